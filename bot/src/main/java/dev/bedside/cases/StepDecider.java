package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Refused;
import dev.bedside.cases.Decision.Unchanged;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides what a step does to a case: the whole of its rules, without any memory. */
final class StepDecider {

    /** How long the only approver sleeps on a reply of their own. */
    static final Duration SOLO_PAUSE = Duration.ofMinutes(15);

    private final Standing standing;
    private final Case each;
    private final Progress progress;
    private final Practice practice;
    private final Actor actor;
    private final Instant now;
    private final LatestDraft draft;

    StepDecider(Standing standing, LatestDraft draft) {
        this.standing = standing;
        this.each = standing.each();
        this.progress = each.progress();
        this.practice = standing.practice();
        this.actor = standing.actor();
        this.now = standing.now();
        this.draft = draft;
    }

    /**
     * The draft as it stands when a step is taken.
     *
     * @param writer who wrote or asked for it; null where it is Bedside's own, or where there is none
     */
    record LatestDraft(@Nullable String writer, Predicate<String> same) {

        static final LatestDraft NONE = new LatestDraft(null, text -> false);

        boolean reads(String text) {
            return same.test(text);
        }
    }

    /** An undo is not decided here: what it does stands in the history. */
    Decision decide(Step step) {
        return new Gate(standing).refusal(step).orElseGet(() -> allowed(step));
    }

    private Decision allowed(Step step) {
        return switch (step) {
            case Step.Claim claim -> claim();
            case Step.Release release -> release();
            case Step.Assign assign -> assign(assign.person());
            case Step.Snooze snooze -> snooze(snooze.until());
            case Step.CallForReply call -> callForReply();
            case Step.Rewrite rewrite -> rewrite();
            case Step.Approve approve -> approve();
            case Step.Post post -> post(post);
            case Step.Report report -> new SiteReportDecider(standing).report();
            case Step.Decided decided -> new SiteReportDecider(standing).decided(decided.removed());
            case Step.Appeal appeal -> new SiteReportDecider(standing).appeal();
            case Step.Close close -> close(close.why());
            case Step.Reopen reopen -> reopen();
            case Step.ExpireClaim expire -> expire();
            case Step.Undo undo -> standing.refused(Reason.NOTHING_TO_UNDO);
            case Step.Forget forget -> new KeepingDecider(standing).forget();
            case Step.Correct correct -> new RevisionDecider(standing).correct(correct.by());
            case Step.Revise revise -> new RevisionDecider(standing).revise(revise.by());
            case Step.LoseSource lose -> new RevisionDecider(standing).loseSource(lose.deleted());
            case Step.FindSource find -> new RevisionDecider(standing).findSource();
            case Step.Preserve preserve -> new KeepingDecider(standing).preserve(preserve.preserved());
        };
    }

    private Decision claim() {
        if (standing.isOver()) {
            return standing.over();
        }
        if (progress.claim() != null) {
            return standing.isMine() ? new Unchanged() : standing.taken();
        }
        return Standing.changed(progress.claimed(standing.claimBy(standing.actorId())));
    }

    private Decision release() {
        if (standing.isOver()) {
            return standing.over();
        }
        if (progress.claim() == null) {
            return new Unchanged();
        }
        return Standing.changed(progress.released());
    }

    private Decision assign(String person) {
        if (standing.isOver()) {
            return standing.over();
        }
        if (person.equals(progress.ownerId())) {
            return new Unchanged();
        }
        return new Changed(progress.claimed(standing.claimBy(person)), "to=" + person);
    }

    private Decision snooze(Instant until) {
        if (standing.isOver()) {
            return standing.over();
        }
        if (!until.isAfter(now)) {
            return standing.refused(Reason.NOT_IN_FUTURE);
        }
        var claim = progress.claim();
        if (claim == null) {
            return standing.refused(Reason.NOBODYS);
        }
        if (!standing.isMine()) {
            return standing.taken();
        }
        var put = new Progress.Claim(claim.ownerId(), claim.at(), standing.expiry(until), until);
        return new Changed(progress.claimed(put), "until=" + until.toEpochMilli());
    }

    /** Asking for the reply to a harsh review too early is met once with the advice to step back. */
    private Decision callForReply() {
        if (standing.isOver()) {
            return standing.over();
        }
        if (progress.claim() != null && !standing.isMine() && !standing.rights().approver()) {
            return standing.taken();
        }
        if (progress.state() == CaseState.READY) {
            return new Unchanged();
        }
        var earliest = each.plan().deadlines().replyNotBefore();
        if (each.summary().stings() && earliest != null && now.isBefore(earliest) && progress.askedEarlyAt() == null) {
            return new Refused(new Refusal(Reason.TOO_EARLY, null, earliest), progress.askedEarly(now));
        }
        boolean early = earliest != null && now.isBefore(earliest);
        var owner = progress.ownerId();
        var editor = draft.writer();
        var writer = editor != null ? editor : owner != null ? owner : standing.actorId();
        var ready = progress.ready(new Progress.Proposal(writer, now, null), standing.held());
        return new Changed(ready, early ? "early" : "");
    }

    private Decision rewrite() {
        if (standing.isOver()) {
            return standing.over();
        }
        return progress.state() == CaseState.READY
                ? Standing.changed(
                        progress.ready(new Progress.Proposal(standing.actorId(), now, null), standing.held()))
                : Standing.changed(progress);
    }

    private Decision approve() {
        if (standing.isOver()) {
            return standing.over();
        }
        var proposal = progress.proposal();
        if (progress.state() != CaseState.READY || proposal == null) {
            return standing.refused(Reason.NO_REPLY_YET);
        }
        if (progress.isApproved()) {
            return new Unchanged();
        }
        if (!needsApproval()) {
            return standing.refused(Reason.NO_APPROVAL_NEEDED);
        }
        boolean own = proposal.writerId().equals(actor.id());
        if (own && !practice.team().singleApprover()) {
            return standing.refused(Reason.OWN_REPLY);
        }
        var soonest = proposal.at().plus(SOLO_PAUSE);
        if (own && now.isBefore(soonest)) {
            return new Refused(new Refusal(Reason.CONFIRM_LATER, null, soonest), progress);
        }
        var approved = new Progress.Proposal(proposal.writerId(), proposal.at(), standing.actorId());
        return new Changed(progress.ready(approved, standing.held()), own ? "solo" : "");
    }

    /** What was posted was posted: it is recorded, and that it came early or without approval is recorded with it. */
    private Decision post(Step.Post post) {
        if (standing.isOver()) {
            return standing.over();
        }
        var detail = new StringBuilder();
        var early = earlyBy(each, now);
        if (early != null) {
            detail.append("early=").append(early.toMillis());
        }
        boolean asAgreed = post.text() == null || draft.reads(post.text());
        if (needsApproval() && !(progress.isApproved() && asAgreed)) {
            detail.append(detail.isEmpty() ? "" : " ").append("unapproved");
        }
        return new Changed(progress.answered(standing.ending()), detail.toString());
    }

    private Decision close(Outcome why) {
        if (progress.state() == CaseState.CLOSED) {
            return progress.outcome() == why ? new Unchanged() : standing.over();
        }
        if (progress.state() == CaseState.ANSWERED) {
            return standing.over();
        }
        return new Changed(progress.closed(why, standing.ending()), "why=" + why.id());
    }

    private Decision reopen() {
        return standing.isOver() ? Standing.changed(Progress.NEW) : standing.refused(Reason.STILL_OPEN);
    }

    private Decision expire() {
        var claim = progress.claim();
        if (claim == null
                || claim.expiresAt() == null
                || now.isBefore(claim.expiresAt())
                || progress.state() != CaseState.CLAIMED) {
            return new Unchanged();
        }
        return new Changed(progress.released(), "from=" + claim.ownerId());
    }

    /** Whether an approver has to agree before a reply to this review is posted. */
    private boolean needsApproval() {
        return Approvals.needed(each.summary(), practice);
    }

    /** How long before its earliest time a reply comes; null when it does not. */
    static @Nullable Duration earlyBy(Case each, Instant now) {
        var earliest = each.plan().deadlines().replyNotBefore();
        return earliest == null || !now.isBefore(earliest) ? null : Duration.between(now, earliest);
    }
}
