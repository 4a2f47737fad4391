package dev.bedside.fakediscord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that read, send, change and react to messages. */
final class MessageRoutes {
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);
    /** Discord does not publish how often a message older than an hour may be edited in an hour. */
    private static final int LATE_EDITS = 5;

    private static final Duration OLD = Duration.ofHours(1);

    private final World world;
    private final Posts posts;
    private final Gateway gateway;
    private final Access access;

    MessageRoutes(World world, Posts posts, Gateway gateway, Access access) {
        this.world = world;
        this.posts = posts;
        this.gateway = gateway;
        this.access = access;
    }

    Stream<Route> routes() {
        String all = "/channels/{channel_id}/messages";
        String one = all + "/{message_id}";
        return Stream.of(
                Route.of("GET", all, this::history),
                Route.of("POST", all, this::create),
                Route.of("GET", one, call -> shown(read(call))),
                Route.of("PATCH", one, this::edit),
                Route.of("DELETE", one, this::delete),
                Route.of("PUT", one + "/reactions/{emoji}/@me", call -> react(call, true)),
                Route.of("DELETE", one + "/reactions/{emoji}/@me", call -> react(call, false)),
                Route.of("DELETE", one + "/reactions/{emoji}/{user_id}", this::clearReaction));
    }

    /** As the bot may see it: without its content when the app lacks the intent. */
    Optional<JsonNode> shown(Message message) {
        ObjectNode json = message.json();
        if (gateway.mayReadContent() || message.channel.guild().isEmpty()) {
            return Optional.of(json);
        }
        json.put("guild_id", message.channel.guild().orElseThrow().id());
        return Optional.of(Views.withoutContent(world, json));
    }

    private Optional<JsonNode> history(Route.Call call) {
        Channel channel = access.channel(call);
        int limit = Integer.parseInt(call.query().getOrDefault("limit", "50"));
        if (limit < 1 || limit > 100) {
            throw Judge.invalid("limit", "int value should be between 1 and 100");
        }
        if (!Permissions.has(world.bot(), channel, Permission.READ_MESSAGE_HISTORY)) {
            return Optional.of(Json.array());
        }
        List<Message> all = channel.all().stream().filter(m -> !m.isEphemeral()).toList();
        List<Message> page = new ArrayList<>(page(all, call, limit));
        Collections.reverse(page);
        return Optional.of(Json.array(
                page.stream().map(message -> shown(message).orElseThrow()).toList()));
    }

    /** Oldest first. */
    private static List<Message> page(List<Message> all, Route.Call call, int limit) {
        if (call.query().containsKey("after")) {
            long after = Long.parseLong(call.query().get("after"));
            return all.stream()
                    .filter(m -> Long.parseLong(m.id) > after)
                    .limit(limit)
                    .toList();
        }
        if (call.query().containsKey("around")) {
            long around = Long.parseLong(call.query().get("around"));
            int middle = (int)
                    all.stream().filter(m -> Long.parseLong(m.id) < around).count();
            int from = Math.max(0, middle - limit / 2);
            return all.subList(from, Math.min(all.size(), from + limit));
        }
        long before = Long.parseLong(call.query().getOrDefault("before", String.valueOf(Long.MAX_VALUE)));
        List<Message> older =
                all.stream().filter(m -> Long.parseLong(m.id) < before).toList();
        return older.subList(Math.max(0, older.size() - limit), older.size());
    }

    private Optional<JsonNode> create(Route.Call call) {
        Channel channel = access.sendable(call);
        JsonNode body = call.body();
        if (channel.guild().isPresent()) {
            demand(channel, Permission.EMBED_LINKS, Json.has(body, "embeds"));
            demand(channel, Permission.ATTACH_FILES, !call.files().isEmpty());
        }
        MessageJudge.create(body, call.files());
        if (Json.has(body, "message_reference")) {
            refer(channel, body.path("message_reference"));
        }
        String nonce = body.path("nonce").asString("");
        if (!nonce.isEmpty() && body.path("enforce_nonce").asBoolean(false)) {
            Optional<Message> twin = channel.all().stream()
                    .filter(m -> m.author.equals(world.bot()) && nonce.equals(m.nonce))
                    .filter(m -> Snowflakes.time(m.id).plus(NONCE_LIFE).isAfter(world.now()))
                    .findFirst();
            if (twin.isPresent()) {
                return Optional.of(twin.get().json().put("nonce", nonce));
            }
        }
        Draft draft = new Draft(world.bot(), body, call.files());
        draft.byApi = true;
        ObjectNode made = posts.create(channel, draft).json();
        return Optional.of(nonce.isEmpty() ? made : made.put("nonce", nonce));
    }

    private void refer(Channel channel, JsonNode reference) {
        if (!Permissions.has(world.bot(), channel, Permission.READ_MESSAGE_HISTORY)) {
            throw new ApiError(403, 160002, "Cannot reply without permission to read message history");
        }
        boolean there = channel.message(Json.text(reference, "message_id")).isPresent();
        if (!there && reference.path("fail_if_not_exists").asBoolean(true)) {
            throw new ApiError(400, 50035, "Invalid Form Body: message_reference: Unknown message");
        }
    }

    private void demand(Channel channel, Permission permission, boolean needed) {
        if (needed && !Permissions.has(world.bot(), channel, permission)) {
            throw ApiError.missingPermissions();
        }
    }

    private Message read(Route.Call call) {
        return access.message(access.channel(call, Permission.READ_MESSAGE_HISTORY), call);
    }

    private Optional<JsonNode> edit(Route.Call call) {
        Message message = access.message(access.channel(call), call);
        if (message.channel.isThread() && message.channel.state().archived) {
            throw ThreadRoutes.archived();
        }
        if (!message.author.equals(world.bot())) {
            throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
        }
        MessageJudge.edit(call.body(), call.files(), message);
        countLateEdit(message);
        return shown(posts.edit(message, call.body(), call.files(), false));
    }

    private void countLateEdit(Message message) {
        Instant hourAgo = world.now().minus(OLD);
        if (Snowflakes.time(message.id).isAfter(hourAgo)) {
            return;
        }
        message.lateEdits.removeIf(time -> time.isBefore(hourAgo));
        if (message.lateEdits.size() >= LATE_EDITS) {
            throw new ApiError(429, 30046, "Maximum number of edits to messages older than 1 hour reached.");
        }
        message.lateEdits.add(world.now());
    }

    private Optional<JsonNode> delete(Route.Call call) {
        Channel channel = access.channel(call);
        Message message = access.message(channel, call);
        if (!message.author.equals(world.bot())) {
            if (channel.guild().isEmpty()) {
                throw new ApiError(403, 50003, "Cannot execute action on a DM channel");
            }
            demand(channel, Permission.MANAGE_MESSAGES, true);
        }
        posts.delete(message, false);
        return Optional.empty();
    }

    private Optional<JsonNode> react(Route.Call call, boolean add) {
        Channel channel = access.channel(call, Permission.ADD_REACTIONS, Permission.READ_MESSAGE_HISTORY);
        posts.react(access.message(channel, call), world.bot(), call.at("emoji"), add);
        return Optional.empty();
    }

    private Optional<JsonNode> clearReaction(Route.Call call) {
        Channel channel = access.channel(call, Permission.MANAGE_MESSAGES);
        User user = world.user(call.at("user_id")).orElseThrow(() -> ApiError.unknown(10013, "User"));
        posts.react(access.message(channel, call), user, call.at("emoji"), false);
        return Optional.empty();
    }
}
