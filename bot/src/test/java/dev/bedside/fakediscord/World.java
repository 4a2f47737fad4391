package dev.bedside.fakediscord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is on this Discord; its own monitor guards all of it. */
final class World {
    private final Snowflakes ids;
    private final User bot;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Guild> guilds = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Set<User> closed = new HashSet<>();
    private final Map<User, String> locales = new HashMap<>();
    private final List<ObjectNode> commands = new ArrayList<>();
    private Audience audience = (event, data, guild, channel) -> {};

    /** Hears what happens; a channel or a guild says where, for who may not see it does not hear it. */
    interface Audience {
        void hear(String event, ObjectNode data, @Nullable Guild guild, @Nullable Channel channel);
    }

    World(Snowflakes ids, String botName) {
        this.ids = ids;
        this.bot = new User(ids.next(), botName, true);
        users.put(bot.id(), bot);
    }

    synchronized void audience(Audience listener) {
        audience = listener;
    }

    synchronized <T> T change(Supplier<T> change) {
        T result = change.get();
        notifyAll();
        return result;
    }

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    synchronized <T> T look(Supplier<T> look) {
        return look.get();
    }

    /** Waits in real time until there is such a thing.
     *
     * @throws AssertionError when there is none in time, naming {@code what} was awaited
     */
    synchronized <T> T await(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited " + patience + " in vain for " + what);
            }
            try {
                // in slices: not everything that is waited for is a change of the world
                wait(Math.min(left, 20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    Instant now() {
        return ids.instant();
    }

    String newId() {
        return ids.next();
    }

    String idAt(Instant time) {
        return ids.at(time);
    }

    User bot() {
        return bot;
    }

    /** The user of this name, who comes into being when there is none. */
    synchronized User person(String name) {
        return users.values().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    User user = new User(newId(), name, false);
                    users.put(user.id(), user);
                    return user;
                });
    }

    synchronized void locale(User user, String locale) {
        locales.put(user, locale);
    }

    synchronized String locale(User user) {
        return locales.getOrDefault(user, "en-US");
    }

    synchronized Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized void add(Guild guild) {
        guilds.put(guild.id(), guild);
    }

    synchronized List<Guild> guilds() {
        return List.copyOf(guilds.values());
    }

    synchronized Optional<Guild> guild(String id) {
        return Optional.ofNullable(guilds.get(id));
    }

    synchronized Channel add(Channel channel) {
        channels.put(channel.id(), channel);
        return channel;
    }

    synchronized void remove(Channel channel) {
        channels.remove(channel.id());
    }

    synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized Channel direct(User user) {
        return channels.values().stream()
                .filter(channel -> channel.recipient().filter(user::equals).isPresent())
                .findFirst()
                .orElseGet(() -> add(Channel.direct(this, newId(), user)));
    }

    synchronized void closeDirect(User user, boolean shut) {
        if (shut) {
            closed.add(user);
        } else {
            closed.remove(user);
        }
    }

    synchronized boolean isClosed(User user) {
        return closed.contains(user);
    }

    List<ObjectNode> commands() {
        return commands;
    }

    synchronized void tell(String event, ObjectNode data, Channel channel) {
        audience.hear(event, data, channel.guild().orElse(null), channel);
    }

    synchronized void tellGuild(String event, Guild guild, ObjectNode data) {
        audience.hear(event, data, guild, null);
    }
}
