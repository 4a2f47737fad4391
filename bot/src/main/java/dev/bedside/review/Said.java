package dev.bedside.review;

import java.util.Arrays;

/**
 * A text with the places where words begin, and a number for each word; made once where many lists of {@link Phrases} are
 * looked for in it, each of which then passes over all words but those that begin one of its own.
 */
final class Said {

    private static final int FIRST_ROOM = 16;

    private final String text;
    private int[] starts = new int[FIRST_ROOM];
    private int[] numbers = new int[FIRST_ROOM];
    private int words;
    private long bits;

    private Said(String text) {
        this.text = text;
    }

    static Said of(String text) {
        var said = new Said(text);
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = Phrases.low(text.charAt(at));
            int start = at++;
            int number = c;
            while (at < length) {
                char next = Phrases.low(text.charAt(at));
                if (!Phrases.joined(c, next)) {
                    break;
                }
                c = next;
                number = number * 31 + c;
                at++;
            }
            if (c != ' ' && c != '\n') {
                said.add(start, number * 0x9E3779B1);
            }
        }
        return said;
    }

    private void add(int start, int mixed) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            numbers = Arrays.copyOf(numbers, words * 2);
        }
        int number = mixed >>> 16;
        starts[words] = start;
        numbers[words++] = number;
        bits |= 1L << number;
    }

    String text() {
        return text;
    }

    /** How many words and marks there are. */
    int words() {
        return words;
    }

    /** Where a word begins. */
    int start(int word) {
        return starts[word];
    }

    /** The number of a word, the same for the same letters in whatever case; others may have it too. */
    int number(int word) {
        return numbers[word];
    }

    /** A bit for each word, by the last bits of its number. */
    long bits() {
        return bits;
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Said[" + words + " words]";
    }
}
