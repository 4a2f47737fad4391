package dev.bedside.outbox;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import java.util.Collection;
import java.util.TreeSet;

/** Writes a message so that two messages come out the same exactly if they look the same. */
final class OutgoingWriter {

    private final StringBuilder written = new StringBuilder();

    private OutgoingWriter() {}

    /** Holds people's words: to be digested, never to be kept. */
    static String write(Outgoing outgoing) {
        var writer = new OutgoingWriter();
        switch (outgoing) {
            case Outgoing(Answer answer, Pings(var people, var roles)) -> {
                writer.write(answer);
                writer.list(new TreeSet<>(people));
                writer.list(new TreeSet<>(roles));
            }
        }
        return writer.written.toString();
    }

    // records are taken apart by their parts, so that a part that is added does not compile until it is written
    private void write(Answer answer) {
        switch (answer) {
            case Note(var text) -> fields("note", text);
            case Card(var tint, var headline, var parts) -> {
                fields("card", tint.name(), headline, String.valueOf(parts.size()));
                parts.forEach(this::write);
            }
        }
    }

    private void write(Card.Part part) {
        switch (part) {
            case Card.Part.Fact(var name, var value) -> fields("fact", name, value);
            case Card.Part.Quote(var name, var quote, var comment) -> fields("quote", name, quote, comment);
            case Card.Part.Copyable(var title, var text) -> fields("copyable", title, text);
            case Card.Part.Remark(var text) -> fields("remark", text);
        }
    }

    private void list(Collection<String> values) {
        fields(String.valueOf(values.size()));
        values.forEach(this::fields);
    }

    private void fields(String... values) {
        for (var value : values) {
            written.append(value.length()).append(':').append(value);
        }
    }
}
