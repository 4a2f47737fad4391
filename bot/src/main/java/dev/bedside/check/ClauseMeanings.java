package dev.bedside.check;

import dev.bedside.encoder.Meanings;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a clause means as the sentence encoder tells it, and what its sentence means beside. */
final class ClauseMeanings {

    /** Tried on writers left out: with more of it the encoder's numbers drown the words, with less they say nothing. */
    private static final float SCALE = 2;

    private static final String CLAUSE = "v ";
    private static final String BESIDE = "u ";

    private final Supplier<Optional<Meanings>> encoder;

    ClauseMeanings(Supplier<Optional<Meanings>> encoder) {
        this.encoder = encoder;
    }

    /** Whether the encoder knows what sentences of a language mean. */
    static boolean reads(Language language) {
        return language.equals(Language.ENGLISH);
    }

    /**
     * The traits of a clause with the encoder's numbers.
     *
     * @return empty where there is no encoder, or none that reads the language
     */
    Optional<Map<String, Float>> with(Map<String, Float> traits, Clause clause, Text text) {
        if (!reads(text.language())) {
            return Optional.empty();
        }
        return encoder.get().map(meanings -> {
            var all = new HashMap<>(traits);
            float[] own = meanings.of(words(clause.span(text), text));
            float[] whole = meanings.of(words(text.sentence(clause.sentence()), text));
            for (int i = 0; i < own.length; i++) {
                all.put(CLAUSE + i, SCALE * own[i]);
                all.put(BESIDE + i, SCALE * (whole[i] - own[i]));
            }
            return all;
        });
    }

    private static String words(Span span, Text text) {
        return span.of(text.raw());
    }
}
