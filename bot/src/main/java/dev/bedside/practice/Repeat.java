package dev.bedside.practice;

import org.jspecify.annotations.Nullable;

/** How often a review is spoken of again, once everything else was said. */
public sealed interface Repeat {

    /**
     * At an interval.
     *
     * @param untilClaimed while nobody has taken it
     * @param afterwards once somebody has; null for never
     */
    record Every(BusinessTime untilClaimed, @Nullable BusinessTime afterwards) implements Repeat {

        static final String UNTIL_CLAIMED = " until claimed";

        @Override
        public String toString() {
            if (untilClaimed.equals(afterwards)) {
                return untilClaimed.toString();
            }
            return untilClaimed + UNTIL_CLAIMED + (afterwards == null ? "" : ", " + afterwards);
        }
    }

    /** At the first opening of each week, in one list. */
    enum Weekly implements Repeat {
        WEEKLY;

        @Override
        public String toString() {
            return "weekly";
        }
    }
}
