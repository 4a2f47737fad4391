package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static double likeness(String one, String other) {
        float[] first = encoder.encode(one);
        float[] second = encoder.encode(other);
        return IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] * second[i])
                .sum();
    }

    @Test
    void knowsTheSameMeaningInOtherWords() {
        assertThat(likeness("They left me sitting there for ages.", "I had to wait a very long time."))
                .isGreaterThan(likeness("They left me sitting there for ages.", "The invoice was wrong."));
    }

    @Test
    void readsASentenceTheSameInAnyCompany() {
        var sentences = List.of("The lobby was cold.", "Nobody called.", "She listened to every word I said.");
        var alone = sentences.stream().map(encoder::encode).toList();
        var together = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> encoder.encode(sentences.get(i % 3)))
                .toList();
        IntStream.range(0, 60).forEach(i -> assertThat(together.get(i)).isEqualTo(alone.get(i % 3)));
    }
}
