package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordsFixture.WORDS);
    private static final Alignment ALIGNMENT = new Alignment(WordsFixture.WORDS);

    private static Review review(String author, double stars, String text) {
        return new Review(null, stars, author, text, Language.UNKNOWN, false, null, null, null, null);
    }

    private static Script script(String content) {
        return SEGMENTER.script(true, content, List.of(), WordsFixture.TODAY);
    }

    @Test
    void findsWordsAndFactsWhereTheyStand() {
        Script script = script("Ina Feld | 2/5\n> too slow. never again.\nReply");

        assertThat(ALIGNMENT.states(
                        script, List.of(review("Ina Feld", 2, "too slow. never again.")), WordsFixture.TODAY))
                .containsExactly("before:AUTHOR", "before:STARS", "BEGIN", "WORDS", "after:NOISE");
    }

    @Test
    void tellsReviewsApartByWhereEachBegins() {
        Script script = script("2/5 too slow.\n5/5 so kind.");

        assertThat(ALIGNMENT.states(
                        script, List.of(review("x", 2, "too slow."), review("y", 5, "so kind.")), WordsFixture.TODAY))
                .containsExactly("before:STARS", "BEGIN", "after:STARS", "BEGIN");
    }

    @Test
    void leavesOutWhatDoesNotStandThere() {
        assertThat(ALIGNMENT.states(
                        script("Somebody was unhappy."),
                        List.of(review("Ina", 1, "They lost my file.")),
                        WordsFixture.TODAY))
                .isNull();
    }

    @Test
    void labelsTalkAsNoise() {
        assertThat(ALIGNMENT.states(script("lunch is here"), List.of(), WordsFixture.TODAY))
                .containsOnly("before:NOISE");
    }
}
