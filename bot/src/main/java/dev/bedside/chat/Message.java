package dev.bedside.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a channel, whatever platform it came from.
 *
 * @param id the platform's id, empty where there is none (a terminal)
 * @param content what was typed, empty for many automatic messages
 * @param embeds rich blocks below the content
 * @param snapshots the messages that this one forwards
 * @param attachments files
 * @param author who wrote it
 */
public record Message(
        String id,
        String content,
        List<Embed> embeds,
        List<Snapshot> snapshots,
        List<Attachment> attachments,
        Author author) {

    public Message {
        embeds = List.copyOf(embeds);
        snapshots = List.copyOf(snapshots);
        attachments = List.copyOf(attachments);
    }

    /** A plain text typed by a person. */
    public static Message typed(String content, Author author) {
        return new Message("", content, List.of(), List.of(), List.of(), author);
    }

    /** The same with other files. */
    public Message with(List<Snapshot> otherSnapshots, List<Attachment> otherAttachments) {
        return new Message(id, content, embeds, otherSnapshots, otherAttachments, author);
    }

    /** Whether there is nothing in it that could be read. */
    public boolean isHollow() {
        return content.isEmpty()
                && embeds.isEmpty()
                && attachments.isEmpty()
                && snapshots.stream().allMatch(Snapshot::isHollow);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }

    /**
     * Who wrote a message.
     *
     * @param id the platform's id, empty where there is none
     * @param automatic a webhook or another bot, not a person
     */
    public record Author(String id, String name, boolean automatic) {

        /** Somebody without an id. */
        public Author(String name, boolean automatic) {
            this("", name, automatic);
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Author[" + (automatic ? "automatic" : "person") + "]";
        }
    }

    /** A rich block; every part may be missing and is then an empty text. */
    public record Embed(
            String title, String url, String description, String author, String footer, List<Field> fields) {

        public Embed {
            fields = List.copyOf(fields);
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Embed";
        }
    }

    /** One labelled value inside an embed. */
    public record Field(String name, String value) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Field";
        }
    }

    /** A forwarded message: no author, frozen when it was forwarded. */
    public record Snapshot(String content, List<Embed> embeds, List<Attachment> attachments) {

        public Snapshot {
            embeds = List.copyOf(embeds);
            attachments = List.copyOf(attachments);
        }

        private boolean isHollow() {
            return content.isEmpty() && embeds.isEmpty() && attachments.isEmpty();
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Snapshot";
        }
    }

    /**
     * Where a file lies.
     *
     * @param address the platform's, which may not hold for long
     */
    public record Stored(String address, long bytes) {

        /** Sizes only: an address may hold a name. */
        @Override
        public String toString() {
            return "Stored[" + bytes + " bytes]";
        }
    }

    /**
     * A file beside a message.
     *
     * @param text its words, where it is a text that was read; null where it was not opened
     * @param stored where it lies; null where that is not known
     */
    public record Attachment(
            String name,
            String contentType,
            @Nullable String text,
            @Nullable Stored stored) {

        /** A file of which nothing more is known. */
        public Attachment(String name, String contentType, @Nullable String text) {
            this(name, contentType, text, null);
        }

        /** The same after it was opened. */
        public Attachment with(String words) {
            return new Attachment(name, contentType, words, stored);
        }

        /** The same as it was told of, without where it lies, which a platform changes as it likes. */
        public Attachment bare() {
            return new Attachment(name, contentType, stored == null ? text : null, null);
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Attachment[" + contentType + "]";
        }
    }
}
