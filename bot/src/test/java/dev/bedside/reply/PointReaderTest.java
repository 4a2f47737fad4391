package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigFiles;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    @ValueSource(
            strings = {
                "It would have been nice to be told before we drove here.",
                "I am not paying until somebody there explains it.",
                "He never once wrote to apologize or explain.",
                "I noticed that the floor was sticky.",
                "They gave me the wrong glasses.",
                "We sat for two hours on the floor.",
                "They charged my card without my asking.",
                "They have no shame, billing us twice.",
                "I lost 15 pounds because I could not eat after the botched crown.",
                "People kept coming in and out of the exam room.",
                "They told me that I was 5 minutes late and refused to see me.",
                "I watched people who showed up after me go in first.",
                "She had the nerve to laugh at me.",
            })
    void hearsNoPraiseInWhatDidNotHappen(String text) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isEmpty();
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).doesNotContain("manner-cold");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They squeezed me in before lunch.                | access-soon
            She never rushed us.                             | manner-time
            Explains every step in plain English.            | communication-explain
            The receptionist is friendly.                    | staff
            They got me in the next morning.                 | access-soon
            The ache in my shoulder is completely gone.      | care-result
            I can't thank him enough.                        | care-provider
            He never made us feel rushed.                    | manner-time
            A cheerful attitude all around.                  | manner-kind
            I am very happy with my dentist.                 | care-doctor
            My therapist is wonderful.                       | care-provider
            She never left my side.                          | manner-attentive
            Quick and easy from start to finish.             | staff-organized
            He looks at you and not at the screen.           | manner-attentive
            Somebody handed me a blanket and some tea.       | manner-attentive
            She had my son giggling the whole time.          | manner-humor
            Ten minutes and I was back at work.              | wait
            They message you if the doctor is running late.  | communication
            Never made me feel stupid for asking.            | manner-respect
            The price was fair.                              | billing-value
            I feel like my old self again.                   | care-result
            Heated blankets, imagine.                        | facility
            """)
    void hearsPraise(String text, String key) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).contains(key);
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We waited an hour and a half.                    | wait-time
            Nobody called me back.                           | communication-callback
            The secretary was rude to my aunt.               | staff-rude
            He was rude to my aunt.                          | manner-rude
            It is impossible to get an appointment.          | access-booking
            The chairs are uncomfortable and old.            | facility-comfort
            She is anything but warm.                        | manner-cold
            So where is the compassion?                      | manner-cold
            His explanations are hard to follow.             | communication-unexplained
            Never the same nurse twice.                      | staff-turnover
            They show no respect for our time.               | wait-time
            They sent me to collections over six dollars.    | billing-collections
            I was quoted ninety and paid two hundred.        | billing-estimate
            My cleaning got moved again.                     | access-cancelled
            They lost my referral, twice.                    | access-referral
            Every visit is a different person.               | staff-turnover
            We found out from a neighbor.                    | communication-notice
            The portal is useless.                           | access-online
            The lobby music is so loud.                      | facility-noise
            They forgot about us in the back room.           | wait-forgotten
            She kept going without my consent.               | manner-wishes
            I saw the therapist for six minutes.             | manner-thin
            The ramp was blocked by boxes.                   | facility-steps
            It is all about the money with them.             | billing-money
            """)
    void hearsComplaint(String text, String key) {
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).contains(key);
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isEmpty();
    }

    @Test
    void takesDeniedPraiseForComplaintAndDeniedComplaintForNothing() {
        assertThat(keys("The nurse was not friendly.", Language.ENGLISH, Manner.COMPLAINT))
                .contains("staff-cold");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It took a week to get a question answered.",
                "We spent too much time looking for the entrance.",
                "The wait was worth it.",
                "I had been meaning to write this for a while.",
                "To be honest, I forgot the date.",
                "The treatment, so I was told, came later.",
            })
    void hearsNothingWhereNothingIsMeant(String text) {
        assertThat(keys(text, Language.ENGLISH, Manner.PRAISE)).isEmpty();
        assertThat(keys(text, Language.ENGLISH, Manner.COMPLAINT)).isEmpty();
    }

    @Test
    void saysWhereABracketStandsWithinABracket(@TempDir Path folder) throws IOException {
        var path = "points/en.yml";
        var text = ConfigFiles.packaged().read(path, each -> each.content());
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text.replace("    - (gentle|", "    - (as (very|so) gentle|"));
        var problems = new ArrayList<String>();
        PointReader.from(ConfigFiles.overriddenBy(folder, broken -> problems.add(broken.getMessage())), House.TEXTS);
        assertThat(problems)
                .singleElement()
                .asString()
                .containsPattern("en\\.yml:\\d+: ")
                .contains("a bracket stands within a bracket");
    }

    @Test
    void hearsSpanish() {
        assertThat(keys("Explica todo con mucha paciencia.", Language.SPANISH, Manner.PRAISE))
                .contains("communication-explain");
        assertThat(keys("Dos horas esperando y nadie avisa.", Language.SPANISH, Manner.COMPLAINT))
                .contains("wait-time");
        assertThat(keys("Me mandaron a cobranzas por diez pesos.", Language.SPANISH, Manner.COMPLAINT))
                .contains("billing-collections");
        assertThat(keys("Cada vez me toca una persona distinta.", Language.SPANISH, Manner.COMPLAINT))
                .contains("staff-turnover");
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
