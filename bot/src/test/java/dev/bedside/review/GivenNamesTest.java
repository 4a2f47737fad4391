package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ingrid Fell",
                "ingrid f",
                "Marie-Brunhild Fell",
                "\"Ingrid\"",
                "INGRID",
                "Ольга",
                "José Luis Fell",
                "Savannah Fell"
            })
    void knowsWhatBeginsWithANameThatPeopleAreGiven(String piece) {
        assertThat(WORDS.given().begin(piece)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eastgate", "Quarry Lane", "Savannah", "DAYTON (12)", "5 stars", "", "…", "Review"})
    void knowsNoPlaceAndNoMark(String piece) {
        assertThat(WORDS.given().begin(piece)).isFalse();
    }
}
