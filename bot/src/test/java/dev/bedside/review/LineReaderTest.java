package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private final LineReader reader = new LineReader(WORDS);

    @Test
    void keepsAnEditAndAListAmongTheWords() {
        Draft draft = only("Google ★★☆☆☆ Ina Feld\nThey lost:\n- my file\n- my x-ray\n\nUpdate: they found it.");

        assertThat(draft.joined()).isEqualTo("They lost:\n- my file\n- my x-ray\n\nUpdate: they found it.");
    }

    @Test
    void leavesTheTimeOfAnUpdateToTheTool() {
        assertThat(
                        only("Google\nReviewer: Ina Feld\nStar Rating: TWO\nComment: Slow.\nUpdate Time: 2026-05-04T08:10:00Z")
                                .joined())
                .isEqualTo("Slow.");
    }

    @Test
    void endsTheWordsWhereTheOwnerAnswers() {
        assertThat(only("Ina Feld\n★★☆☆☆ a month ago\nSlow.\n\nHarbor Dental (Owner)\nDear Ina, sorry.")
                        .joined())
                .isEqualTo("Slow.");
        assertThat(only("Google ★★ Ina\nSlow.\nSuggested response: We are sorry.")
                        .joined())
                .isEqualTo("Slow.");
    }

    @Test
    void readsOnlyTheInnermostOfAMailChain() {
        Draft draft = only("""
                Please see below.

                > On Mon, May 4, 2026 at 8:10 AM Dr. Moss wrote:
                > Can we send flowers?
                >
                >> Google Business Profile wrote:
                >> Ina Feld rated you 5 stars
                >> They called every
                >> Friday.""");

        assertThat(draft.joined()).isEqualTo("They called every\nFriday.");
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void startsAnotherReviewAtAnotherNameOnAPastedPage() {
        List<Draft> drafts =
                reader.read("Ina Feld\n★★★★★ a week ago\nQuick.\nLike\nTom Rook\n★☆☆☆☆ 2 weeks ago\nSlow.", TODAY);

        assertThat(drafts).extracting(Draft::joined).extracting(String::strip).containsExactly("Quick.", "Slow.");
        assertThat(drafts).extracting(draft -> draft.facts.author).containsExactly("Ina Feld", "Tom Rook");
    }

    @Test
    void isNotFooledByAHeadInsideALine() {
        List<Draft> drafts = reader.read(
                "New Google review ★☆☆☆☆\nBy: Ina Feld\nAwful. New Google review ★★★★★ By: The Boss \"Great\" is a lie.",
                TODAY);

        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().joined()).startsWith("Awful. New Google");
    }

    @Test
    void readsLabelsInBoldWithTheirValuesBelow() {
        Draft draft = only(
                "**How would you rate us (1-5)?**\n3\n**Tell us more**\nToo loud.\n**May we publish this?**\nYes\n**Your name**\nIna Feld");

        assertThat(draft.joined()).isEqualTo("Too loud.");
        assertThat(draft.facts.stars).isEqualTo(3.0);
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void dropsARemarkAboveAHeadAndKeepsWordsAboveAFoot() {
        assertThat(only("they changed it!!\n\nIna Feld\n★★★★☆ 3 hours ago\nThe desk called and said sorry.")
                        .joined())
                .isEqualTo("The desk called and said sorry.");
        Draft footed = only("> The desk called and said sorry.\n> ★★★★ Ina Feld\nyay team");
        assertThat(footed.joined()).isEqualTo("The desk called and said sorry.");
        assertThat(footed.facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void readsAListOfReviewsInOneLineEach() {
        List<Draft> drafts = reader.read(
                "1) Ina Feld (5 stars): Quick, clean, kind.\n2) Tom Rook (2 stars): They never called me back about it.",
                TODAY);

        assertThat(drafts)
                .extracting(Draft::joined)
                .containsExactly("Quick, clean, kind.", "They never called me back about it.");
        assertThat(drafts).extracting(draft -> draft.facts.stars).containsExactly(5.0, 2.0);
    }

    @Test
    void keepsTheGroupOfAListApart() {
        List<Draft> drafts = reader.read(
                "== Google ==\nIna Feld | 5 | Quick and clean and kind to my very old mother\n\n== Yelp ==\nTom Rook | 2 | Nobody called me back about my new glasses in May",
                TODAY);

        assertThat(drafts).extracting(draft -> draft.facts.site).containsExactly(Site.GOOGLE, Site.YELP);
    }

    @Test
    void takesOfAChangedTextTheNewOne() {
        assertThat(only("author: Ina Feld\nrating: 1 -> 4\n```diff\n- Slow.\n+ They called and said sorry.\n```")
                        .joined())
                .isEqualTo("They called and said sorry.");
        Draft edited =
                only("Reviewer: Ina Feld\nOld rating: 1\nNew rating: 4\nNew text:\nThey called.\nOld text:\nSlow.");
        assertThat(edited.joined().strip()).isEqualTo("They called.");
        assertThat(edited.facts.stars).isEqualTo(4.0);
    }

    @Test
    void knowsWhoSaysWhatInACopiedChat() {
        Draft draft = only("Tom Rook  Yesterday 4:12 PM\nGoogle, 5 stars, Ina Feld:\n\"They called every Friday.\"\n\n"
                + "Moss Hale  Yesterday 4:20 PM\nI will answer her");

        assertThat(draft.joined().strip()).isEqualTo("\"They called every Friday.\"");
        assertThat(draft.facts.author).isEqualTo("Ina Feld");
        assertThat(only("[tg] Moss: Google ★★ Ina Feld\nNobody told me why.").joined())
                .isEqualTo("Nobody told me why.");
    }

    @Test
    void endsTheWordsAtAButtonACountOrATranslation() {
        String head = "Ina Feld\n★★ 2 days ago\nNobody told me why.\n";
        for (String foot : List.of(
                "👍 14",
                "12 likes · 2 comments",
                "[Translate] [Reply]",
                "Respond here: https://panel.example/r/7",
                "🌐 Translated: No one explained.",
                "© 2026 Harbor Inc.",
                "Helpful? Yes (3) No (0)")) {
            assertThat(only(head + foot).joined().strip()).as(foot).isEqualTo("Nobody told me why.");
        }
    }

    @Test
    void leavesTheScoresOfPartsOut() {
        Draft draft = only("RateMDs\nStaff 3\nPunctuality 1\nKnowledge 5\n\nNobody told me why.");

        assertThat(draft.joined()).isEqualTo("Nobody told me why.");
        assertThat(draft.facts.stars).isNull();
        assertThat(only("Zocdoc\nOverall ★★★★ | Wait ★★ | Manner ★★★\nNobody told me why.").facts.stars)
                .isEqualTo(4.0);
    }

    private Draft only(String text) {
        List<Draft> drafts = reader.read(text, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
