package dev.bedside.chat;

/** A sentence or a few, without any structure. */
public record Note(String text) implements Answer {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Note[" + text.length() + " characters]";
    }
}
