package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private final Noise noise = WordsFixture.WORDS.noise();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments: none provided",
                "_This customer didn't write anything._",
                "The patient did not write a comment.",
                "(no text)",
                "None",
                "This patient chose not to leave a comment.",
                "The user did not write a review and has left just a rating.",
                "just the stars"
            })
    void knowsThatNobodyWroteAnything(String line) {
        assertThat(noise.saysNothing(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They did not leave a comment when I complained about the noise.",
                "Rude. No comment.",
                "None of them listened.",
                "The waiting room was empty and nobody came.",
                "No text or call to say they were closed."
            })
    void leavesOwnWordsThatOnlySoundSo(String line) {
        assertThat(noise.saysNothing(line)).isFalse();
    }
}
