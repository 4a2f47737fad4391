package dev.bedside.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentences of a feature in one language. */
public final class Phrasebook<P extends Enum<P> & Phrasing> {

    private final Map<P, Template> sentences;

    private Phrasebook(Map<P, Template> sentences) {
        this.sentences = sentences;
    }

    /** Reads every sentence of a feature; one that is missing, or that nobody says, is an error. */
    public static <P extends Enum<P> & Phrasing> Phrasebook<P> of(Section section, Class<P> phrases) {
        section.allow(
                Arrays.stream(phrases.getEnumConstants()).map(Phrasing::key).collect(Collectors.toSet()));
        var sentences = new EnumMap<P, Template>(phrases);
        for (P phrase : phrases.getEnumConstants()) {
            sentences.put(phrase, Template.of(section.line(phrase.key()), phrase.placeholders()));
        }
        return new Phrasebook<>(sentences);
    }

    public String say(P phrase) {
        return say(phrase, Map.of());
    }

    /** @param values at least the placeholders of the phrase */
    public String say(P phrase, Map<String, ?> values) {
        return Objects.requireNonNull(sentences.get(phrase)).fill(values);
    }
}
