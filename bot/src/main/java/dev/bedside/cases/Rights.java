package dev.bedside.cases;

import dev.bedside.practice.Team;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who sees a channel may do with its practice.
 *
 * <p>Where no approver role is set, those who manage the workspace approve; where no team role is set, everybody who sees
 * the channel is on the team. Managing a workspace gives nothing else but its settings.
 *
 * @param team whether they may claim, draft, post, snooze and correct
 * @param approver whether they may also agree to replies, forget words, and step in for the owner of any case
 * @param settings whether they may change the settings
 */
public record Rights(boolean team, boolean approver, boolean settings) {

    private static final Rights BEDSIDE = new Rights(true, true, true);
    private static final Rights NONE = new Rights(false, false, false);

    /** @param workspace ours, to which the practice belongs */
    public static Rights of(Actor actor, String workspace, Team team) {
        if (actor.isBedside()) {
            return BEDSIDE;
        }
        if (!actor.workspace().equals(workspace)) {
            return NONE;
        }
        boolean approver = team.approverRole() == null ? actor.manages() : has(actor, team.approverRole());
        boolean works = approver || team.teamRole() == null || has(actor, team.teamRole());
        return new Rights(works, approver, actor.manages());
    }

    private static boolean has(Actor actor, @Nullable String role) {
        return role != null && actor.roles().contains(role);
    }
}
