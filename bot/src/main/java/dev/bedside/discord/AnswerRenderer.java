package dev.bedside.discord;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Renders answers as Discord messages.
 *
 * <p>A short text is posted as an ordinary message, which a phone shows before it is opened and copies as it is. An edit always
 * writes components: Discord turns any message into such a one and none back.
 */
final class AnswerRenderer {

    private static final int ROWS = 5;
    /** Discord posts no empty message, and people do not see this one. */
    private static final String NOTHING = "\u200B";

    private AnswerRenderer() {}

    /**
     * A new message.
     *
     * @param key what it is sent for; null for a private answer
     * @throws IllegalArgumentException where Discord takes no such controls
     */
    static MessageCreateData create(Answer answer, Pings pings, @Nullable EffectKey key) {
        var message = new MessageCreateBuilder();
        call(message, pings);
        switch (answer) {
            case Card card -> message.useComponentsV2().setComponents(components(card, key));
            case Note note -> {
                var rows = ControlRenderer.render(note.controls(), key);
                var text = Markup.escape(words(note));
                if (rows.size() > ROWS || text.length() > Message.MAX_CONTENT_LENGTH && fits(text)) {
                    message.useComponentsV2().setComponents(components(answer, key));
                } else {
                    say(message, text, TextFile.titled("", Markup.inWords(words(note))), rows);
                }
            }
            case Verbatim verbatim ->
                say(message, Markup.clean(verbatim.text()), file(verbatim), ControlRenderer.render(List.of(), key));
        }
        return message.build();
    }

    /** What a message becomes, whatever it was; for {@link #create}'s parameters. */
    static MessageEditData edit(Answer answer, Pings pings, @Nullable EffectKey key) {
        var message = new MessageEditBuilder().setReplace(true).useComponentsV2();
        call(message, pings);
        return message.setComponents(components(answer, key)).build();
    }

    /** With the addresses that cannot stand on a button. */
    private static String words(Note note) {
        return Stream.concat(
                        Stream.of(note.text()),
                        ControlRenderer.inWords(note.controls()).stream().map(CardPiece::plain))
                .collect(Collectors.joining("\n"));
    }

    private static void call(MessageRequest<?> message, Pings pings) {
        message.setAllowedMentions(List.of()).mentionRepliedUser(false);
        message.mentionUsers(ids(pings.people())).mentionRoles(ids(pings.roles()));
    }

    /** Whoever is none of Discord's cannot be called, and must not keep the others from being called. */
    private static List<String> ids(Set<String> called) {
        return called.stream().filter(Servers::isId).toList();
    }

    private static void say(MessageCreateBuilder message, String text, TextFile file, List<ActionRow> rows) {
        message.setSuppressEmbeds(true).setComponents(rows);
        if (text.length() > Message.MAX_CONTENT_LENGTH) {
            message.setFiles(file.upload());
        } else {
            message.setContent(text.isBlank() ? NOTHING : text);
        }
    }

    private static List<MessageTopLevelComponent> components(Answer answer, @Nullable EffectKey key) {
        return switch (answer) {
            case Card card -> List.of(CardRenderer.render(card, ControlRenderer.render(card.controls(), key)));
            case Note note ->
                components(
                        Markup.escape(words(note)),
                        TextFile.titled("", Markup.inWords(words(note))),
                        ControlRenderer.render(note.controls(), key));
            case Verbatim verbatim ->
                components(Markup.clean(verbatim.text()), file(verbatim), ControlRenderer.render(List.of(), key));
        };
    }

    private static List<MessageTopLevelComponent> components(String text, TextFile file, List<ActionRow> rows) {
        var components = new ArrayList<MessageTopLevelComponent>();
        components.add(
                fits(text) ? TextDisplay.of(text.isBlank() ? NOTHING : text) : FileDisplay.fromFile(file.upload()));
        components.addAll(rows);
        return components;
    }

    private static boolean fits(String text) {
        return text.length() <= CardRenderer.CHARACTERS;
    }

    private static TextFile file(Verbatim verbatim) {
        return TextFile.named(verbatim.fileName(), verbatim.text());
    }
}
