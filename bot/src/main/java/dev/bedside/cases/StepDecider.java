package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Refused;
import dev.bedside.cases.Decision.Unchanged;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides what a step does to a case: the whole of its rules, without any memory. */
final class StepDecider {

    /** How long the only approver sleeps on a reply of their own. */
    static final Duration SOLO_PAUSE = Duration.ofMinutes(15);

    private final Case each;
    private final Progress progress;
    private final Practice practice;
    private final Actor actor;
    private final Instant now;
    private final LatestDraft draft;

    StepDecider(Case each, Practice practice, Actor actor, Instant now, LatestDraft draft) {
        this.each = each;
        this.progress = each.progress();
        this.practice = practice;
        this.actor = actor;
        this.now = now;
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
        return switch (step) {
            case Step.Claim claim -> claim();
            case Step.Release release -> release();
            case Step.Assign assign -> assign(assign.person());
            case Step.Snooze snooze -> snooze(snooze.until());
            case Step.CallForReply call -> callForReply();
            case Step.Rewrite rewrite -> rewrite();
            case Step.Approve approve -> approve();
            case Step.Post post -> post(post);
            case Step.Report report -> report();
            case Step.Decided decided -> decided(decided.removed());
            case Step.Appeal appeal -> appeal();
            case Step.Close close -> close(close.why());
            case Step.Reopen reopen -> reopen();
            case Step.ExpireClaim expire -> expire();
            case Step.Undo undo -> refused(Reason.NOTHING_TO_UNDO);
            case Step.Forget forget -> forget();
            case Step.Preserve preserve -> preserve(preserve.preserved());
        };
    }

    private Decision claim() {
        if (isOver()) {
            return over();
        }
        if (progress.claim() != null) {
            return isMine() ? new Unchanged() : taken();
        }
        return changed(progress.claimed(claimBy(actorId())));
    }

    private Decision release() {
        if (isOver()) {
            return over();
        }
        if (progress.claim() == null) {
            return new Unchanged();
        }
        return isMine() || actor.approver() ? changed(progress.released()) : taken();
    }

    private Decision assign(String person) {
        if (isOver()) {
            return over();
        }
        if (person.equals(progress.ownerId())) {
            return new Unchanged();
        }
        if (progress.claim() != null && !isMine() && !actor.approver()) {
            return taken();
        }
        return new Changed(progress.claimed(claimBy(person)), "to=" + person);
    }

    private Decision snooze(Instant until) {
        if (isOver()) {
            return over();
        }
        if (!until.isAfter(now)) {
            return refused(Reason.NOT_IN_FUTURE);
        }
        var claim = progress.claim();
        if (claim == null) {
            return refused(Reason.NOBODYS);
        }
        if (!isMine()) {
            return taken();
        }
        var put = new Progress.Claim(claim.ownerId(), claim.at(), expiry(until), until);
        return new Changed(progress.claimed(put), "until=" + until.toEpochMilli());
    }

    /** Asking for the reply to a harsh review too early is met once with the advice to step back. */
    private Decision callForReply() {
        if (isOver()) {
            return over();
        }
        if (progress.claim() != null && !isMine() && !actor.approver()) {
            return taken();
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
        var writer = editor != null ? editor : owner != null ? owner : actorId();
        var ready = progress.ready(new Progress.Proposal(writer, now, null), held());
        return new Changed(ready, early ? "early" : "");
    }

    private Decision rewrite() {
        if (isOver()) {
            return over();
        }
        return progress.state() == CaseState.READY
                ? changed(progress.ready(new Progress.Proposal(actorId(), now, null), held()))
                : changed(progress);
    }

    private Decision approve() {
        if (isOver()) {
            return over();
        }
        var proposal = progress.proposal();
        if (progress.state() != CaseState.READY || proposal == null) {
            return refused(Reason.NO_REPLY_YET);
        }
        if (progress.isApproved()) {
            return new Unchanged();
        }
        if (!needsApproval()) {
            return refused(Reason.NO_APPROVAL_NEEDED);
        }
        if (!actor.approver()) {
            return refused(Reason.NOT_AN_APPROVER);
        }
        boolean own = proposal.writerId().equals(actor.id());
        if (own && !practice.team().singleApprover()) {
            return refused(Reason.OWN_REPLY);
        }
        var soonest = proposal.at().plus(SOLO_PAUSE);
        if (own && now.isBefore(soonest)) {
            return new Refused(new Refusal(Reason.CONFIRM_LATER, null, soonest), progress);
        }
        var approved = new Progress.Proposal(proposal.writerId(), proposal.at(), actorId());
        return new Changed(progress.ready(approved, held()), own ? "solo" : "");
    }

    /** What was posted was posted: it is recorded, and that it came early or without approval is recorded with it. */
    private Decision post(Step.Post post) {
        if (isOver()) {
            return over();
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
        return new Changed(progress.answered(ending()), detail.toString());
    }

    private Decision report() {
        if (isOver()) {
            return over();
        }
        var filed = progress.report();
        if (filed != null) {
            return progress.state() == CaseState.REPORTED ? new Unchanged() : changed(progress.reported(filed, held()));
        }
        return changed(progress.reported(new Progress.SiteReport(actorId(), now, lookAgain(), null), held()));
    }

    private Decision decided(boolean removed) {
        var report = progress.report();
        if (report == null) {
            return refused(Reason.NOT_REPORTED);
        }
        if (isOver()) {
            return over();
        }
        var outcome = removed ? Outcome.REMOVED : Outcome.KEPT;
        return new Changed(progress.closed(outcome, ending()), "why=" + outcome.id());
    }

    /** One appeal, once the site let the review stand. */
    private Decision appeal() {
        var report = progress.report();
        if (report == null) {
            return refused(Reason.NOT_REPORTED);
        }
        if (report.appealedAt() != null) {
            return new Refused(new Refusal(Reason.APPEALED_ALREADY, null, report.appealedAt()), progress);
        }
        if (progress.state() == CaseState.REPORTED) {
            return refused(Reason.NOT_DECIDED);
        }
        if (isOver() && progress.outcome() != Outcome.KEPT) {
            return over();
        }
        var appealed = new Progress.SiteReport(report.by(), report.at(), lookAgain(), now);
        return changed(progress.reported(appealed, held()));
    }

    private Decision close(Outcome why) {
        if (progress.state() == CaseState.CLOSED) {
            return progress.outcome() == why ? new Unchanged() : over();
        }
        if (progress.state() == CaseState.ANSWERED) {
            return over();
        }
        return new Changed(progress.closed(why, ending()), "why=" + why.id());
    }

    private Decision reopen() {
        return isOver() ? changed(Progress.NEW) : refused(Reason.STILL_OPEN);
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

    private Decision forget() {
        if (keeps()) {
            return refused(Reason.PRESERVED);
        }
        boolean nothingLeft = isOver()
                && each.keeping().forgottenAt() != null
                && each.keeping().forgetAt() == null;
        return byApprover(nothingLeft ? new Unchanged() : changed(progress));
    }

    private Decision preserve(boolean preserved) {
        if (preserved && each.keeping().forgottenAt() != null) {
            return refused(Reason.FORGOTTEN);
        }
        return byApprover(
                preserved == keeps()
                        ? new Unchanged()
                        : new Changed(progress, preserved ? "preserved" : "unpreserved"));
    }

    private boolean keeps() {
        return each.keeping().preserved();
    }

    /** Bedside itself may do it too, when the time is up. */
    private Decision byApprover(Decision decision) {
        return actor.approver() || actor.id() == null ? decision : refused(Reason.NOT_AN_APPROVER);
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

    private Progress.Claim claimBy(String person) {
        return new Progress.Claim(person, now, expiry(now), null);
    }

    /** Who has it keeps it; where nobody does, whoever acts takes it, and is not asked again while waiting for others. */
    private Progress.Claim held() {
        var claim = progress.claim();
        return claim == null
                ? new Progress.Claim(actorId(), now, null, null)
                : new Progress.Claim(claim.ownerId(), claim.at(), null, null);
    }

    private @Nullable Instant expiry(Instant from) {
        var after = Target.read(each.plan().policy()).claimExpires();
        return after == null ? null : after.after(from, practice.calendar());
    }

    private Instant lookAgain() {
        return practice.targets().reported().lookAgainAfter().after(now, practice.calendar());
    }

    private boolean isMine() {
        return Objects.equals(progress.ownerId(), actor.id());
    }

    private boolean isOver() {
        return !progress.state().isPending();
    }

    private Decision over() {
        var reason = progress.state() == CaseState.ANSWERED ? Reason.ANSWERED : Reason.CLOSED;
        var ending = Objects.requireNonNull(progress.ending());
        return new Refused(new Refusal(reason, ending.by(), ending.at()), progress);
    }

    private Progress.Ending ending() {
        return new Progress.Ending(actor.id(), now);
    }

    private Decision taken() {
        var claim = Objects.requireNonNull(progress.claim());
        return new Refused(new Refusal(Reason.TAKEN, claim.ownerId(), claim.at()), progress);
    }

    private Decision refused(Reason reason) {
        return new Refused(Refusal.of(reason), progress);
    }

    private static Decision changed(Progress progress) {
        return new Changed(progress, "");
    }

    private String actorId() {
        return Objects.requireNonNull(actor.id(), "only people do this");
    }
}
