package dev.bedside.cases;

import dev.bedside.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/** Knows when a case has to be spoken of next. */
@FunctionalInterface
public interface Schedule {

    /** The next moment and what for; it may have passed already. Empty where nothing is to be said. */
    Optional<Next> next(Case each, Practice practice, Instant now);

    /** @param stage the stable id of what is to be said */
    record Next(Instant at, String stage) {}
}
