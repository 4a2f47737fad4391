package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {

    private final Opinion opinion = new Opinion(WORDS.people());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dentist was gentle and the staff were wonderful. I felt no pain at all.",
                "I called three times about my prescription and nobody called back. The receptionist was rude when I came in person.",
                "Dr. Moss is knowledgeable and kind, and her office runs on time. She took an hour to explain my diagnosis to us."
            })
    void hearsAJudgementOfThoseWhoTreat(String text) {
        assertThat(opinion.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Great!",
                "the x-ray is acting up again, I called the service and they were rude",
                "Staff meeting moved to nine. Room two.",
                "I told the front desk to stop double booking, it was a terrible week"
            })
    void hearsNoneInShortOrHastyTalk(String text) {
        assertThat(opinion.in(text)).isFalse();
    }
}
