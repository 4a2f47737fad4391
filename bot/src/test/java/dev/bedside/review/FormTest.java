package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {

    private final LineReader reader = new LineReader(WORDS);

    @Test
    void decidesAnUnknownLabelByItsValue() {
        Draft draft = only("""
                Rating: 2
                Kundin: Ina Feld
                Haus: Harbor Dental
                Eindruck: Langes Warten, aber sehr nette Leute am Empfang.
                Gesehen: https://www.yelp.com/biz/harbor?hrid=7""");

        assertThat(draft.joined()).isEqualTo("Langes Warten, aber sehr nette Leute am Empfang.");
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.location).isEqualTo("Harbor Dental");
        assertThat(draft.facts.link).isEqualTo("https://www.yelp.com/biz/harbor?hrid=7");
    }

    @Test
    void leavesTheReviewersOwnLabelsToTheWords() {
        Draft draft = only("""
                Reviewer: Ina Feld
                Stars: 2
                Review: Kind people.
                Pros:
                - the chairs
                Rating: generous.
                Source: Yelp""");

        assertThat(draft.joined()).isEqualTo("Kind people.\nPros:\n- the chairs\nRating: generous.");
        assertThat(draft.facts.site).isEqualTo(Site.YELP);
    }

    @Test
    void takesAnAnnouncementAboveTheLabelsForNoWords() {
        Draft draft =
                only("Somebody wrote about your house again.\n\nReviewer: Ina Feld\nRating: 2\n\nSlow. Very slow.");

        assertThat(draft.joined()).isEqualTo("Slow. Very slow.");
    }

    @Test
    void makesLabelsOfTheFirstOfTwoColumns() {
        for (String mark : List.of(" | ", " ➜ ", " — ", "   ")) {
            Draft draft = only("Source" + mark + "Yelp\nReviewer" + mark + "Ina Feld\nRating" + mark + "2\nReview"
                    + mark + "Slow. Very slow.");

            assertThat(draft.joined()).as(mark).isEqualTo("Slow. Very slow.");
            assertThat(draft.facts.author).as(mark).isEqualTo("Ina Feld");
        }
    }

    private Draft only(String text) {
        List<Draft> drafts = reader.read(text, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
