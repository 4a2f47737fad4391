package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.InlineHeader.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "New review from Ina Feld: ONE - never again, honestly;never again, honestly",
                "G | 1.0 | Ina Feld | 2026-03-30 | Harbor Dental | slow, then slower;slow, then slower",
                "**Ina Feld** (1/5): slow, then slower;slow, then slower",
                "google / 1 / Ina Feld / slow. Then slower.;slow. Then slower.",
                "New review from Mrs. Ina Feld: ONE - Vaccine day. All good.;Vaccine day. All good."
            })
    void takesTheFactsOffTheWords(String line, String words) {
        Split split = WORDS.inline().split(line, TODAY);

        assertThat(split).isNotNull();
        assertThat(split.words()).isEqualTo(words);
        assertThat(split.facts().stars).isEqualTo(1.0);
        assertThat(split.facts().author).endsWith("Ina Feld");
    }

    @Test
    void findsNoFactsInAPlainSentence() {
        assertThat(WORDS.inline().split("The wait was long: two hours - and nobody said sorry.", TODAY))
                .isNull();
    }
}
