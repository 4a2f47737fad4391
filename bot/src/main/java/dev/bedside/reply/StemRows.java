package dev.bedside.reply;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words and expressions of several languages that are looked for in any of their forms.
 *
 * @param rows by language code, and by the word they begin with
 */
record StemRows(Map<String, Map<String, List<Row>>> rows) {

    /** What ends a word that can hardly mean anything else. */
    private static final String SURE = "!";

    /**
     * A word or an expression.
     *
     * @param sure whether it suffices alone to say that something is spoken of
     */
    record Row(List<String> stems, boolean sure) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Row[" + stems.size() + " stems]";
        }

        boolean isAt(int at, List<String> text) {
            return at + stems.size() <= text.size()
                    && text.subList(at, at + stems.size()).equals(stems);
        }
    }

    /** A word alone may stand there for anything; two of the same field seldom do. */
    static final int ENOUGH = 2;

    /** @param section a list of expressions below each language code */
    static StemRows read(Section section, TextReader texts) {
        var rows = new HashMap<String, Map<String, List<Row>>>();
        for (String code : section.keys()) {
            rows.put(
                    code,
                    section.lines(code).stream()
                            .map(Line::text)
                            .map(words -> new Row(stems(texts.read(words, new Language(code))), words.endsWith(SURE)))
                            .filter(row -> !row.stems().isEmpty())
                            .collect(Collectors.groupingBy(row -> row.stems().getFirst())));
        }
        return new StemRows(rows);
    }

    static List<String> stems(Text text) {
        return IntStream.range(0, text.size())
                .mapToObj(word -> text.word(word).stem())
                .toList();
    }

    /**
     * How much a text holds of it.
     *
     * @param weight of an expression that begins at a word
     */
    int weigh(Text text, List<String> stems, IntUnaryOperator weight) {
        int sum = 0;
        var known = rows.getOrDefault(text.language().code(), Map.of());
        for (int at = 0; at < stems.size(); at++) {
            for (var row : known.getOrDefault(stems.get(at), List.of())) {
                if (row.isAt(at, stems)) {
                    sum += weight.applyAsInt(at);
                }
            }
        }
        return sum;
    }

    /**
     * How many separate words of it a text holds; an expression of several words counts as two, and so does a sure one.
     *
     * @param counts whether what begins at a word counts
     */
    int count(Text text, List<String> stems, IntPredicate counts) {
        int sum = 0;
        int at = 0;
        var known = rows.getOrDefault(text.language().code(), Map.of());
        while (at < stems.size()) {
            int here = at;
            var longest = known.getOrDefault(stems.get(at), List.of()).stream()
                    .filter(row -> row.isAt(here, stems) && counts.test(here))
                    .max(Comparator.comparingInt(row -> row.stems().size()));
            sum += longest.map(row -> row.sure() || row.stems().size() > 1 ? ENOUGH : 1)
                    .orElse(0);
            at += longest.map(row -> row.stems().size()).orElse(1);
        }
        return sum;
    }
}
