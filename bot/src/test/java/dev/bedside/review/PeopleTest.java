package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private final People people = ConfigFiles.packaged().read("reading/people.yml", People::read);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ina Feld",
                "R.B.",
                "Jean-Luc d'Arc",
                "Mrs. Ida Moss",
                "Maria de la Cruz",
                "박서연",
                "سارة",
                "tess2041",
                "K. L."
            })
    void takesForANameWhatLooksLikeOne(String name) {
        assertThat(people.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Great service",
                "Elm Street Dental",
                "New review",
                "Never again!",
                "waited an hour",
                "Response ID",
                "This",
                "2 weeks"
            })
    void takesNoOpinionPlaceOrThingForAName(String words) {
        assertThat(people.isName(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"Just Ty\";Just Ty",
                "T.W. (Bend, OR);T.W.",
                "Ina Feld, Eastmoor;Ina Feld",
                "New dad, 40s;New dad, 40s",
                "user tess;tess",
                "Ina Feld (Verified patient);Ina Feld",
                "\"Verified: A.S.\";A.S.",
                "by Ina Feld;Ina Feld",
                "Ina in Eastmoor, OR;Ina",
                "ina.f on;ina.f",
                "Ina von Pell;Ina von Pell",
                "Ina Feld.;Ina Feld",
                "Ina F.;Ina F."
            })
    void showsANameWithoutWhatStandsAroundIt(String written, String name) {
        assertThat(people.name(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anonymous",
                "A Google user",
                "a patient",
                "Trusted Customer",
                "Kassenpatient, 51 Jahre",
                "-",
                "–",
                ""
            })
    void knowsNamesForNobody(String written) {
        assertThat(people.name(written)).isNull();
    }

    @Test
    void hearsWhenATextSpeaksToColleagues() {
        assertThat(people.toColleagues("can someone answer this today?")).isTrue();
        assertThat(people.toColleagues("<@4711> see below")).isTrue();
        assertThat(people.toColleagues("The nurse was kind.")).isFalse();
    }
}
