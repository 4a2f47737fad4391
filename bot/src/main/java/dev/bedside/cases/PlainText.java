package dev.bedside.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as far as it is the same however it was copied: its words without case, accents, punctuation, pictures and spacing.
 *
 * @param words one a character where a script puts no spaces between words
 */
record PlainText(List<String> words) {

    /** Longer than any site allows; what follows tells nothing that the beginning does not. */
    private static final int LONGEST = 20_000;

    static PlainText of(String text) {
        var known = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var letters = Normalizer.normalize(known, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        letters.codePoints().forEach(letter -> {
            if (isUnspaced(letter)) {
                end(word, words);
                words.add(Character.toString(letter));
            } else if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (!isInWord(letter)) {
                end(word, words);
            }
        });
        end(word, words);
        // a text of pictures alone is told by them
        return new PlainText(
                words.isEmpty() && !text.isBlank() ? List.of(text.replaceAll("[\\s\\p{M}\\p{Cf}]+", "")) : words);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Accents, apostrophes and signs without a width part no words. */
    private static boolean isInWord(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.COMBINING_SPACING_MARK
                || "'’‘ʼ`´".indexOf(letter) >= 0;
    }

    private static boolean isUnspaced(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(letter);
                    default -> false;
                };
    }

    int size() {
        return words.size();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the other one begins with this one, whose last word may be cut off. */
    boolean begins(PlainText other) {
        int last = size() - 1;
        return last >= 0
                && last < other.size()
                && words.subList(0, last).equals(other.words.subList(0, last))
                && other.words.get(last).startsWith(words.get(last));
    }

    /** Whether all of this one stands in the other one without a gap. */
    boolean standsIn(PlainText other) {
        return Collections.indexOfSubList(other.words, words) >= 0;
    }

    /** The words with a digit in them, in their order. */
    List<String> figures() {
        return words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .toList();
    }

    /** How much the two have in common, from 0 to 1: pairs of words that follow each other, of all that both have. */
    double likeness(PlainText other) {
        int all = pairs() + other.pairs();
        return all == 0 ? 0 : 2.0 * common(other) / all;
    }

    /** How much of the shorter one stands in the longer one, from 0 to 1. */
    double share(PlainText other) {
        int fewest = Math.min(pairs(), other.pairs());
        return fewest == 0 ? 0 : (double) common(other) / fewest;
    }

    private int pairs() {
        return Math.max(0, size() - 1);
    }

    private int common(PlainText other) {
        Map<List<String>, Integer> left = new HashMap<>();
        for (int i = 0; i + 1 < size(); i++) {
            left.merge(words.subList(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.size(); i++) {
            var pair = other.words.subList(i, i + 2);
            int there = left.getOrDefault(pair, 0);
            if (there > 0) {
                left.put(pair, there - 1);
                common++;
            }
        }
        return common;
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "PlainText[" + size() + " words]";
    }
}
