package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Holds the calendar against a count of single minutes, around a change of clocks of every zone. */
class BusinessTimeByEveryMinuteTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(Long.getLong("seed", 7));

    @Test
    void countsNightShiftsLikeStepsOfOneMinuteInEveryZone() {
        inEveryZone("daily 22:15-06:45", minute -> minute >= 22 * 60 + 15 || minute < 6 * 60 + 45);
    }

    @Test
    void countsHoursThatBeginAndEndWithinAChangeOfClocks() {
        inEveryZone(
                "daily 00:30-01:10, 01:40-02:20, 23:20-23:40",
                minute -> minute >= 30 && minute < 70
                        || minute >= 100 && minute < 140
                        || minute >= 23 * 60 + 20 && minute < 23 * 60 + 40);
    }

    @Test
    void countsDaysLikeStepsOfOneMinuteInEveryZone() {
        for (String id : zones()) {
            var calendar = BusinessCalendarTests.calendar(id, "mon-thu 22:15-02:45; fri 23:00-01:30");
            var start = calendar.nextOpening(
                    nearAChange(calendar.zone()).minus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))));
            int days = random.nextInt(1, 6);
            assertThat(calendar.plusBusinessDays(start, days))
                    .as(days + " days from " + start.atZone(calendar.zone()))
                    .isEqualTo(daysLater(start, days, calendar.zone()));
        }
    }

    /** The n-th evening after this one by walking: the first minute that shows the time, else the closing before it. */
    private static Instant daysLater(Instant start, int days, ZoneId zone) {
        var first = evening(start.atZone(zone).toLocalDateTime());
        var evening = first;
        for (int counted = 0; counted < days; ) {
            evening = evening.plusDays(1);
            counted += evening.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        var wanted = start.atZone(zone).toLocalDateTime().plusDays(ChronoUnit.DAYS.between(first, evening));
        var change = zone.getRules().getTransition(wanted);
        if (change != null && change.isGap()) {
            wanted = wanted.plus(change.getDuration());
        }
        boolean friday = evening.getDayOfWeek() == DayOfWeek.FRIDAY;
        var opening = evening.atTime(friday ? LocalTime.of(23, 0) : LocalTime.of(22, 15));
        var closing = evening.plusDays(1).atTime(friday ? LocalTime.of(1, 30) : LocalTime.of(2, 45));
        Instant before = null;
        var moment = evening.atTime(12, 0).atZone(zone).toInstant();
        for (int minute = 0; minute < 24 * 60; minute++, moment = moment.plusSeconds(60)) {
            var local = moment.atZone(zone).toLocalDateTime();
            boolean open = !local.isBefore(opening) && local.isBefore(closing);
            if (open && (!local.isBefore(wanted) && before == null || local.equals(wanted))) {
                return moment;
            }
            before = open ? moment.plusSeconds(60) : before;
        }
        return Objects.requireNonNull(before);
    }

    private static LocalDate evening(LocalDateTime local) {
        return local.getHour() < 12 ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private Instant nearAChange(ZoneId zone) {
        var someDay = FIRST.plus(Duration.ofDays(random.nextInt(4 * 365)));
        var change = zone.getRules().nextTransition(someDay);
        return (change == null ? someDay : change.getInstant()).truncatedTo(ChronoUnit.MINUTES);
    }

    /** One id for each set of rules: many zones are names of the same. */
    private static Collection<String> zones() {
        var zones = new HashMap<ZoneRules, String>();
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .forEach(id -> zones.putIfAbsent(ZoneId.of(id).getRules(), id));
        return new TreeSet<>(zones.values());
    }

    private void inEveryZone(String hours, IntPredicate open) {
        for (String id : zones()) {
            agrees(BusinessCalendarTests.calendar(id, hours), nearAChange(ZoneId.of(id)), open);
        }
    }

    private void agrees(BusinessCalendar calendar, Instant change, IntPredicate open) {
        var start = change.minus(Duration.ofMinutes(random.nextInt(36 * 60)));
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
