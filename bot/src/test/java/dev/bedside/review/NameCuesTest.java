package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCuesTest {

    private final NameCues cues = new NameCues(WORDS.people(), WORDS.given());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "New review from Ina Feld on Google;Ina Feld", "by 'Tired in Tulsa';Tired in Tulsa",
                        "Ina Feld left a review for Harbor Dental;Ina Feld",
                "Ina Feld gave Harbor Dental;Ina Feld", "Ina Feld doesn't recommend Harbor;Ina Feld",
                        "Avis de Zoé Leroux;Zoé Leroux",
                "Ina Feld hat eine Bewertung;Ina Feld"
            })
    void findsWhoWrote(String piece, String author) {
        var facts = new Facts();

        assertThat(cues.into(Said.of(piece), facts)).isTrue();
        assertThat(facts.author).isEqualTo(author);
    }

    @Test
    void takesTheTownSomebodyComesFromForNoName() {
        var facts = new Facts();
        cues.into(Said.of("Patricia from Dayton"), facts);

        assertThat(facts.author).isEqualTo("Patricia");
    }

    @Test
    void findsThePlaceItIsFor() {
        var facts = new Facts();
        cues.into(Said.of("Ina Feld left a review for Harbor Dental"), facts);

        assertThat(facts.location).isEqualTo("Harbor Dental");
    }

    @Test
    void takesNothingFromWordsThatNameNobody() {
        var facts = new Facts();

        assertThat(cues.into(Said.of("the new ones from this week"), facts)).isFalse();
        assertThat(facts.author).isNull();
    }
}
