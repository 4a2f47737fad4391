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

    private Draft only(String text) {
        List<Draft> drafts = reader.read(text, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }
}
