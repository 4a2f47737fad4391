package dev.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardReaderTest {

    private static final GuardReader GUARD = House.TOOLS.guard();

    @ParameterizedTest
    @CsvSource({
        "'that is Mrs. Keller, root canal in May', chart",
        "'Greta Holm needs her biopsy results by noon', patient-data",
        "'let us just drop her as a patient', retaliation",
        "'offer him fifty off if he deletes the review', incentive",
        "'everybody flag it until it is gone', suppression",
        "'ask your husband to leave us five stars', fake",
        "'es la señora del implante de marzo', chart",
        "'que cada uno deje una reseña desde su casa', fake"
    })
    void noticesWhatHadBetterNotBeSaid(String said, String danger) {
        assertThat(GUARD.read(said).orElseThrow().danger().id()).isEqualTo(danger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think I spoke to somebody like that",
                "please nobody look this up",
                "blocked the spam account on our page",
                "drop the topic",
                "we gave her the copay back, the machine was broken",
                "report it to google, it names a nurse",
                "ask everybody for an honest review",
                "can we ban her?",
                "por favor nadie busque su expediente"
            })
    void letsLookAlikesPass(String said) {
        assertThat(GUARD.read(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'oh that is our tuesday lady with the loose denture', chart",
        "'a movie ticket for every star they give us', incentive",
        "'my aunt and her card club can each give us five stars', fake",
        "'from now on no appointment for anybody who writes such things', retaliation"
    })
    void suspectsFromExamplesWhereNoRuleSpeaks(String said, String danger) {
        var warning = GUARD.read(said).orElseThrow();
        assertThat(warning.danger().id()).isEqualTo(danger);
        assertThat(warning.because()).isNotBlank();
        assertThat(warning.source()).isPresent();
    }

    @Test
    void quotesTheWordsThatDecidedWithTheReasonAndItsSource() {
        String said = "ok. let's drop her as a patient";
        var warning = GUARD.read(said).orElseThrow();
        assertThat(warning.words().of(said)).startsWith("drop her");
        assertThat(warning.because()).isNotBlank();
        assertThat(warning.source()).isPresent();
    }

    @Test
    void knowsAReviewerByTheirDisplayName() {
        assertThat(GUARD.read("pollyfan is the lady with the implant", List.of("pollyfan")))
                .isPresent();
    }

    @Test
    void showsNoWordsOfPeople() {
        assertThat(GUARD.read("let's drop her as a patient").orElseThrow().toString())
                .doesNotContain("patient");
    }
}
