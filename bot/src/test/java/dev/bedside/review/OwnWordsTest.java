package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    private final OwnWords words = new OwnWords(WORDS);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "“Good, clean.”;Good, clean.",
                "\"Good, clean.\" — Ina Feld, 2 stars;Good, clean.",
                "It's 'fine' here.;It's 'fine' here.",
                "\"Slow\" is kind. I said \"no\".;\"Slow\" is kind. I said \"no\".",
                "Good, clean. *– 02/03/2026, via Google*;Good, clean.",
                "A **very** good [team](https://x.example).;A very good team."
            })
    void leavesQuotationMarksSignaturesAndFormattingOut(String written, String text) {
        assertThat(read(written, false).text()).isEqualTo(text);
    }

    @Test
    void learnsTheAuthorFromASignature() {
        Draft draft = draft("\"Good, clean.\"\n~ Ina F.");

        words.of(draft, false, TODAY);

        assertThat(draft.facts.author).isEqualTo("Ina F.");
    }

    @Test
    void keepsTheOriginalOfATranslation() {
        assertThat(read("(Translated by Google) All good. (Original) Todo bien.", false)
                        .text())
                .isEqualTo("Todo bien.");
        assertThat(read("Todo bien.\n\n(Translated by Google)\nAll good.", false)
                        .text())
                .isEqualTo("Todo bien.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clean rooms, kind people.\n\nEDIT: The review was one star, a lost file. Four now.",
                "Fine dentist, loud radio.\n\nUpdate: the radio is off."
            })
    void keepsWhatAReviewerAddedLater(String written) {
        assertThat(read(written, false).text()).isEqualTo(written);
        assertThat(read(written, true).text()).isEqualTo(written);
    }

    @Test
    void findsNoWordsWhereAColleagueOnlyTellsOfARating() {
        Draft draft = draft("\"Ina F\", nothing written. do we know her?");
        draft.facts.stars(2.0, Facts.Sure.NAMED);

        assertThat(words.of(draft, true, TODAY).text()).isEmpty();
        assertThat(draft.wordless).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I waited and then … More;I waited and then", "I waited and then... Read more;I waited and then",
                "I waited and then …(truncated);I waited and then", "I waited and then…;I waited and then",
                "I waited and then [...];I waited and then"
            })
    void marksWhatWasCutOff(String written, String text) {
        assertThat(read(written, false)).isEqualTo(new CutOff.Words(text, true));
    }

    @Test
    void takesThreePointsForACutOnlyBesideAButtonForTheRest() {
        assertThat(read("Well, you know...", false)).isEqualTo(new CutOff.Words("Well, you know...", false));

        Draft draft = draft("Well, you know...");
        draft.around.add("Read the full review: https://x.example");
        assertThat(words.of(draft, false, TODAY)).isEqualTo(new CutOff.Words("Well, you know", true));
    }

    @Test
    void leavesARemarkToColleaguesOutOfAPersonsPasteOnly() {
        String pasted = "Good, clean.\n\ncan someone print this?";

        assertThat(read(pasted, true).text()).isEqualTo("Good, clean.");
        assertThat(read(pasted, false).text()).isEqualTo(pasted);
    }

    @Test
    void keepsAReviewThatBeginsWithWhatSomebodySaid() {
        String told = "\"Just rest.\" I have rested for a month now and nobody has looked at my knee even once.";

        assertThat(read(told, true).text()).isEqualTo(told);
    }

    @Test
    void touchesNothingInAMachinesText() {
        Draft draft = draft("**loud** — Ina, Google");
        draft.verbatim = true;

        assertThat(words.of(draft, false, TODAY).text()).isEqualTo("**loud** — Ina, Google");
    }

    @Test
    void leavesFactsInBracketsAtTheEndOut() {
        Draft draft = draft("Good, clean. (Ina Feld, 2 stars, Yelp)");

        assertThat(words.of(draft, true, TODAY).text()).isEqualTo("Good, clean.");
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void leavesAParagraphThatNamesTheReviewerOutOfAPaste() {
        Draft draft = draft("Good, clean.\n\nFeld is not in our system I think");
        draft.facts.author("Ina Feld", Facts.Sure.NAMED);

        assertThat(words.of(draft, true, TODAY).text()).isEqualTo("Good, clean.");
    }

    @Test
    void leavesAdviceAndTheClosingOfAMailOut() {
        Draft draft = draft("Good, clean.\n\nReply to reviews to earn trust.\n\nUn saludo,\nEl equipo");
        draft.facts.stars(2.0, Facts.Sure.NAMED);

        assertThat(words.of(draft, false, TODAY).text()).isEqualTo("Good, clean.");
    }

    private CutOff.Words read(String text, boolean person) {
        return words.of(draft(text), person, TODAY);
    }

    private static Draft draft(String text) {
        var draft = new Draft();
        text.lines().forEach(draft::text);
        return draft;
    }
}
