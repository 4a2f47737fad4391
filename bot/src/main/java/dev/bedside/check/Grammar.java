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
import java.util.stream.IntStream;

/**
 * Parts sentences by the small words of {@code config/check/grammar.yml}; all sets hold folded words.
 *
 * @param joinsClauses in front of a clause that begins with one of {@code opensClause}
 * @param opensClause the first word of such a clause
 * @param opensHalf with it a half is a sentence of its own
 * @param hangs it hung on a sentence in front
 * @param leansEarly among its first words it makes a sentence speak of the one in front
 * @param leansFirst as its first word it does
 * @param leadsVerb in front of a Spanish verb that names nobody
 * @param verbEndings by what it tells: ends of Spanish verbs, with their accents, in the order of the file
 */
record Grammar(
        Set<String> joinsClauses,
        Set<String> opensClause,
        Set<String> opensHalf,
        Set<String> hangs,
        Set<String> leansEarly,
        Set<String> leansFirst,
        Set<String> leadsVerb,
        Map<String, List<String>> verbEndings) {

    private static final String FILE = "check/grammar.yml";
    private static final String VERB_ENDINGS = "verb-endings";
    private static final int SHORTEST_VERB = 4;

    /** Words: "The treasure box misses him" leans, "The landlord salts the steps now, and I check it" does not. */
    private static final int EARLY = 6;

    /** Reads {@code config/check/grammar.yml}. */
    static Grammar from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var section = file.section();
            section.allow(Set.of(
                    "joins-clauses",
                    "opens-clause",
                    "opens-half",
                    "hangs",
                    "leans-early",
                    "leans-first",
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
                    folded(section, "opens-half"),
                    folded(section, "hangs"),
                    folded(section, "leans-early"),
                    folded(section, "leans-first"),
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

    /** Whether a sentence speaks of the one in front. */
    boolean leans(Text text, int sentence) {
        int first = text.firstWordOf(sentence);
        int end = Math.min(text.endWordOf(sentence), first + EARLY);
        return leansFirst.contains(text.word(first).form())
                || IntStream.range(first, end)
                        .anyMatch(word -> leansEarly.contains(text.word(word).form()));
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
