package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Progress.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds business time against a walk through single minutes that shares no class with it. */
class BusinessTimeBatteryTest {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * 60 * MINUTE;

    /** The walk looks a little further than starts reach, both ways. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private static final Depth THOROUGH = new Depth(100, 12, 6, 150, 30);
    private static final Depth QUICK = new Depth(1, 2, 1, 65, 1);

    /**
     * How much is asked about a zone.
     *
     * @param starts of each week, anywhere in its years
     * @param nearEachChange starts of each week and change of clocks
     * @param weeksAroundChanges weeks that open and close where clocks change
     * @param sweptMinutes before and behind each change
     * @param sweptSeconds the same
     */
    private record Depth(int starts, int nearEachChange, int weeksAroundChanges, int sweptMinutes, int sweptSeconds) {}

    @Test
    @Tag("battery")
    @Tag("business-time")
    void countsLikeTheWalkInEveryZoneFor2026To2030() {
        var figures = Progress.run("business-time", "zones", zones(), 2, zone -> compare(zone, FIRST, LAST, THOROUGH));
        assertThat(figures.get("differences")).isZero();
    }

    /** Each line: a change of clocks that has caught other programs, with what makes it special. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,     2027-03-14, 2026-11-01",
        "Europe/Berlin,        2026-10-25, 2027-03-28",
        "Europe/London,        2027-03-28, 2026-10-25",
        "Europe/Dublin,        2027-03-28, 2026-10-25",
        "Australia/Lord_Howe,  2026-10-04, 2027-04-04",
        "Australia/Sydney,     2026-10-04, 2027-04-04",
        "Pacific/Chatham,      2026-09-27, 2027-04-04",
        "America/Santiago,     2026-09-06, 2027-04-04",
        "Asia/Beirut,          2027-03-28, 2026-10-25",
        "Africa/Cairo,         2027-04-30, 2026-10-30",
        "Africa/Casablanca,    2027-02-07, 2027-03-14",
        "Antarctica/Troll,     2027-03-28, 2026-10-25",
        "Pacific/Apia,         2011-12-30, 2011-09-24",
        "Asia/Kathmandu,       2026-07-06, 2027-01-01"
    })
    void countsLikeTheWalkAroundTheChangesThatCatchOthers(String zone, LocalDate one, LocalDate other) {
        for (var day : List.of(one, other)) {
            var result = compare(zone, day.minusDays(3), day.plusDays(3), QUICK);
            assertThat(result.problems()).isEmpty();
            assertThat(result.figures().get("differences")).isZero();
        }
    }

    private static Result compare(String zone, LocalDate from, LocalDate to, Depth depth) {
        var random = new Random(zone.hashCode() + Long.getLong("seed", 26));
        var clock = new WallClock(zone, from.minusDays(20), to.plusDays(100));
        var always = new MinuteWalk(clock, Week.ALWAYS);
        var changes = changes(zone, from, to);
        var weeks = new ArrayList<>(Weeks.ALL);
        weeks.add(Week.random(random));
        weeks.add(Week.random(random));
        for (int count = 0; count < depth.weeksAroundChanges() && !changes.isEmpty(); count++) {
            long change = changes.get(random.nextInt(changes.size()));
            weeks.add(Week.around(random, shown(clock, change - 1) + 1, shown(clock, change)));
        }
        var figures = new HashMap<String, Long>();
        var problems = new ArrayList<String>();
        for (var week : weeks) {
            var comparison = new Comparison(zone, clock, week, always, random);
            for (int count = 0; count < depth.starts(); count++) {
                comparison.everything(SECOND * random.nextLong(begin(from) / SECOND, begin(to.plusDays(1)) / SECOND));
            }
            for (long change : changes) {
                comparison.sweep(change, depth.sweptMinutes() * MINUTE, MINUTE);
                comparison.sweep(change, depth.sweptSeconds() * SECOND, SECOND);
                for (int count = 0; count < depth.nearEachChange(); count++) {
                    near(change, count, random, comparison);
                }
            }
            var result = comparison.result();
            result.figures().forEach((name, figure) -> figures.merge(name, figure, Long::sum));
            problems.addAll(result.problems());
        }
        return new Result(inOrder(figures), problems);
    }

    /** By turns within seconds, within hours, and some days before, where amounts of time reach into the change. */
    private static void near(long change, int turn, Random random, Comparison comparison) {
        comparison.everything(
                switch (turn % 4) {
                    case 0 -> change + random.nextInt(-1, 2) * SECOND;
                    case 1 -> change + random.nextInt(-240, 240) * MINUTE;
                    case 2 -> change + random.nextInt(-90, 90) * MINUTE - random.nextInt(1, 6) * DAY;
                    default -> change + random.nextInt(-8 * 86_400, 7_200) * SECOND;
                });
    }

    /** Minutes after midnight. */
    private static int shown(WallClock clock, long moment) {
        return (int) Math.floorMod(clock.shown(clock.minuteOf(moment)), 24 * 60L);
    }

    private static List<Long> changes(String zone, LocalDate from, LocalDate to) {
        var changes = new ArrayList<Long>();
        var rules = ZoneId.of(zone).getRules();
        var end = Instant.ofEpochMilli(begin(to.plusDays(1)));
        var next = rules.nextTransition(Instant.ofEpochMilli(begin(from)));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next.getInstant().toEpochMilli());
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static TreeSet<String> zones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds());
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Map<String, Long> inOrder(Map<String, Long> figures) {
        return new TreeMap<>(figures);
    }
}
