package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientViewTest {

    private static final PatientView VIEW = PatientView.from(House.FILES, House.TEXTS);

    private static String view(String text, String language) {
        var review = House.review(text, 1.0);
        return VIEW.of(review, House.TRIAGER.triage(review), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            We sat in the waiting room for two hours with my daughter and nobody told us anything.  = With a child to look after, .*(chair|clock).*
            The receptionist was rude to me and rolled her eyes.                                    = .*(nuisance|unfriendly|talked down).*
            They sent me a surprise bill for three hundred dollars weeks later.                     = An envelope at the kitchen table.*
            """)
    void looksAtAReviewFromTheOtherSideOfTheCounter(String text, String view) {
        assertThat(view(text, "en")).matches(view);
    }

    @Test
    void speaksTheLanguageOfWhoeverReadsIt() {
        String text = "The receptionist was rude to me and rolled her eyes.";
        assertThat(view(text, "es")).matches(".*(ayuda|nervios|desprecio).*");
        assertThat(view(text, "fr")).isEqualTo(view(text, "en"));
    }

    @Test
    void hasASentenceForEveryReview() {
        assertThat(Stream.of("No.", "Zorptastic flurbles everywhere!", "1/5"))
                .allSatisfy(text -> assertThat(view(text, "en")).matches("\\p{Lu}.{20,}\\."));
    }

    @Test
    void takesNoWordOfTheReviewersOwn() {
        assertThat(view("Dr. Vexley zorped my flurble and left me in agony with the quindle for hours.", "en"))
                .doesNotContainIgnoringCase("vexley", "zorp", "flurble", "quindle", "agony");
    }
}
