package dev.bedside.fakediscord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bots what happens, and breaks their connections when told. */
public final class Gateway {
    private static final Set<Integer> FATAL = Set.of(4004, 4010, 4011, 4012, 4013, 4014);

    private final World world;
    private final Map<String, Session> sessions;
    private final Logins logins;

    Gateway(World world, Logins logins) {
        this.world = world;
        this.sessions = logins.sessions;
        this.logins = logins;
        world.audience(this::hear);
    }

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
        connections().forEach(connection -> connection.send(Logins.op(Logins.RECONNECT, null)));
    }

    /** Op 9. */
    public void invalidateSessions(boolean resumable) {
        if (!resumable) {
            sessions.values().forEach(session -> session.dead = true);
        }
        connections().forEach(connection -> connection.send(Logins.op(Logins.INVALID_SESSION, resumable)));
    }

    /** A resume of what is logged in now will be refused; the connections stay. */
    public void forgetSessions() {
        sessions.values().forEach(session -> session.dead = true);
    }

    /** Done between READY and the first server of each login; must not wait for this Discord. */
    public void whenReady(Runnable listener) {
        logins.whenReady = listener;
    }

    /** Op 1: the bot is to send a heartbeat at once. */
    public void askForHeartbeat() {
        connections().forEach(connection -> connection.send(Logins.op(Logins.HEARTBEAT, null)));
    }

    public void sendGarbage() {
        connections().forEach(Connection::garbage);
    }

    /** While paused the connections stay and no event is sent; they come by a resume. */
    public void pause(boolean on) {
        sessions.values().forEach(session -> session.pause(on));
    }

    public void acknowledgeHeartbeats(boolean on) {
        logins.acks = on;
    }

    /** The privileged intents that the app may use from now on. */
    public void grant(Intent... privileged) {
        logins.granted = privileged.length == 0 ? EnumSet.noneOf(Intent.class) : EnumSet.copyOf(List.of(privileged));
    }

    public int identifies() {
        return logins.identifies;
    }

    public int resumes() {
        return logins.resumes;
    }

    public int heartbeats() {
        return logins.heartbeats;
    }

    /** Codes of the connections that ended, in order. */
    public List<Integer> closeCodes() {
        return List.copyOf(logins.closeCodes);
    }

    public int liveConnections() {
        return connections().size();
    }

    public boolean anyCompressed() {
        return connections().stream().anyMatch(Connection::isCompressed);
    }

    boolean mayReadContent() {
        return logins.granted.contains(Intent.MESSAGE_CONTENT);
    }

    boolean mayListMembers() {
        return logins.granted.contains(Intent.GUILD_MEMBERS);
    }

    /** Waits in real time until so many bots are connected and logged in. */
    public void awaitConnections(int count) {
        world.await(
                count + " connections",
                Duration.ofSeconds(10),
                () -> liveConnections() == count ? Optional.of(count) : Optional.empty());
    }

    private void hear(String event, ObjectNode data, @Nullable Guild guild, @Nullable Channel channel) {
        boolean leaving = event.equals("GUILD_DELETE");
        if (guild != null && !leaving && (guild.isUnavailable() || !guild.hasBot())) {
            return;
        }
        // an interaction reaches the bot even where it cannot see the channel
        boolean hidden = channel != null
                && !event.equals("INTERACTION_CREATE")
                && !Permissions.has(world.bot(), channel, Permission.VIEW_CHANNEL);
        if (hidden) {
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

    private List<Connection> connections() {
        return sessions.values().stream()
                .map(Session::connection)
                .filter(Objects::nonNull)
                .toList();
    }
}
