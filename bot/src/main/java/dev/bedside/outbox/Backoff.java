package dev.bedside.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits twice as long after each failure, never for quite the same time as others. */
final class Backoff {

    private static final int DOUBLINGS = 16;
    private static final int REFUSALS_WAIT_LONGER = 10;
    private static final double SPREAD = 0.2;

    private final Duration slowest;
    private final RandomGenerator random;

    Backoff(Duration slowest, RandomGenerator random) {
        this.slowest = slowest;
        this.random = random;
    }

    /** About 1, 2, 4… seconds. */
    Duration afterMisses(int misses) {
        return spread(Duration.ofSeconds(1L << Math.clamp(misses - 1L, 0, DOUBLINGS)));
    }

    /** About 10, 20, 40… seconds: what was refused by mistake in an outage needs a little time. */
    Duration afterRefusals(int refusals) {
        return spread(Duration.ofSeconds(REFUSALS_WAIT_LONGER * (1L << Math.clamp(refusals - 1L, 0, DOUBLINGS))));
    }

    private Duration spread(Duration wait) {
        var most = wait.compareTo(slowest) < 0 ? wait : slowest;
        return Duration.ofMillis(Math.round(most.toMillis() * (1 - SPREAD * random.nextDouble())));
    }
}
