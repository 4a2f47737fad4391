package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterWordsTest {

    private final AfterWords after = new AfterWords(WordsFixture.WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lift was out. Owner response: \"Thank you for telling us.\"",
                "The lift was out. Response from the owner: We are sorry!",
                "The lift was out. [Owner's reply: Thanks, Ina.]"
            })
    void takesOffAnOwnersAnswerInTheSameLine(String text) {
        assertThat(after.unanswered(text)).isEqualTo("The lift was out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I wrote to them. Response from the owner: a shrug.",
                "Reply from owner: \"we are sorry\" (they are not). Still no lift."
            })
    void leavesWhatAReviewerSaysOfAnAnswer(String text) {
        assertThat(after.unanswered(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lift was out.\nName (optional)",
                "The lift was out.\n\nView all responses: https://example.org/r",
                "The lift was out.\n\nSee it on the site https://example.org/r\nYour phone (skipped)",
            })
    void takesOffAFormsLastLines(String text) {
        assertThat(after.untailed(text)).isEqualTo("The lift was out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "View all responses: https://example.org/r",
                "The lift was out.\nI put the pictures here: https://example.org/lift",
                "The lift was out.\nSo we climbed (my mother is ninety).",
            })
    void leavesAReviewersOwnLastLine(String text) {
        assertThat(after.untailed(text)).isEqualTo(text);
    }

    @Test
    void takesTheNameBehindALettersLastSentenceForItsAuthor() {
        var draft = new Draft();

        String words = after.unsigned(
                "Dear all, my knee is new and I dance again. Thank you for every minute. Mrs. Anna Feld", draft);

        assertThat(words).isEqualTo("Dear all, my knee is new and I dance again. Thank you for every minute.");
        assertThat(draft.facts.author).isEqualTo("Mrs. Anna Feld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I was there for an hour and nobody came. Ask for Anna Feld", "So kind. Anna Feld"})
    void takesNoOtherEndForAName(String text) {
        var draft = new Draft();

        assertThat(after.unsigned(text, draft)).isEqualTo(text);
        assertThat(draft.facts.author).isNull();
    }
}
