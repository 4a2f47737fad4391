package dev.bedside.cases;

import dev.bedside.practice.Team;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, by what the platform says of them at that moment; what they may follows from it in {@link Rights}.
 *
 * @param id the platform's id of a person; null for Bedside itself
 * @param workspace ours, in which they ask
 * @param sight which of its channels they see
 * @param roles the platform's ids of the roles that they have there, the one that everybody has included
 * @param manages whether they manage the workspace (Discord: Manage Server)
 */
public record Actor(@Nullable String id, String workspace, Sight sight, Set<String> roles, boolean manages) {

    /** Bedside itself, when time is up. */
    public static final Actor BEDSIDE = new Actor(null, "", Sight.ALL, Set.of(), false);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * Somebody on a practice's team where the platform knows no roles, as in a terminal.
     *
     * @param approver whether they may agree to replies that need it
     */
    public static Actor colleague(String id, String workspace, Team team, boolean approver) {
        var roles = new HashSet<String>();
        if (team.teamRole() != null) {
            roles.add(team.teamRole());
        }
        if (approver && team.approverRole() != null) {
            roles.add(team.approverRole());
        }
        return new Actor(id, workspace, Sight.ALL, roles, approver && team.approverRole() == null);
    }

    boolean isBedside() {
        return id == null;
    }

    /** Whether a case exists as far as they can tell. */
    public boolean sees(Case each) {
        return isBedside() || each.workspace().equals(workspace) && sight.sees(each.channel());
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Actor[" + id + "]";
    }
}
