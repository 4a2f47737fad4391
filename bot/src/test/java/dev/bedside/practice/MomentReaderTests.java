package dev.bedside.practice;

import static dev.bedside.practice.BusinessCalendarTests.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MomentReaderTests {

    private static final MomentReader READER = MomentReader.from(ConfigFiles.packaged());
    private static final String TUESDAY = "2026-11-17T10:00";
    private static final String NOT_UNDERSTOOD = "-";

    private final BusinessCalendar office =
            calendar("America/New_York", "mon-fri 08:00-12:00, 13:00-17:00", "2026-11-26", "2026-12-25");
    private final BusinessCalendar nights = calendar("America/New_York", "mon-fri 22:00-06:00");
    private final BusinessCalendar always = calendar("America/New_York", "always");

    private static String read(String said, String language, String now, BusinessCalendar calendar) {
        return READER.read(said, language, at(now, calendar), calendar)
                .map(moment -> LocalDateTime.ofInstant(moment, calendar.zone()).toString())
                .orElse(NOT_UNDERSTOOD);
    }

    private static Instant at(String local, BusinessCalendar calendar) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments-en.csv", delimiter = '|', maxCharsPerColumn = 200)
    void readsWhatIsSaidInEnglish(String said, String meant) {
        assertThat(read(said, "en", TUESDAY, office)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments-es.csv", delimiter = '|', maxCharsPerColumn = 200)
    void readsWhatIsSaidInSpanish(String said, String meant) {
        assertThat(read(said, "es", TUESDAY, office)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = {"moments-second.csv", "moments-third.csv"},
            delimiter = '|',
            maxCharsPerColumn = 200)
    void readsWhatWasNotThoughtOfWhenTheGrammarWasWritten(String language, String said, String meant) {
        assertThat(read(said, language, TUESDAY, office)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments-refused.csv", delimiter = '|', maxCharsPerColumn = 200)
    void guessesNothing(String language, String said) {
        assertThat(read(said, language, TUESDAY, office)).isEqualTo(NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments-by-now.csv", delimiter = '|', maxCharsPerColumn = 200)
    void meansWhatIsMeantAtTheMomentItIsSaid(String now, String language, String said, String meant) {
        assertThat(read(said, language, now, office)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-17T23:00 | end of day        | 2026-11-18T06:00
                    2026-11-18T02:00 | end of day        | 2026-11-18T06:00
                    2026-11-18T02:00 | tomorrow          | -
                    2026-11-18T02:00 | until we close    | 2026-11-18T06:00
                    2026-11-18T02:00 | until we open     | -
                    2026-11-18T12:00 | until we open     | 2026-11-18T22:00
                    2026-11-18T12:00 | tomorrow          | 2026-11-19T22:00
                    2026-11-18T12:00 | tonight           | 2026-11-18T22:00
                    2026-11-18T12:00 | at 11             | 2026-11-18T23:00
                    2026-11-18T12:00 | tomorrow at 3     | 2026-11-19T03:00
                    2026-11-20T12:00 | Saturday          | 2026-11-23T22:00
                    """)
    void knowsNightShifts(String now, String said, String meant) {
        assertThat(read(said, "en", now, nights)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomorrow          | 2026-11-18T09:00
                    Saturday          | 2026-11-21T09:00
                    tomorrow morning  | 2026-11-18T09:00
                    this afternoon    | 2026-11-17T13:00
                    at 3              | -
                    tomorrow 9        | 2026-11-18T09:00
                    tomorrow at 12    | 2026-11-18T12:00
                    tomorrow at 3     | -
                    Saturday 9        | 2026-11-21T09:00
                    3pm               | 2026-11-17T15:00
                    3 business days   | 2026-11-20T10:00
                    until we open     | -
                    """)
    void beginsTheDayInTheMorningWhereThePracticeNeverCloses(String said, String meant) {
        assertThat(read(said, "en", TUESDAY, always)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-20T12:00 | tomorrow 9    | 2026-11-23T09:00
                    2026-11-17T10:00 | Saturday at 9 | 2026-11-23T09:00
                    2026-11-25T10:00 | tomorrow 9    | 2026-11-27T09:00
                    2026-11-20T12:00 | tomorrow 9am  | 2026-11-21T09:00
                    """)
    void meansTheNextDayThatSomebodyIsThereForAnHourThatCouldBeTwo(String now, String said, String meant) {
        assertThat(read(said, "en", now, office)).isEqualTo(meant);
    }

    @Test
    void understandsNothingInALanguageWithoutWords() {
        assertThat(read("tomorrow", "fr", TUESDAY, office)).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void refusesWhatIsTooLongForAMoment() {
        assertThat(read("until ".repeat(20) + "tomorrow", "en", TUESDAY, office))
                .isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void doesNotAskWhereTheMachineStands() {
        var usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(read("tomorrow 9am", "en", TUESDAY, office)).isEqualTo("2026-11-18T09:00");
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void answersWithinTheYearAheadWhateverIsThrownAtIt() throws IOException {
        var random = new Random(20261117);
        var words = new ArrayList<>(vocabulary());
        words.addAll(List.of(
                "9", "12", "30", "2026", "0", "7:30", "12/3", "2027-02-29", "9999-12-31", "1.5", "½", ",", "-"));
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            var calendar = List.of(office, nights, always).get(round % 3);
            var now = at(TUESDAY, calendar).plus(Duration.ofMinutes(random.nextInt(2 * 366 * 24 * 60)));
            var said = new StringBuilder();
            for (int word = random.nextInt(1, 6); word > 0; word--) {
                said.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            var moment = READER.read(said.toString(), round % 2 == 0 ? "en" : "es", now, calendar);
            if (moment.isPresent()) {
                understood++;
                assertThat(moment.get()).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(367)));
            }
        }
        assertThat(understood).isGreaterThan(500);
    }

    @Test
    void survivesGarbage() {
        var random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            var garbage = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                garbage.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0x20, 0x7f);
                            case 1 -> "0123456789:/.-".charAt(random.nextInt(14));
                            case 2 -> random.nextInt(0x110000);
                            default -> random.nextInt(0x300);
                        });
            }
            var now = at(TUESDAY, office);
            READER.read(garbage.toString(), "en", now, office)
                    .ifPresent(moment -> assertThat(moment).isAfter(now));
        }
    }

    @Test
    void namesTheLineOfAWordWithTwoMeanings(@TempDir Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("reading")).resolve("moments.yml");
        Files.writeString(file, """
                en:
                  week-begins: monday
                  day-begins: "09:00"
                  hour: [h]
                  minute: [h]
                """);

        assertThatThrownBy(() -> MomentReader.from(ConfigFiles.overriddenBy(folder, problem -> {
                    throw problem;
                })))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("moments.yml:4")
                .hasMessageContaining("two meanings");
    }

    @Test
    void keepsNothingOfWhatWasSaid() {
        assertThat(MomentToken.of("zebra").getFirst()).hasToString("MomentToken");
    }

    private static List<String> vocabulary() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../config/reading/moments.yml"))) {
            return lines.filter(line -> line.contains("["))
                    .map(line -> line.substring(line.indexOf('[') + 1, line.indexOf(']')))
                    .flatMap(list -> Stream.of(list.split(",\\s*")))
                    .filter(word -> !word.isBlank())
                    .toList();
        }
    }
}
