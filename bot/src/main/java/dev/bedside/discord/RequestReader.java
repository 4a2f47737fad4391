package dev.bedside.discord;

import dev.bedside.chat.CommandBook;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Request.Ask;
import dev.bedside.chat.Request.Chosen;
import dev.bedside.chat.Request.Command;
import dev.bedside.chat.Request.MessageCommand;
import dev.bedside.chat.Request.Press;
import dev.bedside.chat.Request.Submitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.jspecify.annotations.Nullable;

/** Turns an interaction into what somebody asks; empty where nobody of a server that Bedside is in asks for anything. */
final class RequestReader {

    private final Supplier<CommandBook> book;

    /** @param book asked anew each time, since what people can ask for may change */
    RequestReader(Supplier<CommandBook> book) {
        this.book = book;
    }

    Optional<Request> read(Interaction interaction) {
        var guild = interaction.getGuild();
        var member = interaction.getMember();
        var channel = interaction.getChannelId();
        if (guild == null || guild.isDetached() || member == null || channel == null) {
            return Optional.empty();
        }
        var pressed = pressed(interaction);
        var place = new Place(guild.getId(), channel, pressed == null ? null : pressed.getId());
        return ask(interaction)
                .map(ask ->
                        new Request(interaction.getId(), place, PersonReader.read(interaction, guild, member), ask));
    }

    /** The message below which something was pressed, or from which a form was opened; null for none. */
    static @Nullable Message pressed(Interaction interaction) {
        return switch (interaction) {
            case GenericComponentInteractionCreateEvent press -> press.getMessage();
            case ModalInteractionEvent form -> form.getMessage();
            default -> null;
        };
    }

    private Optional<Ask> ask(Interaction interaction) {
        return switch (interaction) {
            case SlashCommandInteractionEvent command -> Optional.of(command(command));
            case CommandAutoCompleteInteractionEvent command -> Optional.of(command(command));
            case MessageContextInteractionEvent command ->
                CommandRenderer.idOf(book.get(), command.getName())
                        .map(id -> new MessageCommand(id, MessageReader.read(command.getTarget())));
            case ButtonInteractionEvent button -> Optional.of(new Press(CustomId.action(button.getComponentId())));
            case StringSelectInteractionEvent menu ->
                Optional.of(new Chosen(
                        CustomId.action(menu.getComponentId()),
                        menu.getValues().stream().map(Markup::clean).toList()));
            case EntitySelectInteractionEvent picker ->
                Optional.of(new Chosen(
                        CustomId.action(picker.getComponentId()),
                        picker.getValues().stream().map(ISnowflake::getId).toList()));
            case ModalInteractionEvent form ->
                Optional.of(new Submitted(CustomId.action(form.getModalId()), fields(form.getValues())));
            default -> Optional.empty();
        };
    }

    private static Command command(CommandInteractionPayload command) {
        var options = new LinkedHashMap<String, String>();
        for (OptionMapping option : command.getOptions()) {
            options.put(option.getName(), Markup.clean(option.getAsString()));
        }
        return new Command(command.getFullCommandName(), options);
    }

    private static Map<String, List<String>> fields(List<ModalMapping> answers) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (ModalMapping answer : answers) {
            fields.put(answer.getCustomId(), values(answer));
        }
        return fields;
    }

    private static List<String> values(ModalMapping answer) {
        if (answer.getType() == Component.Type.TEXT_INPUT) {
            var text = answer.getAsOptionalString();
            return text == null ? List.of() : List.of(Markup.clean(text));
        }
        return answer.getAsStringList();
    }
}
