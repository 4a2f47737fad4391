package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.HeaderReader.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 stars on google from Ina Feld:",
                "Ina Feld ★★★★★ Google",
                "Google · 5/5 · Ina Feld · 2 days ago",
                "★★★★★ by Ina Feld via Google",
                "[Google] ⭐⭐⭐⭐⭐ Ina Feld",
                "Ina Feld rated Harbor Dental 5 stars on Google",
                "New 5-star Google review from Ina Feld for Harbor Dental"
            })
    void readsStarsSiteAndAuthorInAnyOrder(String line) {
        Header header = WORDS.headers().read(line, TODAY);

        assertThat(header.begins()).isTrue();
        assertThat(header.facts().stars).isEqualTo(5.0);
        assertThat(header.facts().site).isEqualTo(Site.GOOGLE);
        assertThat(header.facts().author).isEqualTo("Ina Feld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I gave them five stars last year and regret it",
                "My dentist told me to look at Google first, so I did that",
                "They took my x-ray twice and charged me for both."
            })
    void leavesWhatAPersonTellsToTheWords(String line) {
        assertThat(WORDS.headers().read(line, TODAY).says()).isFalse();
    }

    @Test
    void takesAPlaceInBracketsForNoAuthor() {
        Facts facts = WORDS.headers()
                .read("New 4-star review on Yelp (Elm Park)", TODAY)
                .facts();

        assertThat(facts.author).isNull();
        assertThat(facts.location).isEqualTo("Elm Park");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google · Elm Park · ★★★★ · Ingrid Fell",
                "Elm Park, Ingrid Fell, 4/5, Google",
                "Google, 4/5, Ingrid Fell, Elm Park"
            })
    void tellsAPersonFromAPlaceByTheNameWhateverTheOrder(String line) {
        Facts facts = WORDS.headers().read(line, TODAY).facts();

        assertThat(facts.author).isEqualTo("Ingrid Fell");
        assertThat(facts.location).isEqualTo("Elm Park");
    }

    @Test
    void takesThePersonWhoTreatsForNoAuthor() {
        assertThat(WORDS.headers()
                        .read("RateMDs – Dr. Piet Moss – new rating 3.25", TODAY)
                        .facts()
                        .author)
                .isNull();
        assertThat(WORDS.headers()
                        .read("RateMDs – Dr. Piet Moss – new rating 3.25", TODAY)
                        .facts()
                        .stars)
                .isEqualTo(3.25);
    }

    @Test
    void readsNothingOutOfALongLine() {
        assertThat(WORDS.headers().read("★★★ Google ".repeat(30), TODAY).says()).isFalse();
    }
}
