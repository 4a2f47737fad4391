package dev.bedside.reminder;

import java.util.Set;

/**
 * Who is told something, and where.
 *
 * @param top the highest rung that hears of it
 * @param people ids of the platform, as are {@code roles}
 */
public record Audience(Rung top, Where where, Set<String> people, Set<String> roles) {

    /** Where something is told. */
    public enum Where {
        /** In a direct message; where the case is, if that is refused. */
        PRIVATE,
        /** In the thread of the case, else as a reply to its card. */
        CASE,
        /** In the channel of those who approve. */
        APPROVERS,
        CHANNEL
    }

    public Audience {
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
    }

    /** Ids only, counted. */
    @Override
    public String toString() {
        return top.id() + ": " + people.size() + " people, " + roles.size() + " roles";
    }
}
