package dev.bedside.practice;

/** When somebody is reminded that a review is still waiting, before its first deadline. */
public sealed interface Warning {

    /** From arrival. */
    record After(BusinessTime amount) implements Warning {}

    /** Told by the deadline itself. */
    enum Point implements Warning {
        /** When half of the time until the deadline has passed, counted as the deadline is. */
        HALF_TIME,
        /** The first opening of the day on which the deadline falls. */
        MORNING
    }
}
