package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts sentences by the small words of {@code config/check/grammar.yml}; all sets hold folded words.
 *
 * @param joinsClauses in front of a clause that begins with one of {@code opensClause}
 * @param opensClause the first word of such a clause
 * @param joinsHalves between the half of a sentence that stays and the one that goes
 * @param opensHalf with it a half is a sentence of its own
 * @param refers with it a half speaks of what is gone
 * @param hangs it hung on a sentence in front
 * @param namesSomebody it stands for somebody named before
 * @param leadsVerb in front of a Spanish verb that names nobody
 * @param verbEndings by what it tells: ends of Spanish verbs, with their accents, in the order of the file
 */
record Grammar(
        Set<String> joinsClauses,
        Set<String> opensClause,
        Set<String> joinsHalves,
        Set<String> opensHalf,
        Set<String> refers,
        Set<String> hangs,
        Set<String> namesSomebody,
        Set<String> leadsVerb,
        Map<String, List<String>> verbEndings) {

    private static final String FILE = "check/grammar.yml";
    private static final String VERB_ENDINGS = "verb-endings";
    private static final int SHORTEST_VERB = 4;

    /** Reads {@code config/check/grammar.yml}. */
    static Grammar from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var section = file.section();
            section.allow(Set.of(
                    "joins-clauses",
                    "opens-clause",
                    "joins-halves",
                    "opens-half",
                    "refers",
                    "hangs",
                    "names-somebody",
                    "leads-verb",
                    VERB_ENDINGS));
            var verbs = section.section(VERB_ENDINGS);
            var endings = new LinkedHashMap<String, List<String>>();
            verbs.keys()
                    .forEach(told -> endings.put(
                            told, verbs.lines(told).stream().map(Line::text).toList()));
            return new Grammar(
                    folded(section, "joins-clauses"),
                    folded(section, "opens-clause"),
                    folded(section, "joins-halves"),
                    folded(section, "opens-half"),
                    folded(section, "refers"),
                    folded(section, "hangs"),
                    folded(section, "names-somebody"),
                    folded(section, "leads-verb"),
                    endings);
        });
    }

    private static Set<String> folded(Section section, String key) {
        return section.lines(key).stream().map(Line::text).map(Tokenizer::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The clauses of a text, in its order. */
    List<Clause> clauses(Text text) {
        var clauses = new ArrayList<Clause>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int first = text.firstWordOf(sentence);
            int end = text.endWordOf(sentence);
            for (int word = first + 1; word < end; word++) {
                if (begins(text, word, end) && Clause.saysSomething(first, word) && Clause.saysSomething(word, end)) {
                    clauses.add(new Clause(sentence, first, word));
                    first = word;
                }
            }
            clauses.add(new Clause(sentence, first, end));
        }
        return clauses;
    }

    private boolean begins(Text text, int word, int end) {
        return text.word(word).opensClause()
                || joinsClauses.contains(text.word(word).form())
                        && word + 1 < end
                        && opensClause.contains(text.word(word + 1).form());
    }

    /** What the end of a Spanish verb tells of when something was and of whom; empty where it tells nothing. */
    String tense(String word) {
        String verb = word.toLowerCase(Locale.ROOT);
        return verb.length() < SHORTEST_VERB
                ? ""
                : verbEndings.entrySet().stream()
                        .filter(told -> told.getValue().stream().anyMatch(verb::endsWith))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }
}
