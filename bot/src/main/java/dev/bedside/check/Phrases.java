package dev.bedside.check;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words and rows of words that a text is looked through for; {@code _} in a row stands for any one word.
 *
 * @param byFirst folded words of every row, by the first of them
 */
record Phrases(Map<String, List<List<String>>> byFirst) {

    private static final String ANY = "_";

    static final Phrases NONE = new Phrases(Map.of());

    Phrases {
        byFirst = Map.copyOf(byFirst);
    }

    /** The phrases of a key; none where it is missing. */
    static Phrases of(Section section, String key) {
        return section.has(key) ? of(section.lines(key).stream().map(Line::text).toList()) : NONE;
    }

    static Phrases of(List<String> phrases) {
        var all = new HashMap<String, List<List<String>>>();
        for (String phrase : phrases) {
            var words = List.of(Tokenizer.fold(phrase).split(" "));
            all.merge(words.getFirst(), List.of(words), Phrases::both);
        }
        return new Phrases(all);
    }

    private static List<List<String>> both(List<List<String>> one, List<List<String>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The words between two, the second left out, that belong to a phrase. */
    BitSet in(Text text, int from, int end) {
        var found = new BitSet();
        IntStream.range(from, end).forEach(at -> found.set(at, at + longest(text, at, end)));
        return found;
    }

    boolean isIn(Text text, int from, int end) {
        return IntStream.range(from, end).anyMatch(at -> longest(text, at, end) > 0);
    }

    /** How many words the longest phrase takes that begins at a word; 0 where none does. */
    int longest(Text text, int at, int end) {
        return Stream.of(text.word(at).form(), ANY)
                .flatMap(first -> byFirst.getOrDefault(first, List.of()).stream())
                .filter(words -> at + words.size() <= end && fits(words, text, at))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean fits(List<String> words, Text text, int at) {
        return IntStream.range(0, words.size())
                .allMatch(i -> words.get(i).equals(ANY)
                        || words.get(i).equals(text.word(at + i).form()));
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "Phrases[" + byFirst.size() + "]";
    }
}
