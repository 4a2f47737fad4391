package dev.bedside.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits, and stops waiting as soon as Bedside stops. */
final class Pause {

    private final Clock clock;
    private final Duration look;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Pause(Clock clock, Duration look) {
        this.clock = clock;
        this.look = look;
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    void stop() {
        stopped.countDown();
    }

    /**
     * Waits until a time has gone by on the clock or on the machine, so that a clock that was put back delays nothing.
     *
     * @return false where Bedside stops
     */
    boolean during(Duration time) {
        var until = clock.instant().plus(time);
        long from = System.nanoTime();
        while (clock.instant().isBefore(until) && System.nanoTime() - from < time.toNanos()) {
            long left = time.toNanos() - (System.nanoTime() - from);
            if (await(Math.clamp(left, 1, look.toNanos()))) {
                return false;
            }
        }
        return !isStopped();
    }

    /** Waits for a moment, see {@link Pace#look}. */
    boolean moment() {
        return !await(look.toNanos());
    }

    private boolean await(long nanos) {
        try {
            return stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A wait that doubles with every failure in a row; it varies by a quarter so that not all come back at once. */
    static Duration backoff(Pace pace, int failures) {
        long wait = Math.min(
                pace.backoff().toMillis() << Math.min(failures - 1, 20),
                pace.longestBackoff().toMillis());
        return Duration.ofMillis(wait - ThreadLocalRandom.current().nextLong(wait / 4 + 1));
    }
}
