package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import org.junit.jupiter.api.Test;

class ToolLabelsTest {

    private final ToolLabels labels = new ToolLabels(WORDS);

    @Test
    void takesAKnownLabelBeforeTheWords() {
        assertThat(labels.read("Guest: Ina Feld", new Draft(), TODAY))
                .extracting(Labelled::role)
                .isEqualTo(Role.AUTHOR);
    }

    @Test
    void leavesTheReviewersOwnColonsToTheWords() {
        Draft draft = labelled();
        draft.text("Slow.");

        assertThat(labels.read("Update: they called.", draft, TODAY)).isNull();
        assertThat(labels.read("Two words: call back. I never heard from anybody here.", draft, TODAY))
                .isNull();
    }

    @Test
    void takesAnUnknownLabelWithAShortValueForTheToolsAmongOthers() {
        assertThat(labels.read("Wing: East", labelled(), TODAY))
                .extracting(Labelled::role)
                .isEqualTo(Role.IGNORE);
        assertThat(labels.read("Wing: East", new Draft(), TODAY)).isNull();
    }

    @Test
    void takesALineThatTellsItselfForNoLabel() {
        assertThat(labels.read("2-star review on Google: 'Slow.'", new Draft(), TODAY))
                .isNull();
    }

    @Test
    void readsAQuestionInBold() {
        assertThat(labels.read("**May we call you?**", new Draft(), TODAY))
                .extracting(Labelled::role)
                .isEqualTo(Role.IGNORE);
    }

    private static Draft labelled() {
        var draft = new Draft();
        draft.labels = 3;
        return draft;
    }
}
