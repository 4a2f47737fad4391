package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Says what is put into a reply as its writer would: "I" where nobody else writes, "tú" to whom the reply says so, and no stiff words among friends. */
final class Register {

    private final Registers words;
    private final boolean alone;
    private final boolean familiar;
    private final boolean casual;

    /** @param text the reply as it was written */
    Register(Rewording rewording, Text text) {
        this.words = rewording.registers(text.language());
        this.alone = holds(text, words.one()) && !holds(text, words.many());
        this.familiar = holds(text, words.familiars()) && !holds(text, words.polite());
        this.casual = holds(text, words.casuals());
    }

    private static boolean holds(Text text, Set<String> forms) {
        return IntStream.range(0, text.size()).anyMatch(word -> forms.contains(Said.form(text, word)));
    }

    /** A sentence of the house in the writer's voice. */
    String said(String sentence) {
        String said = alone ? swapped(sentence, words.asOne()) : sentence;
        said = familiar ? swapped(said, words.asFriend()) : said;
        return casual ? swapped(said, words.asCasual()) : said;
    }

    private static String swapped(String sentence, Map<String, String> pairs) {
        String said = sentence;
        for (var pair : pairs.entrySet()) {
            said = said.replace(pair.getKey(), pair.getValue());
        }
        return said;
    }
}
