package dev.bedside.fakediscord;

import java.util.List;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.modals.Modal;

/** A small bot that uses each kind of answer. */
final class AnsweringBot extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (event.getFullCommandName()) {
            case "review show" ->
                event.reply("case " + event.getOption("case").getAsLong())
                        .setEphemeral(true)
                        .flatMap(hook -> hook.sendMessage("and more").setEphemeral(true))
                        .queue();
            case "report" ->
                event.deferReply(true)
                        .flatMap(hook -> hook.editOriginal("ready").setAllowedMentions(List.of()))
                        .queue();
            default ->
                event.reply("set by " + event.getMember().getEffectiveName()).queue();
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoice("#14 parking (" + event.getFocusedOption().getValue() + ")", 14L)
                .queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        switch (event.getComponentId()) {
            case "claim:1" ->
                event.editMessage("claimed by " + event.getUser().getName())
                        .setAllowedMentions(List.of())
                        .queue();
            case "later:1" ->
                event.deferEdit()
                        .flatMap(hook -> hook.editOriginal("later").setAllowedMentions(List.of()))
                        .queue();
            default ->
                event.replyModal(Modal.create("edit:1", "The reply")
                                .addComponents(
                                        Label.of(
                                                "Words",
                                                TextInput.create("words", TextInputStyle.PARAGRAPH)
                                                        .setValue("Thank you.")
                                                        .build()),
                                        Label.of(
                                                "Tone",
                                                StringSelectMenu.create("tone")
                                                        .addOption("warm", "warm")
                                                        .addOption("plain", "plain")
                                                        .build()))
                                .build())
                        .queue();
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.editMessage(event.getValue("words").getAsString() + " / "
                        + event.getValue("tone").getAsStringList())
                .setAllowedMentions(List.of())
                .queue();
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("chose " + event.getValues()).queue();
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        event.reply("chose " + event.getMentions().getUsers().getFirst().getName())
                .queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("read: " + event.getTarget().getContentRaw()).queue();
    }
}
