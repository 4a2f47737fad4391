package dev.bedside.discord;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.chat.Message.Stored;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import org.jspecify.annotations.Nullable;

/** Turns a message as JDA knows it into a message; what is missing is empty. */
final class MessageReader {

    /** What people and programs write; everything else is written by Discord itself. */
    private static final Set<MessageType> WRITTEN = EnumSet.of(
            MessageType.DEFAULT, MessageType.INLINE_REPLY, MessageType.SLASH_COMMAND, MessageType.CONTEXT_COMMAND);

    private MessageReader() {}

    static Message read(net.dv8tion.jda.api.entities.Message message) {
        return new Message(
                message.getId(),
                // what Discord itself writes is no text: of a thread that was begun it says the name
                isWritten(message) ? text(withoutOwnName(message)) : "",
                embeds(message.getEmbeds()),
                message.getMessageSnapshots().stream()
                        .map(MessageReader::snapshot)
                        .toList(),
                attachments(message.getAttachments()),
                author(message));
    }

    /** Whoever calls the bot says that to the bot: it is no part of a review that they bring. */
    private static String withoutOwnName(net.dv8tion.jda.api.entities.Message message) {
        var self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw().replaceAll("<@!?" + self + ">[ \\t]*", "");
    }

    /** Whether somebody wrote it, and not Discord: that somebody joined is no message. */
    static boolean isWritten(net.dv8tion.jda.api.entities.Message message) {
        return WRITTEN.contains(message.getType());
    }

    /** Whether there is nothing in it that Discord would withhold, nor anything that explains why there is not. */
    static boolean isHollow(net.dv8tion.jda.api.entities.Message message) {
        return isWritten(message)
                && message.getContentRaw().isEmpty()
                && message.getEmbeds().isEmpty()
                && message.getAttachments().isEmpty()
                && message.getComponents().isEmpty()
                && message.getStickers().isEmpty()
                && message.getMessageSnapshots().stream().allMatch(MessageReader::isHollow)
                && message.getPoll() == null
                && message.getActivity() == null;
    }

    /** What was forwarded is withheld as well. */
    private static boolean isHollow(MessageSnapshot snapshot) {
        return snapshot.getContentRaw().isEmpty()
                && snapshot.getEmbeds().isEmpty()
                && snapshot.getAttachments().isEmpty()
                && snapshot.getComponents().isEmpty()
                && snapshot.getStickers().isEmpty();
    }

    /** Whether it shows that Discord tells what stands in messages: something does that it shows to no bot unasked. */
    static boolean isProof(net.dv8tion.jda.api.entities.Message message) {
        boolean told = !message.getContentRaw().isEmpty()
                || !message.getEmbeds().isEmpty()
                || !message.getAttachments().isEmpty();
        var self = message.getJDA().getSelfUser();
        // an answer may name whom it answers without a word of it
        return told
                && message.isFromGuild()
                && !message.getAuthor().equals(self)
                && message.getMessageReference() == null
                && !message.getMentions().isMentioned(self, net.dv8tion.jda.api.entities.Message.MentionType.USER);
    }

    private static Author author(net.dv8tion.jda.api.entities.Message message) {
        var author = message.getAuthor();
        return new Author(
                author.getId(),
                text(author.getName()),
                author.isBot() || author.isSystem() || message.isWebhookMessage());
    }

    private static Snapshot snapshot(MessageSnapshot snapshot) {
        return new Snapshot(
                text(snapshot.getContentRaw()), embeds(snapshot.getEmbeds()), attachments(snapshot.getAttachments()));
    }

    private static List<Embed> embeds(List<MessageEmbed> embeds) {
        return embeds.stream().map(MessageReader::embed).toList();
    }

    private static Embed embed(MessageEmbed embed) {
        var author = embed.getAuthor();
        var footer = embed.getFooter();
        return new Embed(
                text(embed.getTitle()),
                text(embed.getUrl()),
                text(embed.getDescription()),
                text(author == null ? null : author.getName()),
                text(footer == null ? null : footer.getText()),
                embed.getFields().stream()
                        .map(field -> new Field(text(field.getName()), text(field.getValue())))
                        .toList());
    }

    /** Where they lie: a file is never opened here. */
    private static List<Attachment> attachments(List<net.dv8tion.jda.api.entities.Message.Attachment> files) {
        return files.stream()
                .map(file -> new Attachment(
                        text(file.getFileName()),
                        text(file.getContentType()),
                        null,
                        new Stored(file.getUrl(), file.getSize())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Markup.clean(text);
    }
}
