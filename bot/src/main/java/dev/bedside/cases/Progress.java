package dev.bedside.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come; everything that an undo puts back. People are the platform's ids.
 *
 * @param outcome why it is closed; null unless it is
 * @param claim who has it; null while nobody does
 * @param proposal the reply that was called for; null until then
 * @param askedEarlyAt when a reply was asked for before its earliest time, and a step back was advised
 * @param report how it was reported to the review site; null unless it was
 * @param ending who answered or closed it; null while it is pending
 */
public record Progress(
        CaseState state,
        @Nullable Outcome outcome,
        @Nullable Claim claim,
        @Nullable Proposal proposal,
        @Nullable Instant askedEarlyAt,
        @Nullable SiteReport report,
        @Nullable Ending ending) {

    /** Of a review that has just come in, or come up again. */
    public static final Progress NEW = new Progress(CaseState.OPEN, null, null, null, null, null, null);

    /**
     * Who has a case.
     *
     * @param expiresAt when it is open again unless something happens; null for never
     * @param snoozedUntil until when nobody is reminded; null while it is not put off
     */
    public record Claim(
            String ownerId,
            Instant at,
            @Nullable Instant expiresAt,
            @Nullable Instant snoozedUntil) {}

    /**
     * A reply that is to be posted.
     *
     * @param writerId who edited it last, else who called for it
     * @param approverId who agreed to it; null while nobody did
     */
    public record Proposal(
            String writerId, Instant at, @Nullable String approverId) {}

    /**
     * What the review site was asked for.
     *
     * @param lookAgainAt when to look whether it has decided; null once it has
     * @param appealedAt when its decision was appealed against, which is possible once
     */
    public record SiteReport(
            String by,
            Instant at,
            @Nullable Instant lookAgainAt,
            @Nullable Instant appealedAt) {}

    /** @param by null where it was Bedside itself */
    public record Ending(@Nullable String by, Instant at) {}

    /** Who has it, null while nobody does. */
    public @Nullable String ownerId() {
        return claim == null ? null : claim.ownerId();
    }

    public boolean isSnoozed(Instant now) {
        return claim != null && claim.snoozedUntil() != null && now.isBefore(claim.snoozedUntil());
    }

    /** Whether an approver has agreed to the reply. */
    public boolean isApproved() {
        return proposal != null && proposal.approverId() != null;
    }

    Progress claimed(Claim by) {
        var next = state == CaseState.OPEN ? CaseState.CLAIMED : state;
        return new Progress(next, null, by, proposal, askedEarlyAt, report, null);
    }

    /** Nobody has it any more; a reply that was called for goes with its owner. */
    Progress released() {
        var next = state == CaseState.REPORTED ? state : CaseState.OPEN;
        return new Progress(next, null, null, null, askedEarlyAt, report, null);
    }

    Progress askedEarly(Instant at) {
        return new Progress(state, outcome, claim, proposal, at, report, ending);
    }

    Progress ready(Proposal reply, Claim held) {
        return new Progress(CaseState.READY, null, held, reply, askedEarlyAt, report, null);
    }

    /** What was agreed to holds for a reply that is about to be posted, and for nothing later. */
    Progress reported(SiteReport filed, Claim held) {
        return new Progress(CaseState.REPORTED, null, held, null, askedEarlyAt, filed, null);
    }

    Progress answered(Ending by) {
        return new Progress(CaseState.ANSWERED, null, claim, proposal, askedEarlyAt, report, by);
    }

    Progress closed(Outcome why, Ending by) {
        return new Progress(CaseState.CLOSED, why, claim, null, askedEarlyAt, report, by);
    }
}
