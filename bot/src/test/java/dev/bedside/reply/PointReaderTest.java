package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointReaderTest {

    private static final PointReader POINTS = PointReader.from(House.FILES, House.TEXTS);

    private static List<String> keys(String text, Language language, Manner manner) {
        return POINTS.read(House.TEXTS.read(text, language)).stream()
                .filter(point -> point.manner() == manner)
                .map(Point::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They squeezed me in before lunch.                | access-soon
            She never rushed us.                             | manner-time
            Explains every step in plain English.            | communication-explain
            The receptionist is friendly.                    | staff
            """)
    void hearsPraise(String text, String key) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).contains(key);
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We waited an hour and a half.                    | wait
            Nobody called me back.                           | communication-callback
            The secretary was rude to my aunt.               | staff-rude
            He was rude to my aunt.                          | manner-rude
            It is impossible to get an appointment.          | access-booking
            The chairs are uncomfortable and old.            | facility-comfort
            """)
    void hearsComplaint(String text, String key) {
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).contains(key);
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isEmpty();
    }

    @Test
    void takesDeniedPraiseForComplaintAndDeniedComplaintForNothing() {
        assertThat(keys("The nurse was not friendly.", Language.ENGLISH, Manner.COMPLAINT))
                .contains("staff-rude");
        assertThat(keys("The nurse was not friendly.", Language.ENGLISH, Manner.PRAISE))
                .isEmpty();
        assertThat(keys("She was never rude.", Language.ENGLISH, Manner.COMPLAINT))
                .isEmpty();
        assertThat(keys("I have never met such a rude man.", Language.ENGLISH, Manner.COMPLAINT))
                .contains("manner-rude");
    }

    @Test
    void hearsNothingOfWhatIsSaidOfSomebodyElse() {
        assertThat(keys("My previous dentist was rude and careless.", Language.ENGLISH, Manner.COMPLAINT))
                .isEmpty();
    }

    @Test
    void hearsSpanish() {
        assertThat(keys("Explica todo con mucha paciencia.", Language.SPANISH, Manner.PRAISE))
                .contains("communication-explain");
        assertThat(keys("Dos horas esperando y nadie avisa.", Language.SPANISH, Manner.COMPLAINT))
                .contains("wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hearsNothingThatNoSentenceAnswers(String code) {
        var topics = House.WORDING.voice(new Language(code)).topics();
        var praised = House.FILES.read(
                "points/" + code + ".yml",
                file -> file.section().section("praise").keys());
        var complained = House.FILES.read(
                "points/" + code + ".yml",
                file -> file.section().section("complaint").keys());
        assertThat(praised).filteredOn(key -> !topics.knows(Manner.PRAISE, key)).isEmpty();
        assertThat(complained)
                .filteredOn(key -> !topics.knows(Manner.COMPLAINT, key))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I see a medical professional next week.",
                "What kind of place is this?",
                "It doesn't hurt to ask.",
                "Two hours later my aunt rang.",
            })
    void hearsNothingInWordsThatMeanSomethingElseTogether(String text) {
        assertThat(POINTS.read(House.TEXTS.read(text, Language.ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Her \"caring\" manner.",
                "A great way to waste a morning.",
                "Thanks for nothing, friendly people.",
                "I am looking for a new dentist who is gentle.",
            })
    void takesNoSneerForPraise(String text) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Probably the kindest doctor I have ever seen.",
                "If you are looking for a new dentist, Dr. Lee is gentle and kind.",
                "She deserves all the five star reviews: kind and gentle.",
            })
    void takesHonestPraiseForPraise(String text) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isNotEmpty();
    }
}
