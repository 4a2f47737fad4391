package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTests {

    private final QuietHours nights = quiet("daily 20:00-07:00");

    private static QuietHours quiet(String hours) {
        return new QuietHours(BusinessCalendarTests.calendar("UTC", hours).hours());
    }

    private static String deferred(QuietHours quiet, String zone, String local) {
        var id = ZoneId.of(zone);
        return LocalDateTime.ofInstant(
                        quiet.defer(LocalDateTime.parse(local).atZone(id).toInstant(), id), id)
                .toString();
    }

    @Test
    void waitsForTheMorningAcrossMidnight() {
        assertThat(deferred(nights, "Europe/Madrid", "2026-07-06T20:00")).isEqualTo("2026-07-07T07:00");
        assertThat(deferred(nights, "Europe/Madrid", "2026-07-07T06:59")).isEqualTo("2026-07-07T07:00");
    }

    @Test
    void leavesTheDayAlone() {
        assertThat(deferred(nights, "Europe/Madrid", "2026-07-07T07:00")).isEqualTo("2026-07-07T07:00");
        assertThat(deferred(nights, "Europe/Madrid", "2026-07-07T19:59")).isEqualTo("2026-07-07T19:59");
        var moment = Instant.parse("2026-07-07T23:00:00Z");
        assertThat(QuietHours.NONE.defer(moment, ZoneId.of("UTC"))).isEqualTo(moment);
    }

    @Test
    void passesOverAWholeQuietWeekend() {
        var weekends = quiet("mon-thu 18:00-08:00; fri 18:00-24:00; sat, sun 0:00-24:00; mon 0:00-08:00");
        assertThat(deferred(weekends, "America/New_York", "2026-07-10T18:30")).isEqualTo("2026-07-13T08:00");
    }

    @Test
    void endsWhenTheClockOnTheWallSaysSoHoweverLongTheNight() {
        var zone = ZoneId.of("America/New_York");
        var spring = LocalDateTime.parse("2027-03-13T20:00").atZone(zone).toInstant();
        assertThat(Duration.between(spring, nights.defer(spring, zone))).isEqualTo(Duration.ofHours(10));
        var autumn = LocalDateTime.parse("2026-10-31T20:00").atZone(zone).toInstant();
        assertThat(Duration.between(autumn, nights.defer(autumn, zone))).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void staysQuietThroughAGapThatSwallowsItsOnlyHour() {
        var almostAlways = quiet("mon-sat 0:00-24:00; sun 0:00-2:00, 3:00-24:00");
        assertThat(deferred(almostAlways, "America/New_York", "2027-03-10T12:00"))
                .isEqualTo("2027-03-21T02:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Pacific/Chatham"
            })
    void neverAnswersAQuietMomentAndPassesOverNoOther(String name) {
        var zone = ZoneId.of(name);
        var moment = Instant.parse("2026-08-30T00:00:00Z");
        var stop = Instant.parse("2027-05-01T00:00:00Z");
        while (moment.isBefore(stop)) {
            var deferred = nights.defer(moment, zone);
            assertThat(quietByTheClock(deferred, zone)).isFalse();
            for (var between = moment; between.isBefore(deferred); between = between.plus(Duration.ofMinutes(15))) {
                assertThat(quietByTheClock(between, zone)).isTrue();
            }
            moment = moment.plus(Duration.ofMinutes(47));
        }
    }

    private static boolean quietByTheClock(Instant moment, ZoneId zone) {
        var time = LocalTime.ofInstant(moment, zone);
        return !time.isBefore(LocalTime.of(20, 0)) || time.isBefore(LocalTime.of(7, 0));
    }

    @Test
    void hasToEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> quiet("always"));
        assertThatIllegalArgumentException().isThrownBy(() -> quiet("daily 0:00-24:00"));
        assertThat(List.of(quiet("daily 0:00-23:59"))).hasSize(1);
    }
}
