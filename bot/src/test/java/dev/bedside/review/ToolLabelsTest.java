package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import org.junit.jupiter.api.Test;

class ToolLabelsTest {

    private static final Form FORM =
            new Form(Row.of("Wing: East\nGuest: Ina Feld\nRating: 2\nReview: Slow."), WORDS.labels());
    private static final Form NO_FORM = new Form(Row.of("Slow."), WORDS.labels());

    private final ToolLabels labels = new ToolLabels(WORDS);

    @Test
    void takesAKnownLabelBeforeTheWords() {
        assertThat(labels.read("Guest: Ina Feld", new Draft(), FORM, 0, TODAY))
                .extracting(Labelled::role)
                .isEqualTo(Role.AUTHOR);
    }

    @Test
    void leavesTheReviewersOwnColonsToTheWords() {
        Draft draft = labelled();
        draft.text("Slow.");

        assertThat(labels.read("Update: they called.", draft, NO_FORM, 0, TODAY))
                .isNull();
        assertThat(labels.read("Two words: call back. I never heard from anybody here.", draft, NO_FORM, 0, TODAY))
                .isNull();
    }

    @Test
    void takesAnUnknownLabelWithAShortValueForTheToolsAmongOthers() {
        assertThat(labels.read("Wing: East", labelled(), FORM, 0, TODAY))
                .extracting(Labelled::role)
                .isEqualTo(Role.IGNORE);
        assertThat(labels.read("Wing: East", new Draft(), NO_FORM, 0, TODAY)).isNull();
    }

    @Test
    void takesALineThatTellsItselfForNoLabel() {
        assertThat(labels.read("2-star review on Google: 'Slow.'", new Draft(), FORM, 0, TODAY))
                .isNull();
    }

    @Test
    void readsAQuestionInBold() {
        assertThat(labels.read("**May we call you?**", new Draft(), FORM, 0, TODAY))
                .extracting(Labelled::role)
                .isNull();
    }

    private static Draft labelled() {
        var draft = new Draft();
        draft.labels = 3;
        return draft;
    }
}
