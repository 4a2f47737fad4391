package dev.bedside.fakediscord;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The routes that open threads, change them and let people in. */
final class ThreadRoutes {
    private final World world;
    private final Posts posts;
    private final Access access;

    ThreadRoutes(World world, Posts posts, Access access) {
        this.world = world;
        this.posts = posts;
        this.access = access;
    }

    Stream<Route> routes() {
        String members = "/channels/{channel_id}/thread-members/{user_id}";
        return Stream.of(
                Route.of("POST", "/channels/{channel_id}/threads", this::open),
                Route.of("POST", "/channels/{channel_id}/messages/{message_id}/threads", this::openBelow),
                Route.of("PATCH", "/channels/{channel_id}", this::change),
                Route.of("GET", "/guilds/{guild_id}/threads/active", this::active),
                Route.of("PUT", members, call -> member(call, true)),
                Route.of("DELETE", members, call -> member(call, false)));
    }

    private Optional<JsonNode> open(Route.Call call) {
        int type = call.body().path("type").asInt(Channel.PRIVATE_THREAD);
        Channel parent = parent(
                call,
                type == Channel.PRIVATE_THREAD ? Permission.CREATE_PRIVATE_THREADS : Permission.CREATE_PUBLIC_THREADS);
        return opened(call, parent, type, Optional.empty());
    }

    private Optional<JsonNode> openBelow(Route.Call call) {
        Channel parent = parent(call, Permission.CREATE_PUBLIC_THREADS);
        Message message = access.message(parent, call);
        if (message.thread != null) {
            throw new ApiError(400, 160004, "A thread has already been created for this message");
        }
        return opened(call, parent, Channel.PUBLIC_THREAD, Optional.of(message));
    }

    private Channel parent(Route.Call call, Permission needed) {
        Channel parent = access.channel(call, needed);
        if (parent.type() != Channel.TEXT) {
            throw new ApiError(400, 50024, "Cannot execute action on this channel type");
        }
        return parent;
    }

    private Optional<JsonNode> opened(Route.Call call, Channel parent, int type, Optional<Message> below) {
        Judge judge = new Judge();
        judge.length(call.body(), "name", "thread", 1, 100);
        int duration = call.body().path("auto_archive_duration").asInt(1440);
        judge.demand(ThreadState.DURATIONS.contains(duration), "auto_archive_duration", "is none of the four");
        judge.verdict();
        return Optional.of(world.change(() -> {
            Channel thread = posts.thread(parent, Json.text(call.body(), "name"), type, below, world.bot());
            thread.state().autoArchive = duration;
            thread.state().invitable = call.body().path("invitable").asBoolean(true);
            return thread.json();
        }));
    }

    private Optional<JsonNode> change(Route.Call call) {
        Channel channel = access.channel(call);
        if (!channel.isThread()) {
            throw ApiError.missingPermissions();
        }
        ThreadState state = channel.state();
        JsonNode body = call.body();
        boolean manages = Permissions.has(world.bot(), channel, Permission.MANAGE_THREADS);
        boolean locks = body.has("locked") || state.locked;
        if (!manages && (!state.owner.equals(world.bot()) || locks)) {
            throw ApiError.missingPermissions();
        }
        boolean wakes = body.has("archived") && !body.path("archived").asBoolean(false);
        if (state.archived && !wakes && !(body.size() == 1 && (body.has("archived") || body.has("locked")))) {
            throw archived();
        }
        int duration = body.path("auto_archive_duration").asInt(state.autoArchive);
        if (!ThreadState.DURATIONS.contains(duration)) {
            throw Judge.invalid("auto_archive_duration", "is none of the four");
        }
        return Optional.of(world.change(() -> {
            state.autoArchive = duration;
            state.locked = body.path("locked").asBoolean(state.locked);
            state.invitable = body.path("invitable").asBoolean(state.invitable);
            if (body.has("archived") && state.archived == wakes) {
                state.archived = !wakes;
                state.changed = world.now();
            }
            world.tell("THREAD_UPDATE", channel.json(), channel);
            return channel.json();
        }));
    }

    private Optional<JsonNode> active(Route.Call call) {
        var threads = world.channels().stream()
                .filter(channel -> channel.isThread() && !channel.state().archived)
                .filter(channel -> channel.guild()
                        .filter(guild -> guild.id().equals(call.at("guild_id")))
                        .isPresent())
                .filter(thread -> Permissions.has(world.bot(), thread, Permission.VIEW_CHANNEL))
                .toList();
        return Optional.of(Json.object(
                "threads",
                threads.stream().map(Channel::json).toList(),
                "members",
                threads.stream()
                        .map(Channel::json)
                        .filter(json -> json.has("member"))
                        .map(json -> json.path("member"))
                        .toList(),
                "has_more",
                false));
    }

    private Optional<JsonNode> member(Route.Call call, boolean in) {
        Channel thread = access.channel(call, Permission.SEND_MESSAGES_IN_THREADS);
        if (!thread.isThread()) {
            throw ApiError.unknown(10003, "Channel");
        }
        if (thread.state().archived) {
            throw archived();
        }
        Guild guild = thread.guild().orElseThrow();
        User user = call.at("user_id").equals("@me")
                ? world.bot()
                : guild.member(call.at("user_id"))
                        .map(Member::user)
                        .orElseThrow(() -> ApiError.unknown(10007, "Member"));
        posts.member(thread, user, in);
        return Optional.empty();
    }

    static ApiError archived() {
        return new ApiError(400, 50083, "Thread is archived");
    }
}
