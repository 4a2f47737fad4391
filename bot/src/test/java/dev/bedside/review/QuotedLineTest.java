package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.InlineHeader.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedLineTest {

    private final QuotedLine lines = WORDS.quoted();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yelp: \"They called twice to ask how I was.\" 5/5",
                "Ina Feld rated you on Yelp: “They called twice to ask how I was.”",
                "“They called twice to ask how I was.” – Ina Feld, 5 stars",
                "「They called twice to ask how I was.」 – Ina Feld, 5 stars"
            })
    void takesTheWordsOutOfTheMarksAndTheFactsFromBeside(String line) {
        Split split = lines.split(line, TODAY);

        assertThat(split).isNotNull();
        assertThat(split.words()).isEqualTo("They called twice to ask how I was.");
    }

    @Test
    void readsFactsInBracketsBehindTheWords() {
        Split split = lines.bracketed("Quick and kind (Ina Feld, 5 stars)", TODAY);

        assertThat(split).isNotNull();
        assertThat(split.words()).isEqualTo("Quick and kind");
        assertThat(split.facts().author).isEqualTo("Ina Feld");
    }

    @Test
    void quotesNothingWhereNothingTellsOfAReview() {
        assertThat(lines.split("She said \"take a seat, we are nearly there\" and left.", TODAY))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ina Feld, 5 stars google: \"Kind.\"",
                "\"Kind.\" - Ina Feld, Google, 5 stars",
                "Google 5★ – \"Kind.\" (Ina Feld)",
                "First is from \"Ina Feld\", 5 stars: \"Kind.\""
            })
    void takesFewWordsWhereARatingAndANameStandBesideThem(String line) {
        Split split = lines.split(line, TODAY);

        assertThat(split).isNotNull();
        assertThat(split.words()).isEqualTo("Kind.");
        assertThat(split.facts().stars).isEqualTo(5.0);
        assertThat(split.facts().author).isEqualTo("Ina Feld");
    }

    @Test
    void tellsAHeadlineFromANameThatIsQuoted() {
        assertThat(lines.titled("★★☆☆☆ \"Rushed\"", TODAY)).isNotNull();
        assertThat(lines.titled("3 stars, posted by \"rushed77\" on May 8", TODAY))
                .isNull();
    }
}
