package dev.bedside.layout;

import dev.bedside.config.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fixed words of a layout, one of several wordings, matched whatever their case, their emphasis and the width of their
 * spaces.
 *
 * @param wordings folded; an empty one lets the whole be missing
 */
record Literal(List<String> wordings) implements Token {

    private static final int MOST = 100;
    /** So much emphasis is passed over at one place: a line of it must not be walked from each of its signs. */
    private static final int ORNAMENTS = 8;

    private static final int SPACES = 40;
    /** From here on stand emoji. */
    private static final int PICTURES = 0x1F000;

    private static final String COLOURED = "\uFE0F";

    static Literal of(String words) {
        return new Literal(List.of(plain(words)));
    }

    static Literal anyOf(List<String> wordings, Line line) {
        if (wordings.stream().anyMatch(words -> words.indexOf('{') >= 0)) {
            throw line.error("a choice holds fixed words only; write a line for each wording instead");
        }
        return sorted(wordings.stream().map(Literal::plain));
    }

    /** A longer one first: of `review|reviews` the second would never be seen. */
    private static Literal sorted(Stream<String> wordings) {
        return new Literal(
                wordings.sorted((one, other) -> other.length() - one.length()).toList());
    }

    /** These words and then those. */
    Literal then(Literal words, Line line) {
        if (wordings.size() * words.wordings.size() > MOST) {
            throw line.error("too many choices side by side; write a line for each wording instead");
        }
        return sorted(
                wordings.stream().flatMap(before -> words.wordings.stream().map(before::concat)));
    }

    private static String plain(String words) {
        return Page.fold(words).replace(COLOURED, "").replaceAll("\\s+", " ");
    }

    boolean mayBeEmpty() {
        return wordings.contains("");
    }

    /** Whether it holds more than spaces. */
    boolean speaks() {
        return !mayBeEmpty() && wordings.stream().noneMatch(String::isBlank);
    }

    /** Whether each of the wordings holds a letter or a picture. */
    boolean hasWords() {
        return wordings.stream()
                .allMatch(words -> words.codePoints().anyMatch(c -> Character.isLetter(c) || c >= PICTURES));
    }

    /** The longest words between spaces that must stand in a message, whatever the choice; may be empty. */
    String mark() {
        String longest = "";
        for (String word : wordings.getFirst().split("[ *_]+")) {
            boolean always = wordings.stream().allMatch(words -> words.contains(word));
            longest = always && word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    /** Where the words end that begin at a place of a folded line; -1 where others stand there. */
    int end(String folded, int from) {
        for (String words : wordings) {
            int end = end(words, folded, from);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int end(String words, String folded, int from) {
        int at = from;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int ornaments = at + ORNAMENTS;
            while (at < Math.min(folded.length(), ornaments)
                    && folded.charAt(at) != c
                    && Page.ornament(folded.charAt(at))) {
                at++;
            }
            boolean end = c == ' ' && at == folded.length() && i + 1 == words.length();
            if (end) {
                return at;
            }
            if (at == folded.length() || !(folded.charAt(at) == c || c == ' ' && folded.charAt(at) == '\t')) {
                return -1;
            }
            at++;
            int spaces = at + SPACES;
            while (c == ' '
                    && at < Math.min(folded.length(), spaces)
                    && (folded.charAt(at) == ' ' || folded.charAt(at) == '\t')) {
                at++;
            }
        }
        return at;
    }

    /** The first place from a number on where the words begin; -1 where there is none. */
    int find(String folded, int from) {
        int first = -1;
        for (String words : wordings) {
            int found = find(words, folded, from);
            first = found >= 0 && (first < 0 || found < first) ? found : first;
        }
        return first;
    }

    private static int find(String words, String folded, int from) {
        if (words.isEmpty()) {
            return from;
        }
        char c = words.charAt(0);
        for (int at = folded.indexOf(c, from); at >= 0; at = folded.indexOf(c, at + 1)) {
            if (end(words, folded, at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Every place from a number on where the words begin, the last one first. */
    List<Integer> findAll(String folded, int from) {
        var all = new ArrayList<Integer>();
        for (int at = find(folded, from); at >= 0; at = find(folded, at + 1)) {
            all.addFirst(at);
        }
        return all;
    }
}
