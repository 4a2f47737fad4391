package dev.bedside.text;

/**
 * A stretch of a text, in UTF-16 units of the original.
 *
 * @param start of the first unit
 * @param end behind the last unit
 */
public record Span(int start, int end) {

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
