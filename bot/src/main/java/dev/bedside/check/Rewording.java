package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be said to anybody about the topic of a sentence that offends, from {@code config/check/rewording.yml}. */
final class Rewording {

    private static final String FILE = "check/rewording.yml";
    private static final String WORDS = "words";
    private static final String COMPLAINT = "complaint";
    private static final String PRAISE = "praise";
    private static final String ANY_ENDING = "*";

    /** The topic of whatever has none. */
    private static final String ANY = "any";

    /** Not a topic, but how a number is said that the sentence held. */
    private static final String CALL = "call";

    private static final String NUMBER = "{number}";

    /**
     * One topic.
     *
     * @param words folded words that tell it
     * @param beginnings what such words begin with
     */
    private record Topic(Set<String> words, List<String> beginnings, List<String> complaint, List<String> praise) {

        /** Sizes only, as of all that reads people's words. */
        @Override
        public String toString() {
            return "Topic[" + words.size() + " words]";
        }

        static Topic of(Section section, boolean any) {
            section.allow(Set.of(WORDS, COMPLAINT, PRAISE));
            var words = any
                    ? List.<String>of()
                    : texts(section, WORDS).map(Tokenizer::fold).toList();
            return new Topic(
                    Set.copyOf(words),
                    words.stream()
                            .filter(word -> word.endsWith(ANY_ENDING))
                            .map(word -> word.substring(0, word.length() - 1))
                            .toList(),
                    texts(section, COMPLAINT).toList(),
                    texts(section, PRAISE).toList());
        }

        private static Stream<String> texts(Section section, String key) {
            return section.has(key) ? section.lines(key).stream().map(Line::text) : Stream.empty();
        }

        boolean holds(String form) {
            return words.contains(form) || beginnings.stream().anyMatch(form::startsWith);
        }

        List<String> sentences(boolean complains) {
            return complains ? complaint : praise;
        }
    }

    private final Map<String, List<Topic>> topics;
    private final Map<String, Topic> others;
    private final Map<String, String> calls;

    private Rewording(Map<String, List<Topic>> topics, Map<String, Topic> others, Map<String, String> calls) {
        this.topics = Map.copyOf(topics);
        this.others = Map.copyOf(others);
        this.calls = Map.copyOf(calls);
    }

    static Rewording from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var topics = new HashMap<String, List<Topic>>();
            var others = new HashMap<String, Topic>();
            var calls = new HashMap<String, String>();
            var languages = file.section();
            for (String language : languages.keys()) {
                var section = languages.section(language);
                topics.put(
                        language,
                        section.keys().stream()
                                .filter(name -> !Set.of(ANY, CALL).contains(name))
                                .map(name -> Topic.of(section.section(name), false))
                                .toList());
                others.put(language, Topic.of(section.section(ANY), true));
                calls.put(language, section.line(CALL).text());
            }
            return new Rewording(topics, others, calls);
        });
    }

    /** What may be said of the topic of a stretch of a text, the likeliest first; empty where it has none. */
    List<String> of(Text text, Span span, boolean complaint) {
        return topics.getOrDefault(text.language().code(), List.of()).stream()
                .filter(topic -> !topic.sentences(complaint).isEmpty())
                .filter(topic -> IntStream.range(0, text.size())
                        .mapToObj(text::word)
                        .anyMatch(word ->
                                word.start() >= span.start() && word.end() <= span.end() && topic.holds(word.form())))
                .findFirst()
                .map(topic -> turned(topic.sentences(complaint), text))
                .orElse(List.of());
    }

    /** What may be said whatever a sentence was about. */
    List<String> otherwise(Text text, boolean complaint) {
        var other = others.get(text.language().code());
        return other == null ? List.of() : turned(other.sentences(complaint), text);
    }

    /** How to offer the number again that a sentence held. */
    Optional<String> call(Text text, Span sentence) {
        var line = calls.get(text.language().code());
        return line == null
                ? Optional.empty()
                : OwnContact.offered(sentence.of(text.raw())).map(number -> line.replace(NUMBER, number));
    }

    /** Every sentence, by the code of its language. */
    Map<String, List<String>> all() {
        var all = new HashMap<String, List<String>>();
        topics.forEach((language, own) -> all.put(
                language,
                Stream.concat(own.stream(), Stream.ofNullable(others.get(language)))
                        .flatMap(topic -> Stream.concat(topic.complaint().stream(), topic.praise().stream()))
                        .distinct()
                        .toList()));
        return all;
    }

    /** Different replies begin elsewhere in the list, the same one always at the same place. */
    private static List<String> turned(List<String> sentences, Text text) {
        int from = Math.floorMod(text.raw().hashCode(), Math.max(1, sentences.size()));
        return Stream.concat(sentences.subList(from, sentences.size()).stream(), sentences.subList(0, from).stream())
                .toList();
    }
}
