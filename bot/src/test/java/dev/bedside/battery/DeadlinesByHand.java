package dev.bedside.battery;

import static dev.bedside.battery.MinuteWalk.NONE;

/**
 * The default targets of {@code domain/response-times.md}, row by row, on the walk.
 *
 * <p>PnD is the n-th business day at the same local time, PTnH hours while the practice is open, critical runs around
 * the clock. All moments are milliseconds since 1970, {@link MinuteWalk#NONE} where nothing is due.
 */
record DeadlinesByHand(long claimBy, long replyNotBefore, long replyBy, long warnAt, long escalateAt) {

    private static final long MINUTES = 60_000;
    private static final long HOURS = 60 * MINUTES;

    /** @param posted days since 1970, {@link MinuteWalk#NONE} where unknown */
    static DeadlinesByHand critical(MinuteWalk always, long arrival, long posted) {
        long claimBy = arrival + HOURS;
        return new DeadlinesByHand(
                claimBy,
                NONE,
                Math.max(claimBy, always.plusDays(written(always, arrival, posted), 1)),
                arrival + 30 * MINUTES,
                arrival + HOURS);
    }

    static DeadlinesByHand high(MinuteWalk walk, long arrival, long posted) {
        long claimBy = walk.plusOpenTime(arrival, 4 * HOURS);
        long coolDown = arrival + HOURS;
        long half = walk.plusOpenTime(arrival, walk.openTime(arrival, claimBy) / 2);
        long replyBy = walk.plusDays(written(walk, arrival, posted), 1);
        return new DeadlinesByHand(claimBy, coolDown, Math.max(replyBy, Math.max(claimBy, coolDown)), half, claimBy);
    }

    static DeadlinesByHand normal(MinuteWalk walk, long arrival, long posted, boolean harsh) {
        long claimBy = walk.plusDays(arrival, 1);
        long coolDown = harsh ? arrival + 30 * MINUTES : NONE;
        long morning = walk.morning(claimBy);
        long replyBy = walk.plusDays(written(walk, arrival, posted), 2);
        return new DeadlinesByHand(
                claimBy,
                coolDown,
                Math.max(replyBy, Math.max(claimBy, coolDown)),
                morning > arrival && morning < claimBy ? morning : NONE,
                walk.plusDays(claimBy, 1));
    }

    /** An arrival outside opening hours counts as the next opening: no reply is due before somebody is there. */
    static DeadlinesByHand low(MinuteWalk walk, long arrival, long posted) {
        long replyBy = walk.plusDays(written(walk, arrival, posted), 5);
        return new DeadlinesByHand(NONE, NONE, Math.max(replyBy, walk.nextOpening(arrival)), NONE, NONE);
    }

    /** The review's own date at the arrival's time of day where it is at most 7 days back, else the arrival. */
    private static long written(MinuteWalk walk, long arrival, long posted) {
        var clock = walk.clock();
        int minute = clock.minuteOf(arrival);
        long today = clock.dayShown(minute);
        if (posted == NONE || posted >= today || posted < today - 7) {
            return arrival;
        }
        long ofDay = (clock.shown(minute) - today * WallClock.DAY) * MINUTES + (arrival - clock.begin(minute));
        return clock.momentShowing(posted * WallClock.DAY * MINUTES + ofDay);
    }
}
