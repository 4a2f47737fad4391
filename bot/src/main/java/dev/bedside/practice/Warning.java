package dev.bedside.practice;

/** When somebody is reminded that a review is still waiting, before its deadline. */
public sealed interface Warning {

    /** From arrival. */
    record After(BusinessTime amount) implements Warning {

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /** Told by the deadline itself, save the last one. */
    enum Point implements Warning {
        /** When half of the time until the deadline has passed, counted as the deadline is. */
        HALF_TIME("half"),
        /** The first opening of the day on which the deadline falls. */
        MORNING("morning"),
        /** No moment of its own: it stands in the list that opens each week. */
        WEEKLY("weekly");

        private final String written;

        Point(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return written;
        }
    }
}
