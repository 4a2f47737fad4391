package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How calls are kept apart. */
class PaceTests {

    private static final long APART = Duration.ofMillis(250).toNanos();

    private final AtomicLong now = new AtomicLong(-5);
    private final Pace pace = new Pace(Duration.ofNanos(APART), now::get, now::addAndGet);

    @Test
    void letsFewerThanFiveCallsBeginInAnySecond() {
        var begun = new ArrayList<Long>();
        for (int call = 0; call < 50; call++) {
            pace.await();
            begun.add(now.get());
            now.addAndGet(call % 7 * APART / 3);
        }
        var second = Duration.ofSeconds(1).toNanos();
        assertThat(begun)
                .allSatisfy(from -> assertThat(begun.stream()
                                .filter(at -> at >= from && at < from + second)
                                .count())
                        .isLessThan(5));
    }

    @Test
    void holdsNobodyUpWhoComesLate() {
        pace.await();
        now.addAndGet(APART * 3);
        var before = now.get();
        pace.await();
        assertThat(now.get()).isEqualTo(before);
    }
}
