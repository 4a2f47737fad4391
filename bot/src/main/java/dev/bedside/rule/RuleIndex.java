package dev.bedside.rule;

import dev.bedside.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patterns that look at texts of one language, by what a match can begin with. */
final class RuleIndex {

    /**
     * A pattern with its rule.
     *
     * @param number of the rule in its book
     * @param needs what a sentence must hold for a match that begins so
     */
    record Entry(Rule rule, int number, Pattern pattern, Needs needs) {}

    private static final Entry[] NONE = {};
    private static final int PREFIX = 3;

    private final Entry[][] byWord;
    private final Map<String, Entry[]> byPrefix = new HashMap<>();
    private final Entry[] byDigits;
    private final List<Entry> shapes;

    /** @param language {@link Language#UNKNOWN} for texts in a language that no rule is written for */
    RuleIndex(List<Rule> rules, Vocabulary vocabulary, Language language) {
        var words = new HashMap<Integer, List<Entry>>();
        var prefixes = new HashMap<String, List<Entry>>();
        var digits = new ArrayList<Entry>();
        var shaped = new ArrayList<Entry>();
        for (int number = 0; number < rules.size(); number++) {
            var rule = rules.get(number);
            if (rule.language().isPresent() && !rule.language().get().equals(language)) {
                continue;
            }
            for (Pattern pattern : rule.patterns().when()) {
                var entry = new Entry(rule, number, pattern, Needs.of(pattern.node(), -1));
                for (int word : pattern.firsts()) {
                    var needs = Needs.of(pattern.node(), word);
                    words.computeIfAbsent(word, each -> new ArrayList<>()).add(new Entry(rule, number, pattern, needs));
                }
                pattern.prefixes()
                        .forEach(prefix -> prefixes.computeIfAbsent(
                                        prefix.substring(0, PREFIX), each -> new ArrayList<>())
                                .add(entry));
                if (pattern.digits()) {
                    digits.add(entry);
                }
                if (pattern.shape() != null) {
                    shaped.add(entry);
                }
            }
        }
        byWord = new Entry[vocabulary.size()][];
        words.forEach((word, entries) -> byWord[word] = entries.toArray(Entry[]::new));
        prefixes.forEach((prefix, entries) -> byPrefix.put(prefix, entries.toArray(Entry[]::new)));
        byDigits = digits.toArray(Entry[]::new);
        shapes = List.copyOf(shaped);
    }

    /** Patterns that can begin with a word, by the number of its stem or form; -1 for a word in no pattern. */
    Entry[] byWord(int id) {
        return id < 0 || byWord[id] == null ? NONE : byWord[id];
    }

    Entry[] byPrefix(String letters) {
        return byPrefix.isEmpty() || letters.length() < PREFIX
                ? NONE
                : byPrefix.getOrDefault(letters.substring(0, PREFIX), NONE);
    }

    Entry[] byDigits() {
        return byDigits;
    }

    List<Entry> shapes() {
        return shapes;
    }
}
