package dev.bedside.fakediscord;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the bots send over their sockets: logins, resumes, heartbeats. */
final class Logins {
    static final int HEARTBEAT = 1;
    static final int RECONNECT = 7;
    static final int INVALID_SESSION = 9;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int VOICE = 4;
    private static final int RESUME = 6;
    private static final int MEMBERS = 8;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;

    private final World world;
    private final Options options;
    private final RequestLog log;
    final Map<String, Session> sessions = new ConcurrentHashMap<>();
    final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    volatile Set<Intent> granted;
    volatile Runnable whenReady = () -> {};
    volatile boolean acks = true;
    volatile int identifies;
    volatile int resumes;
    volatile int heartbeats;
    private volatile String url = "";

    Logins(World world, Options options, RequestLog log) {
        this.world = world;
        this.options = options;
        this.log = log;
        this.granted = options.granted();
    }

    /** What a resume is told to connect to. */
    void url(String newUrl) {
        url = newUrl;
    }

    void opened(Connection connection) {
        connection.send(
                op(HELLO, Json.object("heartbeat_interval", options.heartbeat().toMillis())));
    }

    void closed(@Nullable Connection connection, int code, boolean byBot) {
        closeCodes.add(code);
        Session session = connection == null ? null : connection.session;
        if (session != null) {
            session.detach(connection);
            if (byBot && (code == 1000 || code == 1001)) {
                sessions.remove(session.id);
            }
        }
    }

    void received(Connection connection, String text) {
        JsonNode message;
        try {
            message = Json.read(text);
        } catch (JacksonException e) {
            refuse(connection, 4002, "Decode error");
            return;
        }
        JsonNode data = message.path("d");
        switch (message.path("op").asInt(-1)) {
            case HEARTBEAT -> {
                heartbeats++;
                if (acks) {
                    connection.send(op(HEARTBEAT_ACK, null));
                }
            }
            case IDENTIFY -> world.change(() -> identify(connection, data));
            case RESUME -> world.change(() -> resume(connection, data));
            case MEMBERS -> world.change(() -> members(connection, data));
            case PRESENCE, VOICE -> {}
            default -> refuse(connection, 4001, "Unknown opcode");
        }
    }

    private void identify(Connection connection, JsonNode data) {
        identifies++;
        int intents = data.path("intents").asInt(-1);
        if (connection.session != null) {
            refuse(connection, 4005, "Already authenticated");
        } else if (!Json.text(data, "token").equals(options.token())) {
            refuse(connection, 4004, "Authentication failed");
        } else if (intents < 0 || intents >= 1 << 26) {
            refuse(connection, 4013, "Invalid intents");
        } else if (EnumSet.allOf(Intent.class).stream()
                .anyMatch(i -> i.isPrivileged() && i.in(intents) && !granted.contains(i))) {
            // a setting of the app, not a mistake of the bot: no violation
            connection.close(4014, "Disallowed intents");
        } else {
            Session session = new Session("session-" + world.newId(), intents, connection);
            sessions.put(session.id, session);
            connection.session = session;
            session.dispatch("READY", Views.ready(world, session, url));
            whenReady.run();
            for (Guild guild : world.guilds()) {
                if (guild.hasBot()) {
                    boolean down = guild.isUnavailable();
                    session.dispatch(
                            down ? "GUILD_DELETE" : "GUILD_CREATE",
                            down
                                    ? Json.object("id", guild.id(), "unavailable", true)
                                    : Views.guild(world, guild, Intent.GUILD_MEMBERS.in(intents)));
                }
            }
        }
    }

    private void resume(Connection connection, JsonNode data) {
        resumes++;
        Session session = sessions.get(Json.text(data, "session_id"));
        int seen = data.path("seq").asInt(0);
        if (!Json.text(data, "token").equals(options.token())) {
            refuse(connection, 4004, "Authentication failed");
        } else if (session == null || session.dead) {
            connection.send(op(INVALID_SESSION, false));
        } else if (seen > session.sequence()) {
            refuse(connection, 4007, "Invalid seq");
        } else {
            connection.session = session;
            session.pause(false);
            session.resume(connection, seen);
        }
    }

    private void members(Connection connection, JsonNode data) {
        Session session = connection.session;
        Optional<Guild> guild = world.guild(Json.text(data, "guild_id"));
        if (session == null || guild.isEmpty() || !Intent.GUILD_MEMBERS.in(session.intents)) {
            return;
        }
        List<String> ids = Json.texts(data.path("user_ids"));
        List<ObjectNode> found = guild.get().members().stream()
                .filter(member -> ids.isEmpty() || ids.contains(member.user().id()))
                .map(Member::json)
                .toList();
        session.dispatch(
                "GUILD_MEMBERS_CHUNK",
                Json.object(
                        "guild_id",
                        guild.get().id(),
                        "members",
                        found,
                        "chunk_index",
                        0,
                        "chunk_count",
                        1,
                        "nonce",
                        data.path("nonce").asString("")));
    }

    private void refuse(Connection connection, int code, String why) {
        log.note(new Violation("gateway", "close " + code, why));
        connection.close(code, why);
    }

    static ObjectNode op(int op, @Nullable Object data) {
        return Json.object("op", op, "d", data, "s", null, "t", null);
    }
}
