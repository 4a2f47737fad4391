package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    private final JsonReader reader = new JsonReader(WORDS);

    @Test
    void readsGooglesObject() {
        Draft draft = only("""
                ```json
                {"name": "accounts/1/locations/2/reviews/AbC",
                        "reviewer": {"displayName": "Ina Feld", "profilePhotoUrl": "https://x/y"},
                 "starRating": "TWO", "comment": "Slow.", "createTime": "2026-03-01T10:00:00.123Z",
                 "reviewReply": {"comment": "Sorry!"}}
                ```""");

        assertThat(draft.joined()).isEqualTo("Slow.");
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
        assertThat(draft.facts.stars).isEqualTo(2.0);
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.id).isEqualTo("AbC");
    }

    @Test
    void knowsFacebookByItsKeysAndGivesItNoStars() {
        Draft draft = only(
                "{\"created_time\":\"2026-03-01T10:00:00+0000\",\"recommendation_type\":\"negative\",\"review_text\":\"Dirty.\"}");

        assertThat(draft.facts.site).isEqualTo(Site.FACEBOOK);
        assertThat(draft.facts.stars).isNull();
    }

    @Test
    void readsARecommendationWithoutWords() {
        Draft draft = only(
                "{\"source\":\"facebook\",\"recommends\":true,\"rating\":null,\"author\":\"Ina Feld\",\"text\":\"\"}");

        assertThat(draft.wordless).isTrue();
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void takesAPlainNameForThePlaceWhereAnotherKeySaysWhoWrote() {
        Draft draft = only(
                "{\"name\":\"Elm Park\",\"author_title\":\"Ina Feld\",\"rating\":4,\"review_text\":\"Slow, but good.\"}");

        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(draft.facts.location).isEqualTo("Elm Park");
    }

    @Test
    void leavesOutAHeadlineThatTheReviewerGave() {
        Draft draft =
                only("{\"title\":\"Never in a hurry\",\"author\":\"Ina Feld\",\"rating\":5,\"text\":\"They listen.\"}");

        assertThat(draft.headline).isEqualTo("Never in a hurry");
        assertThat(draft.unheaded(draft.joined())).isEqualTo("They listen.");
    }

    @Test
    void takesATitleThatAToolMadeForNoHeadline() {
        Draft draft = only(
                "{\"title\":\"New review on Google\",\"author\":\"Ina Feld\",\"rating\":5,\"text\":\"They listen.\"}");

        assertThat(draft.headline).isEmpty();
    }

    @Test
    void takesAHandleOrAChannelBesideANameForNobody() {
        Draft draft = only("{\"name\":\"Ina Feld\",\"profile\":\"https://x.example/1\",\"from\":\"web\",\"rating\":4,"
                + "\"text\":\"Slow, but good at what they do.\"}");

        assertThat(draft.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void guessesAtKeysItDoesNotKnow() {
        Draft draft = only("{\"stars\":3,\"who\":\"Tom\",\"utterance\":\"It was neither good nor bad, really.\"}");

        assertThat(draft.joined()).isEqualTo("It was neither good nor bad, really.");
    }

    @Test
    void readsEveryReviewOfAListAndOfLines() {
        assertThat(reader.read(
                        "{\"place\":\"x\",\"reviews\":[{\"text\":\"One.\",\"rating\":1},{\"text\":\"Two.\",\"rating\":2}]}",
                        TODAY))
                .hasSize(2);
        assertThat(reader.read("{\"text\":\"One.\",\"rating\":1}\n{\"text\":\"Two.\",\"rating\":2}", TODAY))
                .hasSize(2);
    }

    @Test
    void keepsTheWordsAsTheyAre() {
        assertThat(only("{\"rating\":1,\"text\":\"**not bold** <i>x</i>\"}").verbatim)
                .isTrue();
    }

    @Test
    void readsNothingOutOfBrokenOrOtherObjects() {
        assertThat(reader.read("{\"starRating\": }{ what", TODAY)).isEmpty();
        assertThat(reader.read("{\"build\":882,\"status\":\"ok\"}", TODAY)).isEmpty();
        assertThat(reader.read("[".repeat(50_000), TODAY)).isEmpty();
        assertThat(reader.read("{\"a\":".repeat(20_000), TODAY)).isEmpty();
    }

    private Draft only(String text) {
        List<Draft> drafts = reader.read(text, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
