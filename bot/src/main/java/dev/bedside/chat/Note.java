package dev.bedside.chat;

import java.util.List;

/** A sentence or a few, without any structure. */
public record Note(String text, List<Control> controls) implements Answer {

    public Note {
        controls = List.copyOf(controls);
    }

    public Note(String text) {
        this(text, List.of());
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Note[" + text.length() + " characters]";
    }
}
