package dev.bedside.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the chores of an office, each again and again for as long as the program runs.
 *
 * <p>One that fails does not hold up the others: it is tried again when its turn comes.
 */
final class Upkeep {

    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** @param name as it stands in the log */
    record Chore(String name, Runnable sweep) {}

    private final Supplier<Instant> now;
    private final List<Chore> always;
    private final List<Chore> hourly;
    private Instant cleanAgain = Instant.MIN;

    /**
     * @param always what takes up what was left behind and says what is due, done at every beat
     * @param hourly what clears away what is only kept for a while
     */
    Upkeep(Supplier<Instant> now, List<Chore> always, List<Chore> hourly) {
        this.now = now;
        this.always = List.copyOf(always);
        this.hourly = List.copyOf(hourly);
    }

    /** Called about every second. */
    void beat() {
        always.forEach(Upkeep::guarded);
        var time = now.get();
        if (time.isBefore(cleanAgain)) {
            return;
        }
        cleanAgain = time.plus(CLEANING);
        hourly.forEach(Upkeep::guarded);
    }

    private static void guarded(Chore chore) {
        try {
            chore.sweep().run();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the sweep of the {} failed: {}",
                    chore.name(),
                    failure.getClass().getName());
        }
    }
}
