package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartScoresTest {

    private final PartScores parts = WORDS.parts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Staff 5 / Punctuality 2 / Helpfulness 4 / Knowledge 5",
                "Staff ★★★★★ Punctuality ★★☆☆☆",
                ">> Punctuality: 1/5",
                "Knowledge: 4"
            })
    void knowsALineThatRatesPartsOnly(String line) {
        assertThat(parts.in(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Overall 5 / Staff 2",
                "Staff was kind, 5 stars",
                "★★★★★",
                "5/5",
                "Punctuality",
                "",
                "Survey: 4/5",
                "Row 3 ★★★★★",
                "Visited 05/2026 ★★★☆☆",
                "Phone 555-0142 ★★★★★"
            })
    void leavesEveryOtherLine(String line) {
        assertThat(parts.in(line)).isFalse();
    }
}
