package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListMarkTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'- kind', kind",
                "'•  kind', kind",
                "'2) kind', kind",
                "'(12) kind', kind",
                "'#3: kind', kind",
                "'b) kind', kind"
            })
    void takesTheMarkOff(String line, String without) {
        assertThat(ListMark.without(line)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-kind", "2.5 stars", "2024. A year", "(kind) people", "#kind", "z) kind", "", "1", "- "})
    void leavesOtherBeginningsAlone(String line) {
        assertThat(ListMark.length(line)).isZero();
    }
}
