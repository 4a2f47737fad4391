package dev.bedside.desk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Phrasebook;
import dev.bedside.config.Section;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What Bedside says in a talk, in one language: sentences, what words mean, where the law can be read. */
final class TalkWords {

    /**
     * A word of Bedside's that people ask about.
     *
     * @param names what people call it, folded; what it is called in an answer is the first
     */
    record Term(List<String> names, String meaning) {
        /** Words of the configuration are not for logs either. */
        @Override
        public String toString() {
            return "Term";
        }
    }

    private final Phrasebook<TalkPhrase> phrases;
    private final List<Term> terms;
    private final Map<String, String> sources;
    private final Map<String, Set<String>> parts;
    private final Set<String> openings;

    private TalkWords(
            Phrasebook<TalkPhrase> phrases,
            List<Term> terms,
            Map<String, String> sources,
            Map<String, Set<String>> parts,
            Set<String> openings) {
        this.phrases = phrases;
        this.terms = terms;
        this.sources = sources;
        this.parts = parts;
        this.openings = openings;
    }

    /** Reads {@code talk.yml} of a language. */
    static TalkWords from(ConfigFiles files, String language) {
        return files.read("wording/" + language + "/talk.yml", file -> {
            var section = file.section();
            section.allow(Set.of("say", "terms", "sources", "parts", "openings"));
            return new TalkWords(
                    Phrasebook.of(section.section("say"), TalkPhrase.class),
                    terms(section.section("terms")),
                    texts(section.section("sources")),
                    parts(section.section("parts")),
                    section.lines("openings").stream()
                            .map(line -> Tokenizer.fold(line.text()))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    private static List<Term> terms(Section section) {
        var terms = new ArrayList<Term>();
        for (String key : section.keys()) {
            var term = section.section(key);
            term.allow(Set.of("names", "means"));
            terms.add(new Term(
                    term.lines("names").stream().map(Line::text).toList(),
                    term.line("means").text()));
        }
        return List.copyOf(terms);
    }

    private static Map<String, String> texts(Section section) {
        var texts = new LinkedHashMap<String, String>();
        section.keys().forEach(key -> texts.put(key, section.line(key).text()));
        return texts;
    }

    private static Map<String, Set<String>> parts(Section section) {
        var parts = new LinkedHashMap<String, Set<String>>();
        for (String key : section.keys()) {
            parts.put(
                    key,
                    section.lines(key).stream()
                            .map(line -> Tokenizer.fold(line.text()))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return parts;
    }

    String say(TalkPhrase phrase) {
        return phrases.say(phrase);
    }

    String say(TalkPhrase phrase, Map<String, ?> values) {
        return phrases.say(phrase, values);
    }

    /** Where the rule behind an answer can be read: by topic of a policy or kind of a caution. */
    Optional<String> source(String topic) {
        return Optional.ofNullable(sources.get(topic));
    }

    /** What a part of a draft is called: phone, apology, …, each with the words by which it is known. */
    Map<String, Set<String>> parts() {
        return parts;
    }

    /** Whether words are a sentence already, and not a thing to be put into one. */
    boolean opensASentence(String said) {
        return openings.contains(Tokenizer.fold(said).strip().split("[^\\p{L}]+", 2)[0]);
    }

    List<Term> terms() {
        return terms;
    }

    /** What a word means; empty for one that is not explained. */
    Optional<Term> term(String said) {
        var wanted = plain(said);
        return terms.stream()
                .filter(term -> term.names().stream().map(TalkWords::plain).anyMatch(wanted::equals))
                .findFirst()
                .or(() -> terms.stream()
                        .filter(term -> term.names().stream()
                                .anyMatch(name -> (" " + wanted + " ").contains(" " + plain(name) + " ")))
                        .findFirst());
    }

    private static String plain(String said) {
        return Tokenizer.fold(said).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The words of every language, read when they are first needed. */
    static final class Shelf {

        private final ConfigFiles files;
        private final Map<String, TalkWords> byLanguage = new ConcurrentHashMap<>();

        Shelf(ConfigFiles files) {
            this.files = files;
        }

        /** @param language one that Bedside speaks */
        TalkWords in(String language) {
            return byLanguage.computeIfAbsent(language, code -> TalkWords.from(files, code));
        }
    }
}
