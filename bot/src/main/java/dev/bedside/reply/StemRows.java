package dev.bedside.reply;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Words and expressions of several languages that are looked for in any of their forms.
 *
 * @param rows by language code, each expression as its stems
 */
record StemRows(Map<String, List<List<String>>> rows) {

    /** @param section a list of expressions below each language code */
    static StemRows read(Section section, TextReader texts) {
        var rows = new HashMap<String, List<List<String>>>();
        for (String code : section.keys()) {
            rows.put(
                    code,
                    section.lines(code).stream()
                            .map(Line::text)
                            .map(words -> stems(texts.read(words, new Language(code))))
                            .toList());
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
        for (var row : rows.getOrDefault(text.language().code(), List.of())) {
            for (int at = 0; at + row.size() <= stems.size(); at++) {
                if (stems.subList(at, at + row.size()).equals(row)) {
                    sum += weight.applyAsInt(at);
                }
            }
        }
        return sum;
    }
}
