package dev.bedside.fakediscord;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One login of a bot: numbers its events and keeps them for a resume. */
final class Session {
    private static final int KEPT = 1000;

    final String id;
    final int intents;
    private final Deque<ObjectNode> kept = new ArrayDeque<>();
    private int sequence;
    private @Nullable Connection connection;
    private boolean paused;
    volatile boolean dead;

    Session(String id, int intents, Connection connection) {
        this.id = id;
        this.intents = intents;
        this.connection = connection;
    }

    synchronized void dispatch(String event, JsonNode data) {
        sequence++;
        ObjectNode payload = Json.object("op", 0, "t", event, "s", sequence, "d", data);
        kept.add(payload);
        if (kept.size() > KEPT) {
            kept.remove();
        }
        if (connection != null && !paused) {
            connection.send(payload);
        }
    }

    /** Takes a new connection and sends what came after {@code seen}. */
    synchronized void resume(Connection fresh, int seen) {
        connection = fresh;
        for (ObjectNode payload : kept) {
            if (payload.path("s").asInt(0) > seen) {
                fresh.send(payload);
            }
        }
        dispatch("RESUMED", Json.object());
    }

    /** Paused, events are kept and not sent; they come by a resume only. */
    synchronized void pause(boolean on) {
        paused = on;
    }

    synchronized void detach(Connection gone) {
        if (connection == gone) {
            connection = null;
        }
    }

    synchronized int sequence() {
        return sequence;
    }

    synchronized @Nullable Connection connection() {
        return connection;
    }
}
