package dev.bedside.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\\d{3}-\\d{4}", "(?:a|b)? [0-9]{2,}", "(?i)born (?:\\d+|may \\d{1,2})", "\\w+@\\w+", "([2-9][a-z])+x", "\\(?\\d\\)?", "555", "a{2}\\d"
    })
    void seesThatAFigureIsNeeded(String expression) {
        assertThat(Figures.neededBy(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "f[*#@!]+k", "a|\\d", "a\\d?", "a\\d*", "a\\d{0,2}", "(?:\\d|b)", "(?:x\\d)?y", "[\\]@0-9]", "[^0-9]", "[0-9a]", "x{3}", "[]@]",
        "\\\\d", "", "(", "[", "\\", "a{", ")"
    })
    void seesThatAFigureMayBeMissing(String expression) {
        assertThat(Figures.neededBy(expression)).isFalse();
    }
}
