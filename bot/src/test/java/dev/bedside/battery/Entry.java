package dev.bedside.battery;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Verbatim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as a recording chat keeps it.
 *
 * @param key what it was sent for; empty for what others wrote
 * @param replyTo the message it answers; empty for none
 * @param outgoing what Bedside sent; empty for what others wrote
 * @param edits how often it was replaced
 */
public record Entry(
        String id,
        String channel,
        String key,
        String replyTo,
        Optional<Outgoing> outgoing,
        Message message,
        Instant at,
        int edits) {

    static final Message.Author BEDSIDE = new Message.Author("1", "Bedside", true);

    static Entry own(String id, String channel, String key, String replyTo, Outgoing outgoing, Instant at) {
        return new Entry(id, channel, key, replyTo, Optional.of(outgoing), shown(id, outgoing), at, 0);
    }

    static Entry others(String id, String channel, Message said, Instant at) {
        var message =
                new Message(id, said.content(), said.embeds(), said.snapshots(), said.attachments(), said.author());
        return new Entry(id, channel, "", "", Optional.empty(), message, at, 0);
    }

    Entry showing(Outgoing other) {
        return new Entry(id, channel, key, replyTo, Optional.of(other), shown(id, other), at, edits + 1);
    }

    Entry saying(String words) {
        var other =
                new Message(id, words, message.embeds(), message.snapshots(), message.attachments(), message.author());
        return new Entry(id, channel, key, replyTo, outgoing, other, at, edits + 1);
    }

    /** What stands first on it. */
    public static String headline(Answer answer) {
        return switch (answer) {
            case Note note -> note.text();
            case Verbatim verbatim -> verbatim.text();
            case Card card -> card.headline();
        };
    }

    private static Message shown(String id, Outgoing outgoing) {
        return new Message(id, headline(outgoing.answer()), List.of(), List.of(), List.of(), BEDSIDE);
    }
}
