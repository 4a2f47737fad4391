package dev.bedside.battery;

import dev.bedside.chat.Discussion;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A thread as a recording chat keeps it.
 *
 * @param channel in which it hangs
 * @param opened how it was opened
 * @param guests who was let in
 */
public record OpenedThread(String id, String channel, Discussion opened, Set<String> guests, boolean open, Instant at) {

    public OpenedThread {
        guests = Set.copyOf(guests);
    }

    OpenedThread changed(Discussion wanted) {
        var all = new HashSet<>(guests);
        all.addAll(wanted.guests());
        return new OpenedThread(id, channel, opened, all, wanted.open(), at);
    }

    OpenedThread without(String person) {
        var others = new HashSet<>(guests);
        others.remove(person);
        return new OpenedThread(id, channel, opened, others, open, at);
    }

    OpenedThread awake() {
        return new OpenedThread(id, channel, opened, guests, true, at);
    }
}
