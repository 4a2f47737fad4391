package dev.bedside.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a step was not taken.
 *
 * @param by who stands in the way; null where nobody does
 * @param at the moment it is about; null where it is about none
 */
public record Refusal(
        Reason reason, @Nullable String by, @Nullable Instant at) {

    /** What stands in the way of a step. */
    public enum Reason {
        /** Somebody else has it, since {@code at}. */
        TAKEN,
        /** It was answered by somebody, at {@code at}. */
        ANSWERED,
        /** It is closed, since {@code at}. */
        CLOSED,
        /** Nobody has it, so nobody can put it off. */
        NOBODYS,
        /** Tempers may still be hot; better not before {@code at}. Asking again is heard. */
        TOO_EARLY,
        /** Only the practice's team can do that. */
        NOT_TEAM,
        /** Only whoever has it, or an approver, can do that. */
        NOT_YOURS,
        /** Only an approver can do that. */
        NOT_AN_APPROVER,
        /** Its words are kept for a lawyer. */
        PRESERVED,
        /** Nobody agrees to their own reply. */
        OWN_REPLY,
        /** The only approver confirms their own reply after a while, at {@code at}. */
        CONFIRM_LATER,
        /** No reply was called for yet. */
        NO_REPLY_YET,
        /** It was not reported to the site. */
        NOT_REPORTED,
        /** The one appeal was made, at {@code at}. */
        APPEALED_ALREADY,
        /** The site has not decided yet. */
        NOT_DECIDED,
        /** This reply needs no approver. */
        NO_APPROVAL_NEEDED,
        /** Its words were deleted. */
        FORGOTTEN,
        /** It is still waiting for an answer. */
        STILL_OPEN,
        /** The last step was somebody else's, taken at {@code at}. */
        OTHERS_STEP,
        /** The last step cannot be taken back, or not any more. */
        NOTHING_TO_UNDO,
        /** The moment is not in the future. */
        NOT_IN_FUTURE
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, null, null);
    }
}
