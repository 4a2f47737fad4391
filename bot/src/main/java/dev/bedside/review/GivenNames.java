package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names that people are given, by which one tells a person from a place that is written alike. */
final class GivenNames {

    private static final int LONGEST = 60;

    private final Set<String> names;
    private final Set<String> towns;
    /** By the last bits of its number: a bit for each name, for most words are none. */
    private final long[] numbers = new long[4096];

    private GivenNames(Set<String> names, Set<String> towns) {
        this.names = names;
        this.towns = towns;
        for (String name : names) {
            int number = number(name);
            numbers[number >>> 6] |= 1L << number;
        }
    }

    private int number(String word) {
        return (word.hashCode() * 0x9E3779B1) >>> 14;
    }

    static GivenNames read(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of("names", "towns"));
        return new GivenNames(listed(section, "names"), listed(section, "towns"));
    }

    private static Set<String> listed(Section section, String key) {
        var names = new HashSet<String>();
        for (String name : Piece.split(section.line(key).text())) {
            names.add(name);
        }
        return Set.copyOf(names);
    }

    /** Whether the first word of a short piece, or the first half of it, is one. */
    boolean begin(String piece) {
        int start = 0;
        int length = Math.min(piece.length(), LONGEST);
        while (start < length && !Character.isLetter(piece.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < length && goesOn(piece.charAt(end))) {
            end++;
        }
        String first = piece.substring(start, end).toLowerCase(Locale.ROOT);
        return end > start && known(first) && !(towns.contains(first) && alone(piece, end));
    }

    private static boolean alone(String piece, int end) {
        return piece.codePoints().skip(piece.codePointCount(0, end)).noneMatch(Character::isLetter);
    }

    private boolean known(String word) {
        int half = word.indexOf('-');
        return named(word) || half > 0 && named(word.substring(0, half));
    }

    private boolean named(String word) {
        int number = number(word);
        return (numbers[number >>> 6] >>> number) % 2 != 0 && names.contains(word);
    }

    private static boolean goesOn(char c) {
        return Character.isLetter(c) || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** How many only. */
    @Override
    public String toString() {
        return "GivenNames[" + names.size() + "]";
    }
}
