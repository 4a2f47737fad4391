package dev.bedside.review;

import dev.bedside.config.Line;
import dev.bedside.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and phrases to look for at word boundaries, whatever their case and the shape of their apostrophes. */
final class Phrases {

    private final Set<String> all = new HashSet<>();
    /** By their first two characters, the longest first; a place may hold those of several beginnings. */
    private final String[][] byStart;
    /** Those of one character. */
    private final Set<Character> single = new HashSet<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String folded = fold(phrase.strip());
            if (!folded.isEmpty()) {
                all.add(folded);
            }
        }
        byStart = new String[Math.max(16, Integer.highestOneBit(all.size()) * 4)][];
        all.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(folded -> {
            if (folded.length() == 1) {
                single.add(folded.charAt(0));
            } else {
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

    static Phrases of(List<Line> lines) {
        return new Phrases(lines.stream().map(Line::text).toList());
    }

    /** Lower case, straight apostrophes; every UTF-16 unit stays where it was. */
    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            folded[i] = c == '’' || c == '‘' || c == '`' ? '\'' : Character.toLowerCase(c);
        }
        return new String(folded);
    }

    boolean is(String text) {
        return all.contains(fold(text.strip()));
    }

    boolean start(String text) {
        String folded = fold(text.strip());
        return !folded.isEmpty() && at(folded, 0) != null;
    }

    boolean in(String text) {
        return find(text) != null;
    }

    /** The first place of a phrase; the longest where several begin there. */
    @Nullable
    Span find(String text) {
        String folded = fold(text);
        for (int i = 0; i < folded.length(); i++) {
            String phrase = at(folded, i);
            if (phrase != null) {
                return new Span(i, i + phrase.length());
            }
        }
        return null;
    }

    /** Every place of a phrase; they do not overlap. */
    List<Span> all(String text) {
        var spans = new ArrayList<Span>();
        String folded = fold(text);
        for (int i = 0; i < folded.length(); i++) {
            String phrase = at(folded, i);
            if (phrase != null) {
                spans.add(new Span(i, i + phrase.length()));
                i += phrase.length() - 1;
            }
        }
        return spans;
    }

    /** How many places hold a phrase; they do not overlap. */
    int count(String text) {
        String folded = fold(text);
        int count = 0;
        for (int i = 0; i < folded.length(); i++) {
            String phrase = at(folded, i);
            if (phrase != null) {
                count++;
                i += phrase.length() - 1;
            }
        }
        return count;
    }

    private @Nullable String at(String folded, int start) {
        if (start > 0 && joined(folded.charAt(start - 1), folded.charAt(start))) {
            return null;
        }
        String[] here =
                start + 1 < folded.length() ? byStart[place(folded.charAt(start), folded.charAt(start + 1))] : null;
        if (here != null) {
            for (String phrase : here) {
                if (folded.startsWith(phrase, start) && ends(folded, start + phrase.length())) {
                    return phrase;
                }
            }
        }
        char first = folded.charAt(start);
        return single.isEmpty() || !single.contains(first) || !ends(folded, start + 1) ? null : String.valueOf(first);
    }

    private static boolean ends(String folded, int end) {
        return end == folded.length() || !joined(folded.charAt(end - 1), folded.charAt(end));
    }

    private static boolean joined(char left, char right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !unspaced(left)
                && !unspaced(right);
    }

    /** Scripts that put no space between words. */
    static boolean unspaced(int character) {
        return character > 0x2E7F
                && switch (UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }
}
