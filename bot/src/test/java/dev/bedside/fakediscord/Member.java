package dev.bedside.fakediscord;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A user in a guild. */
final class Member {
    private final User user;
    private final Instant joined;
    private final Set<Role> roles;
    private @Nullable String nick;

    Member(User user, Instant joined, List<Role> roles) {
        this.user = user;
        this.joined = joined;
        this.roles = new LinkedHashSet<>(roles);
    }

    User user() {
        return user;
    }

    Set<Role> roles() {
        return roles;
    }

    void nick(@Nullable String newNick) {
        nick = newNick;
    }

    ObjectNode json() {
        ObjectNode json = bare();
        json.set("user", user.json());
        return json;
    }

    /** Without the user, as in messages. */
    ObjectNode bare() {
        return Json.object(
                "roles",
                roles.stream().map(Role::id).toList(),
                "nick",
                nick,
                "avatar",
                null,
                "banner",
                null,
                "joined_at",
                joined.toString(),
                "premium_since",
                null,
                "communication_disabled_until",
                null,
                "deaf",
                false,
                "mute",
                false,
                "pending",
                false,
                "flags",
                0);
    }
}
