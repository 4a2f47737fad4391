package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessTimeTests {

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "PT4H", "PT1H30M", "PT30M wall", "P1D wall", "PT0S", "P0D"})
    void writesWhatItReads(String text) {
        assertThat(BusinessTime.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"p2d, P2D", "' pt1h  WALL ', PT1H wall", "PT90M, PT1H30M"})
    void readsCarelessWriting(String text, String clean) {
        assertThat(BusinessTime.parse(text)).hasToString(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2D",
                "P2",
                "P2W",
                "P1DT4H",
                "P-1D",
                "PT-4H",
                "PT",
                "PT4",
                "P1M",
                "P2D business",
                "wall",
                "P99999999999D",
                "PT9999H",
                "P367D",
                "PT99999999999999999999H"
            })
    void refusesEverythingElseAndSaysHow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessTime.parse(text))
                .withMessageContaining("`" + text + "`")
                .withMessageContaining("write `P2D`");
    }

    @ParameterizedTest
    @CsvSource({
        "P1D,       2026-07-06T15:00:00Z",
        "PT4H,      2026-07-06T09:00:00Z",
        "P1D wall,  2026-07-04T15:00:00Z",
        "PT4H wall, 2026-07-03T19:00:00Z",
    })
    void countsFromFridayAfternoon(String amount, Instant end) {
        var office = BusinessCalendarTests.calendar("UTC", "mon-fri 08:00-18:00");
        assertThat(BusinessTime.parse(amount).after(Instant.parse("2026-07-03T15:00:00Z"), office))
                .isEqualTo(end);
    }
}
