package dev.bedside.chat;

import java.util.Set;

/** Whom a message calls, by the platform's ids. */
public record Pings(Set<String> people, Set<String> roles) {

    public static final Pings NOBODY = new Pings(Set.of(), Set.of());

    public Pings {
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
    }

    /** Ids only, counted. */
    @Override
    public String toString() {
        return people.size() + " people, " + roles.size() + " roles";
    }
}
