package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A channel of a guild, a thread, or the direct messages of the bot and one person. */
public final class Channel {
    public static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int PUBLIC_THREAD = 11;
    static final int PRIVATE_THREAD = 12;

    private final World world;
    private final @Nullable Guild guild;
    private final String id;
    private final String name;
    private final int type;
    private final @Nullable Channel parent;
    private @Nullable User recipient;
    private @Nullable ThreadState state;
    private final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();

    /** What a channel allows and denies a role (type 0) or a member (type 1), as bits. */
    record Overwrite(String id, int type, long allow, long deny) {
        ObjectNode json() {
            return Json.object("id", id, "type", type, "allow", Long.toString(allow), "deny", Long.toString(deny));
        }
    }

    Channel(World world, @Nullable Guild guild, String id, String name, int type, @Nullable Channel parent) {
        this.world = world;
        this.guild = guild;
        this.id = id;
        this.name = name;
        this.type = type;
        this.parent = parent;
    }

    static Channel direct(World world, String id, User recipient) {
        Channel channel = new Channel(world, null, id, "", DIRECT, null);
        channel.recipient = recipient;
        return channel;
    }

    static Channel thread(World world, Channel parent, String id, String name, int type, User owner) {
        Channel thread = new Channel(world, parent.guild, id, name, type, parent);
        thread.state = new ThreadState(owner, type == PRIVATE_THREAD, world.now());
        return thread;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mention() {
        return "<#" + id + ">";
    }

    public void allow(Role role, Permission... permissions) {
        overwrite(role.id(), 0, Permission.bits(permissions), 0);
    }

    public void deny(Role role, Permission... permissions) {
        overwrite(role.id(), 0, 0, Permission.bits(permissions));
    }

    public void allow(User user, Permission... permissions) {
        overwrite(user.id(), 1, Permission.bits(permissions), 0);
    }

    public void deny(User user, Permission... permissions) {
        overwrite(user.id(), 1, 0, Permission.bits(permissions));
    }

    public void delete() {
        world.change(() -> {
            if (parent != null) {
                parent.message(id).ifPresent(message -> message.thread = null);
            }
            world.tell(isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", json(), this);
            world.remove(this);
        });
    }

    /** What stands in the channel, oldest first, without what only one person sees. */
    public List<Message> messages() {
        return world.look(() -> messages.stream().filter(m -> !m.isEphemeral()).toList());
    }

    /** What the bot wrote and everybody in the channel sees, oldest first. */
    public List<Message> botMessages() {
        return messages().stream()
                .filter(m -> m.author().equals(world.bot()) && m.isWritten())
                .toList();
    }

    /** Of a thread: whether it was put away. */
    public boolean isArchived() {
        return world.look(() -> state().archived);
    }

    /** Of a thread: whether only who was let in sees it. */
    public boolean isPrivate() {
        return type == PRIVATE_THREAD;
    }

    /** Of a thread: who is in it. */
    public List<User> people() {
        return world.look(() -> state().members.stream()
                .flatMap(member -> world.user(member).stream())
                .toList());
    }

    /** The threads that hang in the channel. */
    public List<Channel> threads() {
        return world.channels().stream()
                .filter(channel -> channel.parent().filter(this::equals).isPresent())
                .toList();
    }

    ThreadState state() {
        return Objects.requireNonNull(state, "a thread has it");
    }

    Optional<Guild> guild() {
        return Optional.ofNullable(guild);
    }

    Optional<User> recipient() {
        return Optional.ofNullable(recipient);
    }

    Optional<Channel> parent() {
        return Optional.ofNullable(parent);
    }

    int type() {
        return type;
    }

    boolean isThread() {
        return type == PUBLIC_THREAD || type == PRIVATE_THREAD || type == 10;
    }

    Map<String, Overwrite> overwrites() {
        return parent != null && isThread() ? parent.overwrites() : overwrites;
    }

    Optional<Message> message(String messageId) {
        return messages.stream().filter(m -> m.id().equals(messageId)).findFirst();
    }

    /** By id, for a message may be dated back. */
    void put(Message message) {
        int at = messages.size();
        while (at > 0 && Long.parseLong(messages.get(at - 1).id()) > Long.parseLong(message.id())) {
            at--;
        }
        messages.add(at, message);
    }

    void take(Message message) {
        messages.remove(message);
    }

    List<Message> all() {
        return messages;
    }

    ObjectNode json() {
        ObjectNode json = Json.object(
                "id",
                id,
                "type",
                type,
                "flags",
                0,
                "last_message_id",
                messages.isEmpty() ? null : messages.getLast().id());
        if (recipient != null) {
            json.set("recipients", Json.array(List.of(recipient.json())));
            return json;
        }
        json.put("guild_id", guild == null ? "" : guild.id()).put("name", name).put("rate_limit_per_user", 0);
        json.set("parent_id", Json.node(parent == null ? null : parent.id()));
        if (isThread()) {
            ThreadState thread = state();
            json.put("owner_id", thread.owner.id()).put("message_count", messages.size());
            json.put("member_count", thread.members.size());
            json.set("thread_metadata", thread.json(Snowflakes.time(id)));
            if (thread.members.contains(world.bot().id())) {
                json.set(
                        "member",
                        Json.object(
                                "id",
                                id,
                                "user_id",
                                world.bot().id(),
                                "join_timestamp",
                                Snowflakes.time(id).toString(),
                                "flags",
                                0));
            }
            return json;
        }
        json.put("position", 0).put("nsfw", false);
        json.set("topic", Json.node(null));
        json.set(
                "permission_overwrites",
                Json.array(overwrites.values().stream().map(Overwrite::json).toList()));
        return json;
    }

    private void overwrite(String whose, int kind, long allow, long deny) {
        world.change(() -> {
            Overwrite old = overwrites.getOrDefault(whose, new Overwrite(whose, kind, 0, 0));
            overwrites.put(whose, new Overwrite(whose, kind, old.allow() & ~deny | allow, old.deny() & ~allow | deny));
            if (guild != null) {
                // told even when the bot can no longer see the channel: Discord does so as well
                world.tellGuild("CHANNEL_UPDATE", guild, json());
            }
        });
    }
}
