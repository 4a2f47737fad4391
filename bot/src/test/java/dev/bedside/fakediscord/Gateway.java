package dev.bedside.fakediscord;

import java.time.Duration;
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

/** Logs bots in, tells them what happens, and breaks their connections when told. */
public final class Gateway {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final Set<Integer> FATAL = Set.of(4004, 4010, 4011, 4012, 4013, 4014);

    private final World world;
    private final Options options;
    private final RequestLog log;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    private volatile Set<Intent> granted;
    private volatile boolean acks = true;
    private volatile int identifies;
    private volatile int resumes;
    private volatile int heartbeats;
    private volatile String url = "";

    Gateway(World world, Options options, RequestLog log) {
        this.world = world;
        this.options = options;
        this.log = log;
        this.granted = options.granted();
        world.audience(this::hear);
    }

    // ---- what a test does to it

    /** Each wire is cut without a word. */
    public void dropConnections() {
        connections().forEach(Connection::drop);
    }

    /** Each connection is closed with this code; the fatal ones end the session. */
    public void close(int code) {
        if (FATAL.contains(code)) {
            sessions.values().forEach(session -> session.dead = true);
        }
        connections().forEach(connection -> connection.close(code, "closed by the fake"));
    }

    /** Op 7. */
    public void askToReconnect() {
        connections().forEach(connection -> connection.send(op(RECONNECT, null)));
    }

    /** Op 9. */
    public void invalidateSessions(boolean resumable) {
        if (!resumable) {
            sessions.values().forEach(session -> session.dead = true);
        }
        connections().forEach(connection -> connection.send(op(INVALID_SESSION, resumable)));
    }

    /** A resume of what is logged in now will be refused; the connections stay. */
    public void forgetSessions() {
        sessions.values().forEach(session -> session.dead = true);
    }

    /** Op 1: the bot is to send a heartbeat at once. */
    public void askForHeartbeat() {
        connections().forEach(connection -> connection.send(op(HEARTBEAT, null)));
    }

    public void sendGarbage() {
        connections().forEach(Connection::garbage);
    }

    /** While paused the connections stay and no event is sent; they come by a resume. */
    public void pause(boolean on) {
        sessions.values().forEach(session -> session.pause(on));
    }

    public void acknowledgeHeartbeats(boolean on) {
        acks = on;
    }

    /** The privileged intents that the app may use from now on. */
    public void grant(Intent... privileged) {
        granted = privileged.length == 0 ? EnumSet.noneOf(Intent.class) : EnumSet.copyOf(List.of(privileged));
    }

    public int identifies() {
        return identifies;
    }

    public int resumes() {
        return resumes;
    }

    public int heartbeats() {
        return heartbeats;
    }

    /** Codes of the connections that ended, in order. */
    public List<Integer> closeCodes() {
        return List.copyOf(closeCodes);
    }

    public int liveConnections() {
        return connections().size();
    }

    public boolean anyCompressed() {
        return connections().stream().anyMatch(Connection::isCompressed);
    }

    boolean mayReadContent() {
        return granted.contains(Intent.MESSAGE_CONTENT);
    }

    boolean mayListMembers() {
        return granted.contains(Intent.GUILD_MEMBERS);
    }

    void url(String newUrl) {
        url = newUrl;
    }

    /** Waits in real time until so many bots are connected and logged in. */
    public void awaitConnections(int count) {
        world.await(
                count + " connections",
                Duration.ofSeconds(10),
                () -> liveConnections() == count ? Optional.of(count) : Optional.empty());
    }

    // ---- what the bots do

    void opened(Connection connection) {
        connection.send(op(HELLO, Json.object("heartbeat_interval", options.heartbeat().toMillis())));
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
            case 8 -> world.change(() -> members(connection, data));
            case 3, 4 -> {}
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
                        "guild_id", guild.get().id(),
                        "members", found,
                        "chunk_index", 0,
                        "chunk_count", 1,
                        "nonce", data.path("nonce").asString("")));
    }

    private void hear(String event, ObjectNode data, @Nullable Guild guild, @Nullable Channel channel) {
        boolean leaving = event.equals("GUILD_DELETE");
        if (guild != null && !leaving && (guild.isUnavailable() || !guild.hasBot())) {
            return;
        }
        if (channel != null && !Permissions.has(world.bot(), channel, Permission.VIEW_CHANNEL)) {
            return;
        }
        boolean direct = channel != null && channel.guild().isEmpty();
        boolean itself = Json.text(data.path("user"), "id").equals(world.bot().id());
        for (Session session : sessions.values()) {
            if (session.dead || !Intent.hears(session.intents, event, direct, itself)) {
                continue;
            }
            boolean bare = event.startsWith("MESSAGE_") && !Intent.MESSAGE_CONTENT.in(session.intents);
            session.dispatch(
                    event,
                    event.equals("GUILD_CREATE")
                            ? Views.guild(world, guild, Intent.GUILD_MEMBERS.in(session.intents))
                            : bare ? Views.withoutContent(world, data) : data);
        }
    }

    private void refuse(Connection connection, int code, String why) {
        log.note(new Violation("gateway", "close " + code, why));
        connection.close(code, why);
    }

    private List<Connection> connections() {
        return sessions.values().stream()
                .map(Session::connection)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static ObjectNode op(int op, @Nullable Object data) {
        return Json.object("op", op, "d", data, "s", null, "t", null);
    }
}
