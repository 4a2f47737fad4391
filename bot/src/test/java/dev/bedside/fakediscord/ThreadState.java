package dev.bedside.fakediscord;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a thread has that no other channel has. */
final class ThreadState {

    static final Set<Integer> DURATIONS = Set.of(60, 1440, 4320, 10080);

    final User owner;
    final Set<String> members = new LinkedHashSet<>();
    final boolean secret;
    boolean archived;
    boolean locked;
    boolean invitable = true;
    int autoArchive = 1440;
    Instant changed;

    ThreadState(User owner, boolean secret, Instant made) {
        this.owner = owner;
        this.secret = secret;
        this.changed = made;
        members.add(owner.id());
    }

    ObjectNode json(Instant made) {
        ObjectNode json = Json.object(
                "archived",
                archived,
                "archive_timestamp",
                changed.toString(),
                "auto_archive_duration",
                autoArchive,
                "locked",
                locked,
                "create_timestamp",
                made.toString());
        return secret ? json.put("invitable", invitable) : json;
    }
}
