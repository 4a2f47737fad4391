package dev.bedside.reminder;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Progress;
import dev.bedside.practice.BusinessCalendar;
import dev.bedside.practice.BusinessTime;
import dev.bedside.practice.Deadlines;
import dev.bedside.practice.FirstPing;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Repeat;
import dev.bedside.practice.Target;
import dev.bedside.practice.Target.Escalation;
import dev.bedside.practice.Urgency;
import dev.bedside.reminder.Stage.Kind;
import dev.bedside.triage.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that is still to be said of one case as it stands, before quiet hours are thought of.
 *
 * <p>What was due when something was said last is over: it was said then, or something more severe was said in its
 * place. Whoever takes a case when its reply is late already is not blamed for it: they hear the next repetition.
 */
final class Timeline {

    /** How long a written reply waits before the approvers are called. */
    static final BusinessTime APPROVAL = new BusinessTime.Hours(Duration.ofHours(1), false);

    /** The same for a critical review. */
    static final BusinessTime CRITICAL_APPROVAL = new BusinessTime.Hours(Duration.ofMinutes(15), true);

    private final Case each;
    private final Practice practice;
    private final Target target;
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;
    private final @Nullable Instant saidAt;
    private final @Nullable Stage said;
    private final List<Due> ahead = new ArrayList<>();

    private Timeline(Case each, Practice practice) {
        this.each = each;
        this.practice = practice;
        this.target = Target.read(each.plan().policy());
        this.calendar = practice.calendar().in(each.plan().zone());
        this.deadlines = each.plan().deadlines();
        this.saidAt = each.notice().lastAt();
        var last = each.notice().lastStage();
        this.said = last == null ? null : Stage.read(last).orElse(null);
    }

    /** What is ahead, in no order; empty where nothing will ever be said of it as it stands. */
    static List<Due> of(Case each, Practice practice) {
        var timeline = new Timeline(each, practice);
        switch (each.state()) {
            case OPEN -> timeline.untaken();
            case CLAIMED, READY -> timeline.taken();
            case REPORTED -> timeline.reported();
            case ANSWERED, CLOSED -> {}
        }
        return timeline.ahead;
    }

    private void untaken() {
        if (target.weeklyOnly()) {
            weekly(saidAt);
            return;
        }
        add(saidAt, Stage.of(Kind.ARRIVAL), firstPing());
        add(saidAt, Stage.of(Kind.WARN), deadlines.warnAt());
        add(saidAt, Stage.of(Kind.FILE_BY), fileBy());
        add(saidAt, Stage.of(Kind.REPLY_BREACH), deadlines.replyBy());
        add(saidAt, Stage.of(Kind.BREACH), deadlines.claimBy());
        escalations(saidAt, Kind.ESCALATE, deadlines.escalateAt());
        boolean replyComesFirst = deadlines.claimBy() == null;
        if (nothingAhead(kind -> kind == Kind.WARN
                || kind == Kind.BREACH
                || kind == Kind.ESCALATE
                || (kind == Kind.REPLY_BREACH && replyComesFirst))) {
            repeats(saidAt, true);
        }
    }

    private void taken() {
        var claim = each.progress().claim();
        var mark = claim == null ? saidAt : later(saidAt, claim.at());
        var proposal = each.progress().proposal();
        boolean waits = each.state() == CaseState.READY
                && Approvals.needed(each.summary(), practice)
                && !each.progress().isApproved();
        if (waits && proposal != null) {
            add(saidAt, numbered(Kind.APPROVE), approval(proposal));
        }
        if (target.weeklyOnly()) {
            weekly(mark);
        } else {
            if (!waits && claim != null && deadlines.replyBy() != null) {
                add(mark, numbered(Kind.REPLY_WARN), target.warnOfReply(claim.at(), deadlines.replyBy(), calendar));
            }
            add(mark, Stage.of(Kind.FILE_BY), fileBy());
            if (replyIsDueAfter(claim)) {
                add(mark, Stage.of(Kind.REPLY_BREACH), deadlines.replyBy());
                escalations(mark, Kind.REPLY_ESCALATE, replyEscalation());
            }
            if (nothingAhead(kind -> kind == Kind.REPLY_BREACH || kind == Kind.REPLY_ESCALATE)) {
                repeats(mark, false);
            }
        }
        snoozed(claim);
    }

    private void reported() {
        var report = each.progress().report();
        if (report != null && report.lookAgainAt() != null) {
            var last = saidAt;
            var first = report.lookAgainAt();
            var again = practice.targets().reported().repeat();
            add(
                    last,
                    numbered(Kind.LOOK_AGAIN),
                    last == null || last.isBefore(first) ? first : again.after(last, calendar));
        }
        snoozed(each.progress().claim());
    }

    private @Nullable Instant firstPing() {
        var arrived = each.plan().arrivedAt();
        return switch (target.firstPing()) {
            case FirstPing.NONE -> null;
            case FirstPing.OPENING -> calendar.nextOpening(arrived);
            case FirstPing.AT_ONCE -> arrived;
        };
    }

    private @Nullable Instant fileBy() {
        boolean awaited =
                each.summary().action() == Action.REPORT && each.progress().report() == null;
        var fileBy = practice.targets().reported().fileBy();
        return awaited && fileBy != null ? fileBy.after(each.plan().arrivedAt(), calendar) : null;
    }

    private Instant approval(Progress.Proposal proposal) {
        var pause = each.summary().urgency() == Urgency.CRITICAL ? CRITICAL_APPROVAL : APPROVAL;
        return pause.after(proposal.at(), calendar);
    }

    private boolean replyIsDueAfter(Progress.@Nullable Claim claim) {
        return claim == null
                || deadlines.replyBy() == null
                || deadlines.replyBy().isAfter(claim.at());
    }

    /** An escalation that counts from arrival is past when the reply is due, so it comes with the breach. */
    private @Nullable Instant replyEscalation() {
        var replyBy = deadlines.replyBy();
        if (replyBy == null) {
            return null;
        }
        return switch (target.escalation()) {
            case null -> null;
            case Escalation(var after, boolean fromBreach) -> fromBreach ? after.after(replyBy, calendar) : replyBy;
        };
    }

    private void escalations(@Nullable Instant mark, Kind kind, @Nullable Instant first) {
        add(mark, new Stage(kind, 1), first);
        var again = target.escalateAgain();
        if (first != null && again != null) {
            add(mark, new Stage(kind, 2), again.after(first, calendar));
        }
    }

    private void repeats(@Nullable Instant mark, boolean untilClaimed) {
        var from = mark == null ? each.plan().arrivedAt() : mark;
        switch (target.then()) {
            case null -> {}
            case Repeat.Weekly.WEEKLY -> weekly(mark);
            case Repeat.Every every -> {
                var interval = untilClaimed ? every.untilClaimed() : every.afterwards();
                add(mark, numbered(Kind.REPEAT), interval == null ? null : interval.after(from, calendar));
            }
        }
    }

    private void weekly(@Nullable Instant mark) {
        var from = later(mark, each.plan().arrivedAt());
        add(mark, numbered(Kind.WEEKLY), calendar.openingOfNextWeek(from));
    }

    /** While it is put off, nothing is said; what fell into that time is said when it is over. */
    private void snoozed(Progress.@Nullable Claim claim) {
        if (claim == null || claim.snoozedUntil() == null) {
            return;
        }
        var until = claim.snoozedUntil();
        ahead.replaceAll(due -> new Due(later(due.at(), until), due.stage()));
        add(saidAt, numbered(Kind.SNOOZE_OVER), until);
    }

    private void add(@Nullable Instant mark, Stage stage, @Nullable Instant at) {
        if (at == null || (said != null && stage.isBehind(said))) {
            return;
        }
        // the record keeps milliseconds
        var due = at.truncatedTo(ChronoUnit.MILLIS);
        if (mark == null || due.isAfter(mark)) {
            ahead.add(new Due(due, stage));
        }
    }

    private boolean nothingAhead(Predicate<Kind> kinds) {
        return ahead.stream().noneMatch(due -> kinds.test(due.stage().kind()));
    }

    private Stage numbered(Kind kind) {
        return new Stage(kind, each.notice().count() + 1);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
