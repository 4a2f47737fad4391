package dev.bedside.battery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the clock on a wall shows at every single minute of a few years, by asking the zone's rules for each.
 *
 * <p>Moments are milliseconds since 1970 in UTC; what the wall shows is counted in minutes as if 1970 began there at
 * midnight, and a day is the number of midnights since.
 */
final class WallClock {

    static final long MINUTE = 60_000;
    static final int DAY = 24 * 60;

    private final long first;
    private final short[] offsets;

    WallClock(String zone, LocalDate from, LocalDate to) {
        var rules = ZoneId.of(zone).getRules();
        first = from.toEpochDay() * DAY;
        offsets = new short[(int) (to.toEpochDay() * DAY - first)];
        for (int minute = 0; minute < offsets.length; minute++) {
            int seconds = rules.getOffset(Instant.ofEpochSecond((first + minute) * 60))
                    .getTotalSeconds();
            if (seconds % 60 != 0) {
                throw new IllegalArgumentException(zone + " is off by parts of a minute");
            }
            offsets[minute] = (short) (seconds / 60);
        }
    }

    /** How many minutes are known, numbered from 0. */
    int minutes() {
        return offsets.length;
    }

    int minuteOf(long moment) {
        return (int) (Math.floorDiv(moment, MINUTE) - first);
    }

    /** When a minute begins. */
    long begin(int minute) {
        return (first + minute) * MINUTE;
    }

    /** What the wall shows as a minute begins. */
    long shown(int minute) {
        return first + minute + offsets[minute];
    }

    long dayShown(int minute) {
        return Math.floorDiv(shown(minute), DAY);
    }

    /** The first minute that could show midnight of a day anywhere on earth. */
    int earliestOf(long day) {
        return (int) (day * DAY - 16 * 60 - first);
    }

    /**
     * When the wall shows a time: the first moment where it does so twice; where a change of clocks leaves it out, the
     * time later by as much as is left out.
     *
     * @param time milliseconds as the wall shows them
     */
    long momentShowing(long time) {
        long wanted = Math.floorDiv(time, MINUTE);
        int minute = earliestOf(Math.floorDiv(wanted, DAY));
        int end = minute + 3 * DAY;
        for (; minute < end; minute++) {
            if (shown(minute) == wanted) {
                return begin(minute) + Math.floorMod(time, MINUTE);
            }
        }
        for (minute = end - 3 * DAY; shown(minute) < wanted; ) {
            minute++;
        }
        long leftOut = shown(minute) - shown(minute - 1) - 1;
        return momentShowing(time + leftOut * MINUTE);
    }
}
