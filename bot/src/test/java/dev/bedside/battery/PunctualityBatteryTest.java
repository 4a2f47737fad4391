package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds reminders against the moments at which they are owed, in simulated time. */
class PunctualityBatteryTest {

    private static final int SEEDS = 24;
    private static final int REVIEWS = 350;

    @Test
    @Tag("battery")
    @Tag("punctuality")
    void saysEverythingThatIsOwedWhenItIsOwed() {
        var seeds = IntStream.rangeClosed(1, SEEDS).mapToObj(Integer::toString).toList();
        var figures = Progress.run(
                "punctuality", "seeds", seeds, 2, seed -> SimulatedWeeks.live(Long.parseLong(seed), REVIEWS));
        assertThat(figures.get("deadlines")).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void saysWhatIsOwedInAFewWeeks() {
        var result = SimulatedWeeks.live(0, 30);
        assertThat(result.problems()).isEmpty();
        assertThat(result.figures().get("held against the table")).isGreaterThan(100);
    }
}
