package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PracticeReaderTests {

    private static final String OAKHURST = """
            name: Oakhurst Dental
            phone: 555-0142
            contact:
              en: Dana at the front desk
              es: Dana en recepción
            email: hello@oakhurst.example
            zone: Europe/Madrid
            hours:
              - mon-thu 9:00-14:00, 16:00-20:00
              - fri 9am - 1pm
            closed: 2026-12-24 to 2026-12-26, 2027-01-06
            """;

    @TempDir
    private Path folder;

    private Practice read(String practice, Map<String, String> properties) throws IOException {
        Files.writeString(folder.resolve("practice.yml"), practice);
        return read(properties);
    }

    private Practice read(Map<String, String> properties) {
        return new PracticeReader(properties::get).read(ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        }));
    }

    @Test
    void packagedPracticeSaysWhatIsStillToBeFilledIn() {
        var practice = read(Map.of());
        assertThat(practice.placeholders()).containsExactly("name", "phone");
        assertThat(practice.contact("en")).isEqualTo("our practice manager");
        assertThat(practice.contact("es")).isEqualTo("la gerencia de la clínica");
        assertThat(practice.languages()).containsExactly("en", "es");
        assertThat(practice.email()).isNull();
    }

    @Test
    void worksOnHolidaysWhereItIsToldTo() {
        var christmas = Instant.parse("2026-12-25T15:00:00Z");
        var hours = "daily 00:00-24:00";
        assertThat(read(Map.of("bedside.practice.hours", hours)).calendar().isOpen(christmas))
                .isFalse();
        assertThat(read(Map.of("bedside.practice.hours", hours, "bedside.practice.holidays", "none"))
                        .calendar()
                        .isOpen(christmas))
                .isTrue();
    }

    @Test
    void readsAPracticeOfItsOwn() throws IOException {
        var practice = read(OAKHURST, Map.of());
        assertThat(practice.name()).isEqualTo("Oakhurst Dental");
        assertThat(practice.placeholders()).isEmpty();
        assertThat(practice.email()).isEqualTo("hello@oakhurst.example");
        assertThat(practice.languages()).containsExactly("en", "es");
        assertThat(practice.contact("fr")).isEqualTo("Dana at the front desk");
        assertThat(practice.calendar().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(practice.calendar().nextOpening(Instant.parse("2026-12-23T20:00:00Z")))
                .isEqualTo("2026-12-28T08:00:00Z");
    }

    @Test
    void letsAPropertyWinOverTheFile() throws IOException {
        var practice = read(
                OAKHURST,
                Map.of(
                        "bedside.practice.hours", "always",
                        "bedside.practice.zone", "UTC",
                        "bedside.practice.phone", "555-0199",
                        "bedside.practice.contact.en", "our office",
                        "bedside.targets.high.claim-by", "PT10M wall"));
        assertThat(practice.phone()).isEqualTo("555-0199");
        assertThat(practice.contact("en")).isEqualTo("our office");
        assertThat(practice.calendar().hours().always()).isTrue();
        var deadlines = practice.planner().plan(Urgency.HIGH, Instant.parse("2026-12-25T03:00:00Z"), null, true);
        assertThat(deadlines.claimBy()).isEqualTo("2026-12-25T03:10:00Z");
        assertThat(deadlines.escalateAt()).isEqualTo("2026-12-25T03:10:00Z");
        assertThat(deadlines.replyBy()).isEqualTo("2026-12-26T03:00:00Z");
    }

    @Test
    void readsTheEnvironmentThroughSpring() throws IOException {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "variables",
                        Map.of(
                                "BEDSIDE_PRACTICE_HOURS", "always",
                                "BEDSIDE_TARGETS_NORMAL_CLAIM_BY", "PT5S wall")));
        Files.writeString(folder.resolve("practice.yml"), OAKHURST);
        var practice = new PracticeReader(environment::getProperty).read(ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        }));
        assertThat(practice.calendar().hours().always()).isTrue();
        assertThat(practice.targets().of(Urgency.NORMAL).claimBy()).hasToString("PT5S wall");
    }

    @Test
    void readsAListOfProperties() throws IOException {
        var practice = read(
                OAKHURST,
                Map.of(
                        "bedside.practice.hours[0]", "mon 10:00-12:00",
                        "bedside.practice.hours[1]", "tue 10:00-12:00"));
        assertThat(practice.calendar().hours().shifts()).hasSize(2);
    }

    @Test
    void speaksALanguageThatOnlyAPropertyKnows() throws IOException {
        var practice = read(
                OAKHURST,
                Map.of("bedside.practice.languages", "fr, en", "bedside.practice.contact.fr", "notre cabinet"));
        assertThat(practice.languages()).containsExactly("fr", "en");
        assertThat(practice.contact("fr")).isEqualTo("notre cabinet");
    }

    @Test
    void keepsThePackagedPracticeWhereTheOwnOneIsBroken() throws IOException {
        Files.writeString(folder.resolve("practice.yml"), OAKHURST.replace("Europe/Madrid", "Spain"));
        var problems = new ArrayList<String>();
        var files = ConfigFiles.overriddenBy(folder, problem -> problems.add(problem.getMessage()));
        assertThat(new PracticeReader(property -> null).read(files).placeholders())
                .contains("name");
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("practice.yml:7")
                .contains("Spain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: Oakhurst Dental          | name:                  | :1: `name:` is missing
            phone: 555-0142                | fone: 555-0142         | :2: unknown key `fone`
            hello@oakhurst.example         | hello                  | :6: `hello` is not an e-mail address
            Europe/Madrid                  | Madrid                 | :7: `Madrid` is not a time zone
            fri 9am - 1pm                  | fri 9 - 1              | :10: `9-1` is not a span of time
            fri 9am - 1pm                  | frei 9:00-13:00        | :10: `frei` is neither a day nor a time
            fri 9am - 1pm                  | mon-thu 19:00-21:00    | :10: `19:00-21:00` overlaps other hours of monday
            2027-01-06                     | 6 January              | :11: `6 January` is not a date
            2026-12-26                     | 2029-12-26             | :11: `2026-12-24 to 2029-12-26` is no range
            'es: Dana en recepción'        | spanish: Dana          | :5: `spanish` is not a language
            """)
    void namesFileAndLineOfAMistake(String right, String wrong, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(OAKHURST.replace(right, wrong), Map.of()))
                .withMessageContaining("practice.yml" + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bedside.practice.zone              | Mars       | `Mars` is not a time zone
            bedside.practice.hours             | sun closed | the practice never opens
            bedside.practice.languages         | fr         | `fr:` is missing
            bedside.targets.high.claim-by      | 4 hours    | `4 hours` is not an amount of time; write `P2D`
            bedside.targets.low.escalate-after | breech     | `breech` is not an amount of time
            bedside.targets.low.reply-by       | P9999D     | `P9999D` is more than 366 days
            """)
    void namesThePropertyOfAMistake(String property, String value, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(OAKHURST, Map.of(property, value)))
                .withMessageContaining(problem);
    }

    @Test
    void refusesAPracticeThatStaysClosedForYears() {
        var closed = "2026-12-24, 2028-01-01 to 2028-12-31, 2029-01-01 to 2029-12-31";
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(OAKHURST, Map.of("bedside.practice.closed", closed)))
                .withMessageStartingWith("bedside.practice.closed: ")
                .withMessageContaining("stays closed for a year from 2028-01-01");
    }
}
