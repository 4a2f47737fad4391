package dev.bedside.check;

import dev.bedside.config.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a language says what is put into a reply, by who writes and to whom; from {@code config/check/rewording.yml}.
 *
 * @param one folded words of somebody who writes alone
 * @param many folded words of somebody who writes for others
 * @param familiars folded words to a friend
 * @param polite folded words to a stranger
 * @param casuals folded words of somebody who writes as he speaks
 * @param asOne what somebody says alone instead of what many say, in the order of the file
 * @param asFriend what is said to a friend instead
 * @param asCasual what is said as people speak
 */
record Registers(
        Set<String> one,
        Set<String> many,
        Set<String> familiars,
        Set<String> polite,
        Set<String> casuals,
        Map<String, String> asOne,
        Map<String, String> asFriend,
        Map<String, String> asCasual) {

    static final Registers NONE =
            new Registers(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of());

    static Registers of(Section section) {
        section.allow(Set.of("one", "many", "familiar", "polite", "casual", "as-one", "as-friend", "as-casual"));
        return new Registers(
                folded(section, "one"),
                folded(section, "many"),
                folded(section, "familiar"),
                folded(section, "polite"),
                folded(section, "casual"),
                pairs(section, "as-one"),
                pairs(section, "as-friend"),
                pairs(section, "as-casual"));
    }

    private static Set<String> folded(Section section, String key) {
        return section.has(key) ? Set.copyOf(PartWords.folded(section, key)) : Set.of();
    }

    private static Map<String, String> pairs(Section section, String key) {
        if (!section.has(key)) {
            return Map.of();
        }
        var own = section.section(key);
        var pairs = new LinkedHashMap<String, String>();
        own.keys().forEach(words -> pairs.put(words, own.line(words).text()));
        return pairs;
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "Registers[" + asOne.size() + "]";
    }
}
