package dev.bedside.outbox;

import java.time.Duration;
import java.time.Instant;

/** Keeps a platform that is out of reach from being asked for everything again and again. */
final class Outage {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Backoff backoff;
    private int misses;
    private Instant quietUntil = Instant.MIN;

    Outage(Backoff backoff) {
        this.backoff = backoff;
    }

    /** How many of the effects that were left behind may be tried now: all, one to see whether it is over, none. */
    synchronized int allowed(int wanted, Instant now) {
        if (misses == 0) {
            return wanted;
        }
        return now.isBefore(quietUntil) ? 0 : Math.min(1, wanted);
    }

    synchronized void missed(Instant now) {
        misses++;
        var pause = backoff.afterMisses(misses);
        quietUntil = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    synchronized void reached() {
        misses = 0;
    }
}
