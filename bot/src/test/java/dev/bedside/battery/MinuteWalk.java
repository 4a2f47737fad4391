package dev.bedside.battery;

import static dev.bedside.battery.WallClock.DAY;
import static dev.bedside.battery.WallClock.MINUTE;

import java.util.HashMap;
import java.util.Map;

/**
 * Business time found by walking from minute to minute and looking at the wall: slow, plain, and sharing nothing with
 * the program.
 *
 * <p>Moments are milliseconds since 1970, days are days since 1970. The walk leaves its years with an
 * {@link ArrayIndexOutOfBoundsException}.
 */
final class MinuteWalk {

    static final long NONE = Long.MIN_VALUE;

    private final WallClock clock;
    private final Week week;
    private final boolean[] open;
    private final Map<Long, Long> firstOpenings = new HashMap<>();

    MinuteWalk(WallClock clock, Week week) {
        this.clock = clock;
        this.week = week;
        open = new boolean[clock.minutes()];
        long day = NONE;
        int[] today = {};
        int[] yesterday = {};
        for (int minute = 0; minute < open.length; minute++) {
            if (clock.dayShown(minute) != day) {
                day = clock.dayShown(minute);
                today = week.on(day);
                yesterday = week.on(day - 1);
            }
            int ofDay = (int) (clock.shown(minute) - day * DAY);
            open[minute] = within(today, ofDay) || within(yesterday, ofDay + DAY);
        }
    }

    private static boolean within(int[] spans, int minute) {
        for (int span = 0; span < spans.length; span += 2) {
            if (minute >= spans[span] && minute < spans[span + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean isOpen(long moment) {
        return open[clock.minuteOf(moment)];
    }

    long nextOpening(long moment) {
        int minute = clock.minuteOf(moment);
        if (open[minute]) {
            return moment;
        }
        while (!open[minute]) {
            minute++;
        }
        return clock.begin(minute);
    }

    /** When the practice has been open for a number of milliseconds. */
    long plusOpenTime(long start, long length) {
        if (length == 0) {
            return nextOpening(start);
        }
        long counted = 0;
        long moment = start;
        for (int minute = clock.minuteOf(start); ; minute++) {
            long next = clock.begin(minute + 1);
            if (open[minute]) {
                if (counted + next - moment >= length) {
                    return moment + length - counted;
                }
                counted += next - moment;
            }
            moment = next;
        }
    }

    /** Milliseconds that are open between two moments. */
    long openTime(long from, long to) {
        long counted = 0;
        for (int minute = clock.minuteOf(from); clock.begin(minute) < to; minute++) {
            if (open[minute]) {
                counted += Math.min(clock.begin(minute + 1), to) - Math.max(clock.begin(minute), from);
            }
        }
        return counted;
    }

    /** The first opening of the day of a moment, or {@link #NONE}. */
    long morning(long moment) {
        return firstOpening(dayOf(moment));
    }

    /** The first opening of a week from Monday on, the first such behind a moment. */
    long openingOfNextWeek(long moment) {
        long day = clock.dayShown(clock.minuteOf(moment));
        for (day -= Math.floorMod(day + 3, 7L); ; day += 7) {
            for (int weekday = 0; weekday < 7; weekday++) {
                long opening = firstOpening(day + weekday);
                if (opening > moment) {
                    return opening;
                }
                if (opening != NONE) {
                    break;
                }
            }
        }
    }

    /** The same time on the n-th day behind on which something begins, held within that day's opening. */
    long plusDays(long start, int days) {
        long from = nextOpening(start);
        if (days == 0) {
            return from;
        }
        long first = dayOf(from);
        long day = first;
        for (int counted = 0; counted < days; ) {
            day++;
            counted += firstOpening(day) == NONE ? 0 : 1;
        }
        int minute = clock.minuteOf(from);
        long shown = clock.shown(minute) * MINUTE + (from - clock.begin(minute));
        return held(clock.momentShowing(shown + (day - first) * DAY * MINUTE), day);
    }

    private long held(long wanted, long day) {
        int last = clock.minuteOf(wanted);
        if (opens(day, last)) {
            return wanted;
        }
        for (int minute = last; minute > clock.earliestOf(day); minute--) {
            if (!opens(day, minute) && opens(day, minute - 1)) {
                return clock.begin(minute);
            }
        }
        return firstOpening(day);
    }

    /** The day that a moment's opening belongs to, or whose closing it is, or which the wall shows. */
    private long dayOf(long moment) {
        int minute = clock.minuteOf(moment);
        boolean closing = !open[minute] && moment == clock.begin(minute) && open[minute - 1];
        int seen = closing ? minute - 1 : minute;
        for (long day = clock.dayShown(seen) - 1; open[seen] && day <= clock.dayShown(seen); day++) {
            if (opens(day, seen)) {
                return day;
            }
        }
        return clock.dayShown(minute);
    }

    private long firstOpening(long day) {
        return firstOpenings.computeIfAbsent(day, any -> {
            int minute = clock.earliestOf(day);
            for (int end = minute + 4 * DAY; minute < end && week.on(day).length > 0; minute++) {
                if (opens(day, minute)) {
                    return clock.begin(minute);
                }
            }
            return NONE;
        });
    }

    /** Whether a minute is open by what begins on a day. */
    private boolean opens(long day, int minute) {
        return open[minute] && within(week.on(day), (int) (clock.shown(minute) - day * DAY));
    }

    WallClock clock() {
        return clock;
    }
}
