package dev.bedside.practice;

import static dev.bedside.practice.BusinessCalendarTests.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigFiles;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MomentReaderTests {

    private static final MomentReader READER = MomentReader.from(ConfigFiles.packaged());
    private static final String TUESDAY = "2026-11-17T10:00";
    private static final String NOT_UNDERSTOOD = "-";

    private final BusinessCalendar office =
            calendar("America/New_York", "mon-fri 08:00-12:00, 13:00-17:00", "2026-11-26", "2026-12-25");

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
    @CsvFileSource(resources = "moments-refused.csv", delimiter = '|', maxCharsPerColumn = 200)
    void guessesNothing(String language, String said) {
        assertThat(read(said, language, TUESDAY, office)).isEqualTo(NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moments-second.csv", delimiter = '|', maxCharsPerColumn = 200)
    void readsWhatWasNotThoughtOfWhenTheGrammarWasWritten(String language, String said, String meant) {
        assertThat(read(said, language, TUESDAY, office)).isEqualTo(meant);
    }
}
