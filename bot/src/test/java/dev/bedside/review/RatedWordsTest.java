package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatedWordsTest {

    private final RatedWords rated = WORDS.rated();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "★★★☆☆ Fine by me;3;Fine by me", "Fine by me ⭐⭐⭐;3;Fine by me", "3/5 a good place;3;a good place",
                "3 stars - fine by me;3;fine by me", "Fine by me. Three stars!;3;Fine by me.", "3⭐ fine;3;fine"
            })
    void takesARatingOffEitherEnd(String text, double stars, String words) {
        RatedWords.Rated found = rated.cut(text);

        assertThat(found).isNotNull();
        assertThat(found.stars()).isEqualTo(stars);
        assertThat(found.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd give five stars to the nurse", "five stars to the nurse", "Moved to 4/5", "4/5 is when it reopens",
                "★★★★★", "⭐ new", "two stars if I could", "words"
            })
    void leavesARatingInsideASentenceAmongTheWords(String text) {
        assertThat(rated.cut(text)).isNull();
    }

    @Test
    void doubtsWordsBehindALabelsRating() {
        assertThat(rated.behindLabel("5 Lovely place.")).isNotNull();
        assertThat(rated.behindLabel("5 (of 20)")).isNull();
        assertThat(rated.behindLabel("5/5 Excellent")).isNull();
    }

    @Test
    void showsNoWordsInItsName() {
        assertThat(rated.cut("★★★☆☆ Fine by me").toString()).doesNotContain("Fine");
    }
}
