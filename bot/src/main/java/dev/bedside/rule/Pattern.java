package dev.bedside.rule;

import dev.bedside.config.Line;
import java.util.List;
import java.util.Map;
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
 */
record Pattern(
        Line line,
        @Nullable Node node,
        Set<Integer> firsts,
        Set<String> prefixes,
        boolean digits,
        com.google.re2j.@Nullable Pattern shape) {

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
            case Node.Lookup(Map<Integer, Node> byFirst) ->
                byFirst.values().stream().anyMatch(each -> mentions(each, words));
            case Node.Sequence(List<Node> nodes) -> nodes.stream().anyMatch(each -> mentions(each, words));
            default -> node.advance(words, 1L) != 0;
        };
    }

    /** How many words the shortest match at the given starting word takes, or 0 where there is none. */
    int match(Words words, int word, int first, int end) {
        if (node == null) {
            return 0;
        }
        words.moveTo(word, first, end);
        long ends = node.advance(words, 1L) & ~1L;
        return ends == 0 ? 0 : Long.numberOfTrailingZeros(ends);
    }
}
