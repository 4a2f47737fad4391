package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalanceTest {

    private static String extended(String line, String inner) {
        int start = line.indexOf(inner);
        return Balance.extended(line, start, start + inner.length());
    }

    @Test
    void takesTheMarkWhosePartnerIsInside() {
        assertThat(extended("Great (if late)", "Great (if late")).isEqualTo("Great (if late)");
        assertThat(extended("She said \"no\"", "She said \"no")).isEqualTo("She said \"no\"");
        assertThat(extended("\"No\" she said", "No\" she said")).isEqualTo("\"No\" she said");
    }

    @Test
    void leavesMarksThatStandAroundTheWhole() {
        assertThat(extended("(Great)", "Great")).isEqualTo("Great");
        assertThat(extended("\"Great\"", "Great")).isEqualTo("Great");
    }

    @Test
    void keepsSmilesWhole() {
        assertThat(extended("so kind :)", "so kind :")).isEqualTo("so kind :)");
    }
}
