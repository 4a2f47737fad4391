package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {

    private final Branch branch = new Branch(WORDS.people());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Pell Dental – Eastgate;Eastgate",
                "Pell Dental (Eastgate);Eastgate",
                "Pell Dental Eastgate;Eastgate",
                "Eastgate office;Eastgate",
                "Standort Eastgate;Eastgate",
                "Eastgate.;Eastgate",
                "Quarry Street;Quarry Street",
                "Eastgate, AZ;Eastgate, AZ"
            })
    void namesThePlaceWithoutItsPractice(String written, String place) {
        assertThat(branch.of(written)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pell Dental", "Pell Family Clinic!", "Dr. Ina Pell", "Dr. Ina Pell, MD"})
    void knowsThatAPracticeOrWhoTreatsIsNoPlace(String written) {
        assertThat(branch.of(written)).isNull();
    }

    @Test
    void leavesNothingAsItIs() {
        assertThat(branch.of(null)).isNull();
    }
}
