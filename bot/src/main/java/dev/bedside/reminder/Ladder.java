package dev.bedside.reminder;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Target;
import dev.bedside.practice.Urgency;
import dev.bedside.reminder.Audience.Where;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who is told of a case at a stage.
 *
 * <p>Whoever hears of it at a rung is told together with everybody below, since a stage may stand for others that were
 * passed over. An empty rung is skipped: the next one above is called in its place.
 */
public final class Ladder {

    private final Case each;
    private final Practice practice;

    private Ladder(Case each, Practice practice) {
        this.each = each;
        this.practice = practice;
    }

    public static Audience audience(Case each, Practice practice, Stage stage) {
        return new Ladder(each, practice).at(stage);
    }

    private Audience at(Stage stage) {
        boolean critical = each.summary().urgency() == Urgency.CRITICAL;
        return switch (stage.kind()) {
            case WEEKLY -> new Audience(Rung.TEAM, Where.CHANNEL, Set.of(), Set.of());
            case REPLY_WARN, SNOOZE_OVER, LOOK_AGAIN -> owner();
            case APPROVE -> approvers();
            case FILE_BY -> each.progress().ownerId() == null ? climb(Rung.ON_CALL, Where.CASE) : owner();
            case ARRIVAL, WARN -> critical ? climb(Rung.TEAM, Where.CHANNEL) : climb(Rung.ON_CALL, Where.CASE);
            case BREACH, CLAIM_EXPIRED -> climb(Rung.TEAM, Where.CHANNEL);
            case REPLY_BREACH -> climb(waits() ? Rung.APPROVERS : Rung.TEAM, Where.CHANNEL);
            case ESCALATE, REPLY_ESCALATE ->
                climb(critical || stage.number() > 1 ? Rung.SET_UP : Rung.APPROVERS, Where.CHANNEL);
            case REPEAT -> climb(highest(critical), Where.CHANNEL);
        };
    }

    /** How far the case has climbed when everything was said once. */
    private Rung highest(boolean critical) {
        var target = Target.read(each.plan().policy());
        if (target.escalation() == null) {
            return Rung.TEAM;
        }
        return critical || target.escalateAgain() != null ? Rung.SET_UP : Rung.APPROVERS;
    }

    private Audience owner() {
        var where = practice.team().directMessages() ? Where.PRIVATE : Where.CASE;
        var owner = id(Rung.CASE_OWNER);
        var report = each.progress().report();
        if (owner == null && report != null) {
            owner = report.by();
        }
        return owner == null
                ? climb(Rung.ON_CALL, Where.CASE)
                : new Audience(Rung.CASE_OWNER, where, Set.of(owner), Set.of());
    }

    /** Of what is held back they are told where they may talk about it. */
    private Audience approvers() {
        var called = filled(Rung.APPROVERS);
        boolean apart = each.summary().isHeld() && practice.team().approversChannel() != null;
        return new Audience(
                called, apart ? Where.APPROVERS : Where.CASE, people(called, called), roles(called, called));
    }

    private Audience climb(Rung rung, Where where) {
        var top = filled(rung);
        return new Audience(top, where, people(Rung.CASE_OWNER, top), roles(Rung.CASE_OWNER, top));
    }

    /** The rung itself, or the next one above on which there is somebody; the rung itself where there is nobody. */
    private Rung filled(Rung rung) {
        for (var above : Rung.values()) {
            if (above.compareTo(rung) >= 0 && id(above) != null) {
                return above;
            }
        }
        return rung;
    }

    private Set<String> people(Rung bottom, Rung top) {
        return ids(bottom, top, false);
    }

    private Set<String> roles(Rung bottom, Rung top) {
        return ids(bottom, top, true);
    }

    private Set<String> ids(Rung bottom, Rung top, boolean roles) {
        var ids = new HashSet<String>();
        for (var rung : Rung.values()) {
            var id = id(rung);
            boolean role = rung == Rung.TEAM || rung == Rung.APPROVERS;
            if (id != null && role == roles && rung.compareTo(bottom) >= 0 && rung.compareTo(top) <= 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable String id(Rung rung) {
        var team = practice.team();
        return switch (rung) {
            case CASE_OWNER -> each.progress().ownerId();
            case ON_CALL -> team.onCall();
            case TEAM -> team.teamRole();
            case APPROVERS -> team.approverRole();
            case SET_UP -> team.owner();
        };
    }

    private boolean waits() {
        return each.state() == CaseState.READY
                && Approvals.needed(each.summary(), practice)
                && !each.progress().isApproved();
    }
}
