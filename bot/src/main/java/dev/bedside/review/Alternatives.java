package dev.bedside.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of which one may stand at a place in a text, whatever its case and whatever follows; the longest is tried first.
 *
 * <p>What an expression says with a hundred alternatives, without trying each of them at each letter.
 */
final class Alternatives {

    private static final int ASCII = 128;

    /** By the first letter of ASCII, the longest first. */
    private final String[][] plain = new String[ASCII][];

    private final Map<Character, String[]> others = new HashMap<>();

    Alternatives(Collection<String> words) {
        words.stream()
                .map(Alternatives::folded)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(this::add);
    }

    private void add(String word) {
        char first = word.charAt(0);
        String[] here = first < ASCII ? plain[first] : others.get(first);
        String[] more = here == null ? new String[1] : Arrays.copyOf(here, here.length + 1);
        more[more.length - 1] = word;
        if (first < ASCII) {
            plain[first] = more;
        } else {
            others.put(first, more);
        }
    }

    private static String folded(String word) {
        var folded = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            folded.setCharAt(i, fold(word.charAt(i)));
        }
        return folded.toString();
    }

    /** One sign for all that are the same but for their case, as simple case folding has it. */
    static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            // i with and without a dot are letters of their own
            case 'İ', 'ı' -> c;
            default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    }

    /** The length of the longest that stands at a place; 0 where none does. */
    int at(String text, int place) {
        return at(text, place, Integer.MAX_VALUE);
    }

    /** The length of the longest that stands at a place and is shorter than another one that did not fit; 0 where none does. */
    int at(String text, int place, int shorter) {
        if (place >= text.length()) {
            return 0;
        }
        char first = fold(text.charAt(place));
        String[] here = first < ASCII ? plain[first] : others.get(first);
        if (here != null) {
            for (String word : here) {
                if (word.length() < shorter && stands(word, text, place)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    private static boolean stands(String word, String text, int place) {
        if (place + word.length() > text.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) != fold(text.charAt(place + i))) {
                return false;
            }
        }
        return true;
    }
}
