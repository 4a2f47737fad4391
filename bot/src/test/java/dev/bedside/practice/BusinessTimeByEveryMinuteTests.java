package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the calendar against a count of single minutes, around the changes of clocks of every zone. */
class BusinessTimeByEveryMinuteTests {

    private static final int MINUTES = 3 * 24 * 60;

    @Test
    void countsTheSameAsStepsOfOneMinuteInEveryZone() {
        var random = new Random(7);
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var zone = ZoneId.of(id);
            var transition = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(86_400 * 1000)));
            var middle = transition == null ? Instant.parse("2026-07-01T00:00:00Z") : transition.getInstant();
            agrees(BusinessCalendarTests.calendar(id, "daily 22:15-06:45"), middle, night -> minute(night) >= 22 * 60 + 15 || minute(night) < 6 * 60 + 45, random);
            agrees(BusinessCalendarTests.calendar(id, "daily 00:30-01:10, 01:40-02:20"), middle,
                    time -> minute(time) >= 30 && minute(time) < 70 || minute(time) >= 100 && minute(time) < 140, random);
        }
    }

    private static int minute(ZonedDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static void agrees(
            BusinessCalendar calendar, Instant middle, Predicate<ZonedDateTime> open, Random random) {
        var start = middle.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(random.nextInt(MINUTES / 2)));
        int wanted = random.nextInt(1, 200);
        int counted = 0;
        var moment = start;
        for (; counted < wanted; moment = moment.plusSeconds(60)) {
            boolean isOpen = open.test(moment.atZone(calendar.zone()));
            if (isOpen) {
                counted++;
            }
            if (calendar.isOpen(moment) != isOpen) {
                assertThat(calendar.isOpen(moment)).as(calendar.zone() + " " + moment).isEqualTo(isOpen);
            }
        }
        assertThat(calendar.plusBusinessHours(start, Duration.ofMinutes(wanted)))
                .as(calendar.zone() + " from " + start + " for " + wanted + " minutes")
                .isEqualTo(moment);
    }
}
