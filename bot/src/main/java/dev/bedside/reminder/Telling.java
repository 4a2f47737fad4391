package dev.bedside.reminder;

import java.util.List;
import java.util.Set;

/** One message of reminders: what is in it and whom it calls, not how it reads. */
public sealed interface Telling {

    List<DueLine> lines();

    /** One case, told where its audience is. */
    record Alone(DueLine line) implements Telling {

        @Override
        public List<DueLine> lines() {
            return List.of(line);
        }
    }

    /**
     * Several cases in one message, the longest overdue first.
     *
     * @param where {@code CHANNEL}, {@code APPROVERS}, or {@code PRIVATE} for the one person called
     * @param people each called once, as are the {@code roles}; who was called by a message before is left out
     */
    record Together(List<DueLine> lines, Audience.Where where, Set<String> people, Set<String> roles)
            implements Telling {

        public Together {
            lines = List.copyOf(lines);
            people = Set.copyOf(people);
            roles = Set.copyOf(roles);
        }

        /** Ids only, counted. */
        @Override
        public String toString() {
            return "Together" + lines + ": " + people.size() + " people, " + roles.size() + " roles";
        }
    }

    /**
     * Cases that are added to a message which is in the channel already; an edit calls nobody.
     *
     * @param effectId of that message, ours
     */
    record Joined(String effectId, List<DueLine> lines) implements Telling {

        public Joined {
            lines = List.copyOf(lines);
        }

        /** Ids only. */
        @Override
        public String toString() {
            return "Joined" + lines;
        }
    }
}
