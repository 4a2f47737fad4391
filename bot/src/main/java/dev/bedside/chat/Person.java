package dev.bedside.chat;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Who asks for something, as the platform knows them at this moment.
 *
 * @param id the platform's id
 * @param name what others call them
 * @param roles the platform's ids of their roles, that of one that everybody has included
 * @param manages whether they run the workspace (Discord: Manage Server)
 * @param language the code of the language in which they use the chat: {@code en}, {@code es}; empty where the platform does
 *     not tell
 * @param sees whether they can see the channel with this platform id
 */
public record Person(
        String id, String name, Set<String> roles, boolean manages, String language, Predicate<String> sees) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
