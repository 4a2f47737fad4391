package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Speaker;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Script.Part;
import dev.bedside.review.ScriptReading.Found;
import dev.bedside.review.SegmentReader.Learned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Place PLACE = new Place(Speaker.FORWARDER, "feed", false, 1);

    private final Agreement agreement = new Agreement(WORDS, AuthorChooser.packed(WORDS), StarChooser.packed(WORDS));

    private static Candidate ruled(String text, @Nullable String author) {
        var draft = new Draft();
        draft.text(text);
        if (author != null) {
            draft.facts.author(author, Sure.LABELLED);
        }
        return new Candidate(draft, new CutOff.Words(text, false), PLACE);
    }

    private static Found found(String text, @Nullable Double stars, double sure) {
        return new Found(null, stars, "Ola Brenn", text, false, null, null, null, sure, 1, List.of(), List.of());
    }

    private List<Candidate> agreed(Candidate ruled, Found... found) {
        return agreement.of(List.of(ruled), new Learned(List.of(found), 1, List.of()), PLACE);
    }

    private String words(String ruled, Found found) {
        return agreed(ruled(ruled, null), found).getFirst().words().text();
    }

    @Test
    void takesTheShorterWordsThatSegmentsTell() {
        assertThat(words("Comment: Gentle hands. Reply now", found("Gentle hands.", null, 0.6)))
                .isEqualTo("Gentle hands.");
    }

    @Test
    void keepsTheWordsOfRulesWhereSegmentsTellMore() {
        assertThat(words("Gentle hands.", found("Headline\nGentle hands.", null, 0.6)))
                .isEqualTo("Gentle hands.");
    }

    @Test
    void keepsASentenceWholeThatSegmentsBreakOff() {
        assertThat(words("She rang me every week since.", found("She rang me every", null, 0.9)))
                .isEqualTo("She rang me every week since.");
    }

    @Test
    void leavesOutALineBelowTheWordsThatBeginsSmall() {
        assertThat(words("She rang me every week\nok that is all from me", found("She rang me every week", null, 0.9)))
                .isEqualTo("She rang me every week");
    }

    @Test
    void takesASingleWordThatOnlySegmentsTell() {
        var rated = ruled("", null);
        rated.draft().facts.stars(4.0, Sure.NAMED);

        assertThat(agreed(rated, found("Gentle.", 4.0, 0.7)).getFirst().words().text())
                .isEqualTo("Gentle.");
    }

    @Test
    void leavesOutAColleaguesLineWithAColonUnlessALabelAnnouncedTheWords() {
        String ruled = "Read this one:\nKind, all of them.\nsee you at two";
        var labelled = ruled(ruled, null);
        labelled.draft().labelled = true;

        assertThat(words(ruled, found("Kind, all of them.", null, 0.9))).isEqualTo("Kind, all of them.");
        assertThat(agreed(labelled, found("Kind, all of them.", null, 0.9))
                        .getFirst()
                        .words()
                        .text())
                .isEqualTo(ruled);
    }

    @Test
    void keepsARatingInTheWordsWhereAnotherStandsBesideThem() {
        assertThat(words("Gentle hands.", found("Gentle hands. 8/10", 4.0, 0.6)))
                .isEqualTo("Gentle hands. 8/10");
    }

    @Test
    void keepsALabelThatReviewersWriteThemselves() {
        assertThat(words("Update: they called me back.", found("they called me back.", null, 0.9)))
                .isEqualTo("Update: they called me back.");
    }

    @Test
    void namesTheAuthorByALabelWhereSegmentsAreLessSure() {
        assertThat(author("Tova Lind", 0.02)).isEqualTo("Tova Lind");
        assertThat(author(null, 0.9)).isEqualTo("Ola Brenn");
    }

    private @Nullable String author(@Nullable String ruled, double sure) {
        var named = List.of(new Named("Tova Lind", spot(1 - sure, "Name")), new Named("Ola Brenn", spot(sure, "")));
        var found = new Found(null, null, "Ola Brenn", "Fine.", false, null, null, null, 1, sure, named, List.of());
        return agreed(ruled("Fine.", ruled), found).getFirst().draft().facts.author;
    }

    private static Spot spot(double chance, String label) {
        return new Spot(
                chance,
                0,
                0,
                true,
                Part.CONTENT,
                label.isEmpty(),
                true,
                -1,
                false,
                false,
                false,
                ':',
                ' ',
                label,
                label,
                "");
    }

    @Test
    void tellsMoreReviewsApartOnlyWhereSegmentsAreSure() {
        var both = ruled("Fine chairs. Cold room.", null);

        assertThat(agreed(both, found("Fine chairs.", 5.0, 0.9), found("Cold room.", 2.0, 0.8)))
                .hasSize(2);
        assertThat(agreed(both, found("Fine chairs.", 5.0, 0.9), found("Cold room.", 2.0, 0.1)))
                .hasSize(1);
    }
}
