package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.practice.WeeklyHours.Shift;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursReaderTests {

    private static final Place PLACE = new Place("practice.yml", 3);

    private static WeeklyHours read(String... lines) {
        return HoursReader.read(
                Arrays.stream(lines).map(line -> new Line(line, PLACE)).toList(), PLACE);
    }

    private static Shift shift(int fromHour, int toHour) {
        return new Shift(fromHour * 60, toHour * 60);
    }

    @Test
    void readsSeveralSpansADay() {
        var hours = read("mon-wed 08:00-12:00, 13:00-17:00", "sat 9:00-12:00");
        assertThat(hours.on(DayOfWeek.TUESDAY)).containsExactly(shift(8, 12), shift(13, 17));
        assertThat(hours.on(DayOfWeek.SATURDAY)).containsExactly(shift(9, 12));
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    void readsAWholeWeekFromOneLine() {
        assertThat(read("mon-fri 08:00-12:00, 13:00-17:00; sat 09:00-12:00, sun closed"))
                .isEqualTo(read("mon tue wed thu fri 13:00-17:00 08:00-12:00", "Saturday 9am to 12pm"));
    }

    @Test
    void readsNightsAndWeeksThatTurnOverTheWeekend() {
        var hours = read("sat-mon 22:00-06:00");
        assertThat(hours.on(DayOfWeek.SUNDAY)).containsExactly(shift(22, 30));
        assertThat(hours.on(DayOfWeek.FRIDAY)).isEmpty();
    }

    @Test
    void endsAtMidnightEitherWay() {
        assertThat(read("daily 16:00-24:00")).isEqualTo(read("daily 4 pm – 12 am"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "24/7", "Round the clock"})
    void readsRoundTheClock(String words) {
        assertThat(read(words)).isEqualTo(WeeklyHours.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mon",
                "08:00-12:00",
                "mon 08:00",
                "mon 25:00-26:00",
                "mon 08:61-09:00",
                "mon 08:00-08:00",
                "mon 13pm-2pm",
                "mo-fr 08:00-12:00",
                "mon 8-12",
                "mon always",
                "mon-fri 08:00-12:00 sat",
                "mon closed",
                "mon 24:00-08:00",
                "mon 08:00-12:00-14:00"
            })
    void refusesWhatItCannotRead(String words) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(words))
                .withMessageStartingWith("practice.yml:3: ")
                .withMessageContaining("; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon 08:00-12:00, 11:00-13:00          | mon",
                "mon 20:00-09:00; tue 08:00-12:00      | mon",
                "tue 08:00-12:00; mon 20:00-09:00      | tue",
                "sun 22:00-06:00; mon 05:30-12:00      | sun",
                "daily 05:00-12:00, 22:00-06:00        | tue",
            })
    void refusesHoursThatOverlap(String words, String day) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(words))
                .withMessageContaining("overlaps other hours of " + day);
    }

    @Test
    void letsANightEndWhereTheMorningBegins() {
        assertThat(read("daily 06:00-12:00, 22:00-06:00").on(DayOfWeek.MONDAY))
                .containsExactly(shift(6, 12), shift(22, 30));
    }

    @Test
    void refusesNoHoursAtAll() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> HoursReader.read(List.of(), PLACE))
                .withMessageContaining("never opens");
    }
}
