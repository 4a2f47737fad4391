package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    private final OneLine lines = WORDS.oneLine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src=google|stars=2|who=Ina Feld|txt=Slow, and nobody said why.",
                "Google // 2/5 // Ina Feld // Slow, and nobody said why.",
                "2/5 · Ina Feld · Google · Slow, and nobody said why.",
                "Review received (Google): TWO_STARS // Ina Feld // Slow, and nobody said why.",
                "Google: Slow, and nobody said why. | ★★ | Ina Feld | 05/02/2026",
                "40% | Google | Ina Feld | Slow, and nobody said why.",
                "Name: Ina Feld; Stars: 2; Source: Google; Text: Slow, and nobody said why.; Status: open"
            })
    void readsFactsAndWordsInAnyOrderBetweenAnyMark(String line) {
        Draft told = lines.read(line, TODAY);

        assertThat(told).isNotNull();
        assertThat(told.joined()).isEqualTo("Slow, and nobody said why.");
        assertThat(told.facts.stars).isEqualTo(2.0);
        assertThat(told.facts.author).isEqualTo("Ina Feld");
        assertThat(told.facts.site).isEqualTo(Site.GOOGLE);
    }

    @Test
    void takesASecondNameForThePlace() {
        Draft told = lines.read("5 stars @ Ina Feld @ Google @ Harbor Dental: Quick and kind to my son.", TODAY);

        assertThat(told).isNotNull();
        assertThat(told.facts.author).isEqualTo("Ina Feld");
        assertThat(told.facts.location).isEqualTo("Harbor Dental");
    }

    @Test
    void knowsARatingWithoutWords() {
        Draft told = lines.read("Rating: 4/5 · Source: Yelp · Reviewer: Ina Feld · Comment: —", TODAY);

        assertThat(told).isNotNull();
        assertThat(told.wordless).isTrue();
        assertThat(told.hasText()).isFalse();
    }

    @Test
    void hearsThatNobodyWroteAnything() {
        Draft none = lines.read("FIVE | Ina Feld | (no comment) | 2026-05-06", TODAY);
        Draft empty = lines.read("Source: Google | Stars: 5 | Name: Ina Feld | Text:  | Replied: no", TODAY);

        assertThat(none).isNotNull();
        assertThat(none.wordless).isTrue();
        assertThat(empty).isNotNull();
        assertThat(empty.wordless).isTrue();
    }

    @Test
    void takesASingleWordWithItsPointForWordsAndNoPlace() {
        Draft told = lines.read("ONE | Ina Feld | Parking. | 2026-05-05", TODAY);

        assertThat(told).isNotNull();
        assertThat(told.joined()).isEqualTo("Parking.");
        assertThat(told.facts.location).isNull();
    }

    @Test
    void leavesASentenceWithDashesAlone() {
        assertThat(lines.read("The desk - as ever - was slow, the dentist - as ever - was kind.", TODAY))
                .isNull();
    }
}
