package dev.bedside.practice;

import org.jspecify.annotations.Nullable;

/**
 * How fast reviews of one urgency are handled; null where nothing is expected.
 *
 * @param claimBy from arrival
 * @param notBefore from arrival
 * @param notBeforeWhenHarsh the earliest time holds for harsh reviews only
 * @param replyBy from the review's own date
 * @param warning before the first deadline
 * @param escalation when the next person is told
 */
public record Target(
        @Nullable BusinessTime claimBy,
        @Nullable BusinessTime notBefore,
        boolean notBeforeWhenHarsh,
        @Nullable BusinessTime replyBy,
        @Nullable Warning warning,
        @Nullable Escalation escalation) {

    /** What the first deadline is counted in: the claim's, else the reply's. */
    @Nullable
    BusinessTime first() {
        return claimBy != null ? claimBy : replyBy;
    }

    /**
     * When the next person is told.
     *
     * @param fromBreach counted from the missed deadline instead of from arrival
     */
    public record Escalation(BusinessTime after, boolean fromBreach) {}
}
