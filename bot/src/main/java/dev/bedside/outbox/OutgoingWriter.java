package dev.bedside.outbox;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Verbatim;
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

    /** The same for a thread; what is said in it does not change it. */
    static String write(Discussion thread) {
        var writer = new OutgoingWriter();
        switch (thread) {
            case Discussion(var below, var name, var guests, var open) -> {
                writer.fields("thread", below == null ? "" : below, name, String.valueOf(open));
                writer.list(new TreeSet<>(guests));
            }
        }
        return writer.written.toString();
    }

    // records are taken apart by their parts, so that a part that is added does not compile until it is written
    private void write(Answer answer) {
        switch (answer) {
            case Note(var text, var controls) -> {
                fields("note", text, String.valueOf(controls.size()));
                controls.forEach(this::write);
            }
            case Card(var tint, var headline, var parts, var controls) -> {
                fields("card", tint.name(), headline, String.valueOf(parts.size()), String.valueOf(controls.size()));
                parts.forEach(this::write);
                controls.forEach(this::write);
            }
            case Verbatim(var text, var fileName) -> fields("verbatim", text, fileName);
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

    private void write(Control control) {
        switch (control) {
            case Control.Button(var action, var label, var style, var enabled) ->
                fields("button", action, label, style.name(), String.valueOf(enabled));
            case Control.Link(var url, var label) -> fields("link", url, label);
            case Control.Menu(var action, var placeholder, var options, var atMost) -> {
                fields("menu", action, placeholder, String.valueOf(options.size()), String.valueOf(atMost));
                options.forEach(this::write);
            }
            case Control.Picker(var action, var kind, var placeholder) ->
                fields("picker", action, kind.name(), placeholder);
        }
    }

    private void write(Control.Option option) {
        switch (option) {
            case Control.Option(var value, var label, var hint, var chosen) ->
                fields("option", value, label, hint == null ? "" : hint, String.valueOf(chosen));
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
