package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

    private final Surroundings surroundings = new Surroundings(WORDS.noise());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Like · Comment · Share",
                "Reply to review | See all reviews",
                "Response from the owner",
                "Harbor Dental (Owner)",
                "[Permalink](https://x.example) · [Tag](https://y.example)",
                "Sent from my iPhone",
                "Submitted today · Was this helpful? 0",
                ":eyes: 2",
                "🤖 AI Proposed Reply:",
                "Me gusta · Comentar · Compartir"
            })
    void endsAReviewAtWhatStandsBelowIt(String line) {
        assertThat(surroundings.ends(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Useful 4   Funny 1   Cool 0",
                "2 photos",
                "Staff 5 | Punctuality 3",
                "APP 9:41 AM",
                "#needs-reply #midtown",
                "Like"
            })
    void leavesCountersAndTagsOut(String line) {
        assertThat(surroundings.aside(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks.",
                "I like the new chairs",
                "The response was quick and kind",
                "Share your story? No.",
                "Cool and funny hygienist!"
            })
    void keepsTheReviewersOwnWords(String line) {
        assertThat(surroundings.ends(line) || surroundings.aside(line)).isFalse();
    }

    @Test
    void saysNothingOfAnEmptyLine() {
        assertThat(surroundings.ends("")).isFalse();
        assertThat(surroundings.aside("")).isFalse();
    }
}
