package dev.bedside.check;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a sentence may be about, and what may be said of it to anybody, from {@code config/check/rewording.yml}.
 *
 * @param name of the topic, as in the file
 * @param words folded words that tell it
 * @param beginnings what such words begin with
 * @param either sentences that suit praise and complaint alike
 * @param last whether its sentences take leave, so that nothing but a signature follows
 */
record Topic(
        String name,
        Set<String> words,
        List<String> beginnings,
        boolean last,
        List<String> complaint,
        List<String> praise,
        List<String> either) {

    /** The topic of whatever has none. */
    static final String ANY = "any";

    private static final String WORDS = "words";
    private static final String COMPLAINT = "complaint";
    private static final String PRAISE = "praise";
    private static final String EITHER = "either";
    private static final String LAST = "last";
    private static final String ANY_ENDING = "*";

    /** Sizes only, as of all that reads people's words. */
    @Override
    public String toString() {
        return "Topic[" + words.size() + " words]";
    }

    static Topic of(String name, Section section) {
        boolean any = name.equals(ANY);
        section.allow(Set.of(WORDS, LAST, COMPLAINT, PRAISE, EITHER));
        var words = any
                ? List.<String>of()
                : texts(section, WORDS).map(Tokenizer::fold).toList();
        return new Topic(
                name,
                Set.copyOf(words),
                words.stream()
                        .filter(word -> word.endsWith(ANY_ENDING))
                        .map(word -> word.substring(0, word.length() - 1))
                        .toList(),
                section.has(LAST),
                texts(section, COMPLAINT).toList(),
                texts(section, PRAISE).toList(),
                texts(section, EITHER).toList());
    }

    private static Stream<String> texts(Section section, String key) {
        return section.has(key) ? section.lines(key).stream().map(Line::text) : Stream.empty();
    }

    boolean holds(String form) {
        return words.contains(form) || beginnings.stream().anyMatch(form::startsWith);
    }

    /** How many words of a stretch tell it. */
    long count(Text text, Span span) {
        return IntStream.range(0, text.size())
                .mapToObj(text::word)
                .filter(word -> word.start() >= span.start() && word.end() <= span.end() && holds(word.form()))
                // a brother-in-law knows no law
                .filter(word -> word.start() == 0 || text.raw().charAt(word.start() - 1) != '-')
                .count();
    }

    List<String> sentences(boolean complains) {
        return complains ? complaint : praise;
    }
}
