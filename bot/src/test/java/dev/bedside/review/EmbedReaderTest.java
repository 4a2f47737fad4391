package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedReaderTest {

    private final EmbedReader reader = new EmbedReader(WORDS, new DocumentReader(WORDS));

    @Test
    void gathersTheFactsFromTitleAuthorAndFooter() {
        Draft draft = only(new Embed(
                "★★☆☆☆ – Never on time",
                "",
                "An hour late, twice.",
                "Ina Feld",
                "for Harbor Dental - Google",
                List.of()));

        assertThat(draft.joined()).isEqualTo("An hour late, twice.");
        assertThat(draft.facts.stars).isEqualTo(2.0);
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
    }

    @Test
    void readsTheQuestionsOfASurveyInItsFields() {
        Draft draft = only(new Embed(
                "New answer",
                "",
                "",
                "",
                "",
                List.of(
                        new Field("How was your visit? (1-5)", "2"),
                        new Field("Please tell us why", "An hour late, twice."),
                        new Field("May we contact you?", "No"))));

        assertThat(draft.facts.stars).isEqualTo(2.0);
        assertThat(draft.joined()).isEqualTo("An hour late, twice.");
    }

    @Test
    void readsFieldsAndLeavesADraftedReplyOut() {
        Draft draft = only(new Embed(
                "New review",
                "https://www.yelp.com/biz/x",
                "",
                "",
                "",
                List.of(
                        new Field("REVIEWER:", "Ina Feld"),
                        new Field("Rating", "⭐⭐"),
                        new Field("Review (1/2)", "An hour late."),
                        new Field("Review (2/2)", "Twice."),
                        new Field("Suggested reply", "Dear Ina, sorry."))));

        assertThat(draft.joined()).isEqualTo("An hour late.\nTwice.");
        assertThat(draft.facts.site).isEqualTo(Site.YELP);
    }

    @Test
    void readsADigestWithOneReviewAField() {
        List<Draft> drafts = reader.read(
                new Embed(
                        "Your reviews",
                        "",
                        "2 new",
                        "",
                        "Average 4.2",
                        List.of(
                                new Field("⭐⭐⭐⭐⭐ Ina Feld (Google)", "Quick."),
                                new Field("⭐ Tom Rook (Yelp)", "Slow."))),
                TODAY);

        assertThat(drafts).extracting(draft -> draft.facts.author).containsExactly("Ina Feld", "Tom Rook");
        assertThat(drafts).extracting(draft -> draft.facts.site).containsExactly(Site.GOOGLE, Site.YELP);
    }

    @Test
    void readsTheAuthorOutOfADatedFooter() {
        Draft draft = only(new Embed(
                "Google — Harbor Dental", "", "\n⭐️\nAn hour late.", "", "Ina Feld • 31/01/2026 14:05", List.of()));

        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.stars).isEqualTo(1.0);
    }

    @Test
    void takesASiteInThePlaceOfTheAuthorForTheSite() {
        Draft draft = only(
                new Embed("Ina Feld left a review", "", "An hour late.", "Google Business Profile", "", List.of()));

        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
    }

    @Test
    void countsAnAddressNobodyKnowsAsAnotherSite() {
        Draft draft = only(new Embed(
                "Ina Feld rated Harbor Dental ★★★★½", "https://ratings.example/1", "Good.", "", "", List.of()));

        assertThat(draft.facts.site).isEqualTo(Site.OTHER);
        assertThat(draft.facts.stars).isEqualTo(4.5);
    }

    @Test
    void takesTheToolThatSignsABlockForNobody() {
        Draft draft =
                only(new Embed("New review on Yelp", "", "An hour late, twice.", "ReviewTrackers", "", List.of()));

        assertThat(draft.facts.author).isNull();
    }

    @Test
    void readsTheSiteBehindTheNameAboveABlock() {
        Draft draft = only(new Embed("Late", "", "★★\n\nAn hour late, twice.", "Ina F. on Yelp", "", List.of()));

        assertThat(draft.facts.author).isEqualTo("Ina F.");
        assertThat(draft.facts.site).isEqualTo(Site.YELP);
    }

    private Draft only(Embed embed) {
        List<Draft> drafts = reader.read(embed, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
