package dev.bedside.practice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a reply may be on a site.
 *
 * @param most of the unit, at least 1
 */
public record ReplyLimit(int most, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,5}) (bytes|characters)");

    /** Reads {@code 4096 bytes} or {@code 1000 characters}; empty where it is neither. */
    static Optional<ReplyLimit> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ReplyLimit(
                        Integer.parseInt(written.group(1)),
                        written.group(2).equals("bytes") ? Unit.BYTES : Unit.CHARACTERS))
                : Optional.empty();
    }

    /** How long a text is in the unit of this limit. */
    public int lengthOf(String text) {
        return switch (unit) {
            case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
            case CHARACTERS -> text.codePointCount(0, text.length());
        };
    }

    public boolean allows(String text) {
        return lengthOf(text) <= most;
    }

    /** As it is written in the settings: {@code 4096 bytes}. */
    @Override
    public String toString() {
        return most + " " + unit.name().toLowerCase(Locale.ROOT);
    }

    /** What is counted. */
    public enum Unit {
        /** Of UTF-8: an accented letter takes two. */
        BYTES,
        /** Unicode code points. */
        CHARACTERS
    }
}
