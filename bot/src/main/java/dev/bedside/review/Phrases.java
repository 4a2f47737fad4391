package dev.bedside.review;

import dev.bedside.config.Line;
import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words and phrases to look for at word boundaries, whatever their case and the shape of their apostrophes. */
final class Phrases {

    /** Letters and digits of ASCII: between two of them nothing begins. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c);
        }
    }

    /** By their first two characters, the longest first; a place may hold those of several beginnings. */
    private final String[][] byStart;
    /** Those of one character. */
    private final String single;

    private final int longest;
    /** By the last bits of the number of their first word: a bit for each that may begin one. */
    private final long[] firstWords;
    /** The same in one number. */
    private final long firstBits;
    /** A bit for each sign below 64 that begins one. */
    private final long firstsLow;
    /** A bit for each sign from 64 to 127 that begins one. */
    private final long firstsHigh;
    /** By the last bits of the number of its first three signs: a bit for each that may begin one. */
    private final long[] beginnings;
    /** Whether there are some of two signs, which count as if nothing stood behind them. */
    private final boolean pairs;

    Phrases(Collection<String> phrases) {
        var all = new HashSet<String>();
        for (String phrase : phrases) {
            String folded = fold(phrase.strip());
            if (!folded.isEmpty()) {
                all.add(folded);
            }
        }
        longest = all.stream().mapToInt(String::length).max().orElse(0);
        long low = 0;
        long high = 0;
        for (String folded : all) {
            char c = folded.charAt(0);
            low |= c < 64 ? 1L << c : 0;
            high |= c >= 64 && c < 128 ? 1L << c - 64 : 0;
        }
        firstWords = new long[Math.max(1, Integer.highestOneBit(all.size()) / 4)];
        long bits = 0;
        for (String folded : all) {
            int number = Said.of(folded).number(0);
            firstWords[(number >>> 6) & (firstWords.length - 1)] |= 1L << number;
            bits |= 1L << number;
        }
        firstBits = bits;
        firstsLow = low;
        firstsHigh = high;
        beginnings = new long[Math.max(1, Integer.highestOneBit(all.size()) / 8)];
        boolean two = false;
        for (String folded : all) {
            if (folded.length() > 1) {
                two |= folded.length() == 2;
                int number = beginning(folded.charAt(0), folded.charAt(1), folded.length() == 2 ? 0 : folded.charAt(2));
                beginnings[(number >>> 6) & (beginnings.length - 1)] |= 1L << number;
            }
        }
        pairs = two;
        single = all.stream().filter(folded -> folded.length() == 1).collect(Collectors.joining());
        byStart = new String[Math.max(16, Integer.highestOneBit(all.size()) * 4)][];
        all.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(folded -> {
            if (folded.length() > 1) {
                int at = place(folded.charAt(0), folded.charAt(1));
                String[] here = byStart[at];
                byStart[at] = here == null ? new String[1] : Arrays.copyOf(here, here.length + 1);
                byStart[at][byStart[at].length - 1] = folded;
            }
        });
    }

    private int place(char first, char second) {
        int mixed = (first * 31 + second) * 0x9E3779B1;
        return (mixed >>> 16) & (byStart.length - 1);
    }

    private static int beginning(char first, char second, int third) {
        return (((first * 31 + second) * 31 + third) * 0x9E3779B1) >>> 16;
    }

    /** Whether a phrase may begin with three signs; what it says is wrong only where it says yes. */
    private boolean may(char first, char second, int third) {
        int number = beginning(first, second, third);
        return (beginnings[(number >>> 6) & (beginnings.length - 1)] >>> number) % 2 != 0;
    }

    /** The same of what stands at a place with another sign behind it. */
    private boolean may(String text, int at, char first, char second) {
        return at + 2 < text.length() && may(first, second, low(text.charAt(at + 2))) || pairs && may(first, second, 0);
    }

    /** One line may hold several: {@code (did not|didn't) comment}. */
    static Phrases of(List<Line> lines) {
        return new Phrases(lines.stream()
                .map(Line::text)
                .flatMap(line -> spelledOut(line).stream())
                .toList());
    }

    private static List<String> spelledOut(String line) {
        int open = line.indexOf('(');
        int close = line.indexOf(')', open + 1);
        int bar = line.indexOf('|', open + 1);
        if (open < 0 || close < 0 || bar < 0 || bar > close) {
            return List.of(line);
        }
        var ends = spelledOut(line.substring(close + 1));
        return Arrays.stream(line.substring(open + 1, close).split("\\|"))
                .flatMap(each -> ends.stream().map(end -> line.substring(0, open) + each + end))
                .toList();
    }

    /** Lower case, straight apostrophes; every UTF-16 unit stays where it was. */
    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = low(text.charAt(i));
        }
        return new String(folded);
    }

    static char low(char c) {
        return Letters.low(c);
    }

    boolean is(String text) {
        String bare = text.strip();
        int length = bare.length();
        if (length < 2) {
            return length == 1 && single(low(bare.charAt(0)));
        }
        if (length > longest) {
            return false;
        }
        char first = low(bare.charAt(0));
        char second = low(bare.charAt(1));
        if (!may(bare, 0, first, second)) {
            return false;
        }
        String[] here = byStart[place(first, second)];
        if (here != null) {
            for (String phrase : here) {
                if (phrase.length() == length && stands(phrase, bare, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean start(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && at(bare, 0) > 0;
    }

    boolean in(String text) {
        return next(text, 0) >= 0;
    }

    boolean in(Said said) {
        return next(said, 0) < said.words();
    }

    /** The first place of a phrase; the longest where several begin there. */
    @Nullable
    Span find(Said said) {
        int word = next(said, 0);
        int start = word == said.words() ? -1 : said.start(word);
        return start < 0 ? null : new Span(start, start + at(said.text(), start));
    }

    /** How many places hold a phrase; they do not overlap. */
    int count(Said said) {
        int count = 0;
        int words = said.words();
        for (int word = next(said, 0); word < words; count++) {
            int end = said.start(word) + at(said.text(), said.start(word));
            do {
                word++;
            } while (word < words && said.start(word) < end);
            word = next(said, word);
        }
        return count;
    }

    /** The next word at which a phrase begins; as many as there are words where none does. */
    private int next(Said said, int from) {
        int words = said.words();
        if ((said.bits() & firstBits) == 0) {
            return words;
        }
        for (int word = from; word < words; word++) {
            int number = said.number(word);
            if ((firstWords[(number >>> 6) & (firstWords.length - 1)] >>> number) % 2 != 0
                    && at(said.text(), said.start(word)) > 0) {
                return word;
            }
        }
        return words;
    }

    /** The first place of a phrase; the longest where several begin there. */
    @Nullable
    Span find(String text) {
        int start = next(text, 0);
        return start < 0 ? null : new Span(start, start + at(text, start));
    }

    /** Every place of a phrase; they do not overlap. */
    List<Span> all(Said said) {
        return in(said) ? all(said.text()) : List.of();
    }

    /** Every place of a phrase; they do not overlap. */
    List<Span> all(String text) {
        int start = next(text, 0);
        if (start < 0) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        while (start >= 0) {
            int end = start + at(text, start);
            spans.add(new Span(start, end));
            start = next(text, end);
        }
        return spans;
    }

    /** How many places hold a phrase; they do not overlap. */
    int count(String text) {
        int count = 0;
        for (int start = next(text, 0); start >= 0; start = next(text, start + at(text, start))) {
            count++;
        }
        return count;
    }

    /** Where the next phrase begins; -1 where none does. */
    private int next(String text, int from) {
        boolean inside = from > 0 && plain(text.charAt(from - 1));
        for (int i = from; i < text.length(); i++) {
            char c = low(text.charAt(i));
            boolean goesOn = inside;
            inside = plain(c);
            if (goesOn && inside) {
                continue;
            }
            if ((c < 64 ? firstsLow >>> c : c < 128 ? firstsHigh >>> c - 64 : 1) % 2 != 0 && at(text, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean plain(char c) {
        return c < 128 && PLAIN[c];
    }

    /** The length of the longest phrase that stands at a place, 0 where none does. No text is copied: this is asked most. */
    private int at(String text, int start) {
        char first = low(text.charAt(start));
        int length = standing(text, start, first);
        // asked last: nearly nowhere does a phrase stand
        return length > 0 && start > 0 && joined(low(text.charAt(start - 1)), first) ? 0 : length;
    }

    private int standing(String text, int start, char first) {
        char second = start + 1 < text.length() ? low(text.charAt(start + 1)) : 0;
        if (start + 1 < text.length() && may(text, start, first, second)) {
            String[] here = byStart[place(first, second)];
            if (here != null) {
                for (String phrase : here) {
                    if (stands(phrase, text, start) && ends(text, start + phrase.length())) {
                        return phrase.length();
                    }
                }
            }
        }
        return single(first) && ends(text, start + 1) ? 1 : 0;
    }

    private static boolean stands(String phrase, String text, int start) {
        int length = phrase.length();
        // those of one place begin alike: what stands behind their beginning tells most of them apart
        if (start + length > text.length() || (length > 2 && phrase.charAt(2) != low(text.charAt(start + 2)))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (phrase.charAt(i) != low(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean ends(String text, int end) {
        return end == text.length() || !joined(low(text.charAt(end - 1)), low(text.charAt(end)));
    }

    private boolean single(char c) {
        return !single.isEmpty() && single.indexOf(c) >= 0;
    }

    static boolean joined(char left, char right) {
        return Letters.joined(left, right);
    }

    /** Scripts that put no space between words. */
    static boolean unspaced(int character) {
        return Letters.unspaced(character);
    }
}
