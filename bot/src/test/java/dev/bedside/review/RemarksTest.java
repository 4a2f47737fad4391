package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {

    private static final String REVIEW = "The hygienist was gentle. The wait was not, I left after an hour.";

    private final Remarks remarks = new Remarks(WORDS.people());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can someone call them?",
                "(that was the day the lift broke)",
                "well done us 🎉",
                "Wer war am Montag am Empfang?",
                "前台那天是谁"
            })
    void knowsAColleagueByTheManner(String remark) {
        assertThat(remarks.is(remark, REVIEW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would come back for the dentist, but never again on a Monday.",
                "To the owner: please answer your phone.",
                "Update: they called and said sorry."
            })
    void leavesTheReviewersOwnParagraphs(String paragraph) {
        assertThat(remarks.is(paragraph, REVIEW)).isFalse();
    }
}
