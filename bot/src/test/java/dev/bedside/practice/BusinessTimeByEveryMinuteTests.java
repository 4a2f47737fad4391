package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Holds the calendar against a count of single minutes, around a change of clocks of every zone. */
class BusinessTimeByEveryMinuteTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(7);

    @Test
    void countsNightShiftsLikeStepsOfOneMinuteInEveryZone() {
        inEveryZone("daily 22:15-06:45", minute -> minute >= 22 * 60 + 15 || minute < 6 * 60 + 45);
    }

    @Test
    void countsHoursThatBeginAndEndWithinAChangeOfClocks() {
        inEveryZone("daily 00:30-01:10, 01:40-02:20, 23:20-23:40", minute -> minute >= 30 && minute < 70
                || minute >= 100 && minute < 140
                || minute >= 23 * 60 + 20 && minute < 23 * 60 + 40);
    }

    private void inEveryZone(String hours, IntPredicate open) {
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var someDay = FIRST.plus(Duration.ofDays(random.nextInt(4 * 365)));
            var change = ZoneId.of(id).getRules().nextTransition(someDay);
            agrees(BusinessCalendarTests.calendar(id, hours), change == null ? someDay : change.getInstant(), open);
        }
    }

    private void agrees(BusinessCalendar calendar, Instant change, IntPredicate open) {
        var start = change.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(random.nextInt(36 * 60)));
        int wanted = random.nextInt(1, 600);
        var moment = start;
        for (int counted = 0; counted < wanted; moment = moment.plusSeconds(60)) {
            var local = moment.atZone(calendar.zone());
            boolean isOpen = open.test(local.getHour() * 60 + local.getMinute());
            counted += isOpen ? 1 : 0;
            if (calendar.isOpen(moment) != isOpen) {
                assertThat(calendar.isOpen(moment)).as(local.toString()).isEqualTo(isOpen);
            }
        }
        assertThat(calendar.plusBusinessHours(start, Duration.ofMinutes(wanted)))
                .as(wanted + " minutes from " + start.atZone(calendar.zone()))
                .isEqualTo(moment);
    }
}
