package dev.bedside.rule;

import dev.bedside.config.Line;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line below {@code when:} or {@code unless:}, ready to match.
 *
 * @param line as written
 * @param node what to match; null for a regular expression
 * @param firsts the words a match can begin with: numbers of stems and forms
 * @param prefixes the beginnings of words a match can begin with
 * @param digits whether a match can begin with a number
 * @param shape a regular expression on the raw text; null for an ordinary pattern
 * @param slot words that are taken down; null for a pattern without
 */
record Pattern(
        Line line,
        @Nullable Node node,
        Set<Integer> firsts,
        Set<String> prefixes,
        boolean digits,
        com.google.re2j.@Nullable Pattern shape,
        @Nullable Slot slot) {

    /** The longest stretch that a slot takes where more of the pattern stands behind it, in words. */
    private static final int LONGEST_SLOT = 6;

    /**
     * Words of any kind that a pattern takes down.
     *
     * @param name what they are called
     * @param behind what must follow them; null where they go on to the end of the sentence
     */
    record Slot(String name, @Nullable Node behind) {}

    /**
     * The longest match from a word on, in words.
     *
     * @param from the first word of the slot, {@code to} behind its last one; equal where there is no slot
     * @param ends a bit for every length at which the match may end as well
     */
    record Reach(int length, int from, int to, long ends) {

        static final Reach NONE = new Reach(0, 0, 0, 0);
    }

    /** Whether a text holds a word of this pattern. */
    boolean sharesAWord(Words words) {
        if (node == null) {
            return true;
        }
        for (int word = 0; word < words.text().size(); word++) {
            words.moveTo(word, word, word + 1);
            if (mentions(node, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(Node node, Words words) {
        return switch (node) {
            case Node.Gap gap -> false;
            case Node.Name name -> false;
            case Node.Start start -> false;
            case Node.End end -> false;
            case Node.Except(Node inner, Node not) -> mentions(inner, words);
            case Node.Maybe(Node inner) -> mentions(inner, words);
            case Node.Choice(List<Node> nodes) -> nodes.stream().anyMatch(each -> mentions(each, words));
            case Node.Lookup lookup -> lookup.nodes().stream().anyMatch(each -> mentions(each, words));
            case Node.Sequence(List<Node> nodes) -> nodes.stream().anyMatch(each -> mentions(each, words));
            default -> node.advance(words, 1L) != 0;
        };
    }

    /** How many words the shortest match at the given starting word takes, or 0 where there is none. */
    int match(Words words, int word, int first, int end) {
        if (node == null) {
            return 0;
        }
        if (slot != null) {
            return reach(words, word, first, end).length();
        }
        words.moveTo(word, first, end);
        long ends = node.advance(words, 1L) & ~1L;
        return ends == 0 ? 0 : Long.numberOfTrailingZeros(ends);
    }

    /** The longest match at the given starting word, with what its slot takes. */
    Reach reach(Words words, int word, int first, int end) {
        if (node == null) {
            return Reach.NONE;
        }
        words.moveTo(word, first, end);
        long ends = node.advance(words, 1L) & ~1L;
        if (slot == null) {
            int length = ends == 0 ? 0 : 63 - Long.numberOfLeadingZeros(ends);
            return new Reach(length, 0, 0, ends);
        }
        for (long rest = ends; rest != 0; rest &= ~Long.highestOneBit(rest)) {
            int from = 63 - Long.numberOfLeadingZeros(rest);
            var reach =
                    slot.behind() == null ? toTheEnd(from, end - word) : upTo(slot.behind(), words, from, end - word);
            if (reach.length() > 0) {
                return reach;
            }
        }
        return Reach.NONE;
    }

    private static Reach toTheEnd(int from, int end) {
        return from < end ? new Reach(end, from, end, 1L << Math.min(end, 61)) : Reach.NONE;
    }

    private static Reach upTo(Node behind, Words words, int from, int end) {
        for (int to = from + 1; to <= Math.min(from + LONGEST_SLOT, Math.min(end, 61)); to++) {
            long ends = behind.advance(words, 1L << to);
            if (ends != 0) {
                return new Reach(63 - Long.numberOfLeadingZeros(ends), from, to, ends);
            }
        }
        return Reach.NONE;
    }
}
