package dev.bedside.battery;

import java.time.Instant;

/** Ids that say when their message was sent, as Discord's do. */
final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;
    private static final int COUNTER_BITS = 22;

    private Snowflakes() {}

    /** The first id of a millisecond. */
    static long first(Instant moment) {
        return (moment.toEpochMilli() - EPOCH) << COUNTER_BITS;
    }

    static Instant sentAt(String id) {
        if (!id.matches("\\d{1,19}")) {
            return Instant.EPOCH; // made up by a test
        }
        return Instant.ofEpochMilli((Long.parseLong(id) >> COUNTER_BITS) + EPOCH);
    }
}
