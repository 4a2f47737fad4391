package dev.bedside.review;

import dev.bedside.config.Line;
import dev.bedside.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and phrases to look for at word boundaries, whatever their case and the shape of their apostrophes. */
final class Phrases {

    private final Set<String> all = new HashSet<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String folded = fold(phrase.strip());
            if (!folded.isEmpty() && all.add(folded)) {
                byFirst.computeIfAbsent(folded.charAt(0), first -> new ArrayList<>())
                        .add(folded);
            }
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
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
            String phrase = byFirst.containsKey(folded.charAt(i)) ? at(folded, i) : null;
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
            String phrase = byFirst.containsKey(folded.charAt(i)) ? at(folded, i) : null;
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
            String phrase = byFirst.containsKey(folded.charAt(i)) ? at(folded, i) : null;
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
        for (String phrase : byFirst.getOrDefault(folded.charAt(start), List.of())) {
            int end = start + phrase.length();
            if (folded.startsWith(phrase, start)
                    && (end == folded.length() || !joined(folded.charAt(end - 1), folded.charAt(end)))) {
                return phrase;
            }
        }
        return null;
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
