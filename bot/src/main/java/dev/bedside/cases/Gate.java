package dev.bedside.cases;

import dev.bedside.cases.Refusal.Reason;
import java.util.Optional;

/** Says who may take a step at all; whether the case allows it is decided after that. */
final class Gate {

    private final Standing standing;
    private final Rights rights;

    Gate(Standing standing) {
        this.standing = standing;
        this.rights = standing.rights();
    }

    /** Who may take a step; each may what the ones before may. */
    private enum Group {
        TEAM,
        OWNER,
        APPROVER
    }

    private static Group of(Step step) {
        return switch (step) {
            case Step.Claim claim -> Group.TEAM;
            case Step.Snooze snooze -> Group.TEAM;
            case Step.CallForReply call -> Group.TEAM;
            case Step.Rewrite rewrite -> Group.TEAM;
            case Step.Post post -> Group.TEAM;
            case Step.ExpireClaim expire -> Group.TEAM;
            case Step.Correct correct -> Group.TEAM;
            // whose step it was stands in the history
            case Step.Undo undo -> Group.TEAM;
            case Step.Release release -> Group.OWNER;
            case Step.Assign assign -> Group.OWNER;
            case Step.Report report -> Group.OWNER;
            case Step.Decided decided -> Group.OWNER;
            case Step.Appeal appeal -> Group.OWNER;
            case Step.Close close -> Group.OWNER;
            case Step.Reopen reopen -> Group.OWNER;
            case Step.Approve approve -> Group.APPROVER;
            case Step.Forget forget -> Group.APPROVER;
            case Step.Preserve preserve -> Group.APPROVER;
            // whoever can read a picture may say what stands in it
            case Step.Revise revise -> Group.TEAM;
            // Bedside's own, after what happened to a message
            case Step.LoseSource lose -> Group.APPROVER;
            case Step.FindSource find -> Group.APPROVER;
        };
    }

    /** Why somebody may not; empty where they may. */
    Optional<Decision> refusal(Step step) {
        var group = of(step);
        if (rights.approver()) {
            return Optional.empty();
        }
        if (group == Group.APPROVER) {
            return Optional.of(standing.refused(Reason.NOT_AN_APPROVER));
        }
        if (!rights.team()) {
            return Optional.of(standing.refused(Reason.NOT_TEAM));
        }
        return group == Group.OWNER && !standing.isMine() ? Optional.of(notTheirs(step)) : Optional.empty();
    }

    /** Somebody who comes late is told what became of the case, not what they may. */
    private Decision notTheirs(Step step) {
        if (standing.isOver() && !(step instanceof Step.Reopen)) {
            return standing.over();
        }
        boolean taken = standing.progress().claim() != null && !standing.isOver();
        return taken ? standing.taken() : standing.refused(Reason.NOT_YOURS);
    }
}
