package dev.bedside.fakediscord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes ids that carry the time of a clock that can be moved on. */
final class Snowflakes implements InstantSource {
    private static final long EPOCH = 1_420_070_400_000L;

    /** Half of the ids of a millisecond are for what is dated. */
    private static final long DATED = 1 << 21;

    private final InstantSource base;
    private Duration ahead = Duration.ZERO;
    private long last;
    private long increment;
    private long dated;

    Snowflakes(InstantSource base) {
        this.base = base;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock of the fake goes forward only: " + by);
        }
        ahead = ahead.plus(by);
    }

    synchronized String next() {
        long now = Math.max(last, millis());
        increment = now == last ? increment + 1 : 0;
        last = now;
        return id(now, increment);
    }

    /** An id of an earlier or later time than now; none that {@link #next} makes. */
    synchronized String at(Instant time) {
        dated++;
        return id(time.toEpochMilli(), DATED | dated % DATED);
    }

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + EPOCH);
    }

    private static String id(long millis, long increment) {
        return Long.toString((millis - EPOCH) << 22 | increment & 0x3fffff);
    }
}
