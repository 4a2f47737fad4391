package dev.bedside.cases;

import java.util.Locale;

/** How far a review has come on its way to an answer. */
public enum CaseState {
    /** Nobody has it. */
    OPEN,
    /** Somebody sees to it. */
    CLAIMED,
    /** A reply is written; it waits for an approver, or for being posted. */
    READY,
    /** A reply is public. */
    ANSWERED,
    /** The review site was asked to take the review down. */
    REPORTED,
    CLOSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody still has to do something. */
    public boolean isPending() {
        return switch (this) {
            case OPEN, CLAIMED, READY, REPORTED -> true;
            case ANSWERED, CLOSED -> false;
        };
    }
}
