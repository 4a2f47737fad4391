package dev.bedside.chat;

/**
 * A text alone, exactly as it is, so that copying the message copies the text and nothing else.
 *
 * @param fileName what it is called where it is too long for a message
 */
public record Verbatim(String text, String fileName) implements Answer {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Verbatim[" + text.length() + " characters]";
    }
}
