package dev.bedside.fakediscord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends interactions to the bots and takes their answers. */
final class Interactions {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final Map<Integer, Set<Integer>> ALLOWED = Map.of(
            Interaction.COMMAND, Set.of(4, 5, 9),
            Interaction.COMPONENT, Set.of(4, 5, 6, 7, 9),
            Interaction.AUTOCOMPLETE, Set.of(8),
            Interaction.FORM, Set.of(4, 5, 6, 7));

    private final World world;
    private final Posts posts;
    private final Duration deadline;
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();

    Interactions(World world, Posts posts, Duration deadline) {
        this.world = world;
        this.posts = posts;
        this.deadline = deadline;
    }

    Interaction send(
            int type, User user, Channel channel, JsonNode data, @Nullable Message source, @Nullable Interaction from) {
        return world.change(() -> {
            if (!Permissions.has(user, channel, Permission.VIEW_CHANNEL)) {
                throw new Refused(user.name() + " cannot see the channel");
            }
            if (channel.guild()
                    .filter(guild -> guild.isUnavailable() || !guild.hasBot())
                    .isPresent()) {
                throw new Refused("the bot is not to be reached in this server");
            }
            Interaction interaction = new Interaction(world, world.newId(), type, user, channel, data, source, from);
            byToken.put(interaction.token, interaction);
            world.tell("INTERACTION_CREATE", interaction.payload(), channel);
            return interaction;
        });
    }

    Optional<JsonNode> callback(Route.Call call) {
        Interaction interaction = byToken.get(call.at("interaction_token"));
        if (interaction == null || !interaction.id.equals(call.at("interaction_id"))) {
            throw ApiError.unknown(10062, "interaction");
        }
        double millis = (call.arrived() - interaction.sent) / 1e6;
        if (interaction.ack != null) {
            interaction.late.add("twice, after " + millis + " ms");
            throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
        }
        if (millis > deadline.toMillis()) {
            interaction.late.add("late, after " + millis + " ms");
            throw ApiError.unknown(10062, "interaction");
        }
        int type = call.body().path("type").asInt(0);
        boolean edits = type == 6 || type == 7;
        if (!ALLOWED.get(interaction.type).contains(type) || edits && interaction.source == null) {
            throw Judge.invalid("type", "callback " + type + " does not fit interaction type " + interaction.type);
        }
        JsonNode data = call.body().path("data");
        switch (type) {
            case 4 -> {
                MessageJudge.create(data, call.files());
                interaction.original = post(interaction, data, call.files(), 0);
            }
            case 5 -> {
                JsonNode waiting = Json.object("flags", data.path("flags").asInt(0));
                interaction.original = post(interaction, waiting, List.of(), Message.LOADING);
            }
            case 6 -> interaction.original = interaction.source;
            case 7 -> {
                MessageJudge.edit(data, call.files(), interaction.source);
                interaction.original = posts.edit(interaction.source, data, call.files(), false);
            }
            case 8 -> ModalJudge.choices(data.path("choices"));
            default -> ModalJudge.modal(data);
        }
        Interaction.AckType ackType = Stream.of(Interaction.AckType.values())
                .filter(t -> t.code == type)
                .findFirst()
                .orElseThrow();
        interaction.ack = new Interaction.Ack(ackType, millis, data);
        return "true".equals(call.query().get("with_response"))
                ? Optional.of(told(interaction, type))
                : Optional.empty();
    }

    private static ObjectNode told(Interaction interaction, int type) {
        ObjectNode about = Json.object("id", interaction.id, "type", interaction.type);
        ObjectNode told = Json.object("interaction", about);
        Message message = interaction.original;
        if (message != null) {
            about.put("response_message_id", message.id)
                    .put("response_message_loading", message.isLoading())
                    .put("response_message_ephemeral", message.isEphemeral());
            if (type == 4 || type == 7) {
                told.set("resource", Json.object("type", type, "message", message.json()));
            }
        }
        return told;
    }

    Message followup(Route.Call call) {
        Interaction interaction = live(call.at("webhook_token"));
        Message original = interaction.original;
        if (original != null && original.isLoading()) {
            MessageJudge.edit(call.body(), call.files(), original);
            return posts.edit(original, call.body(), call.files(), false);
        }
        MessageJudge.create(call.body(), call.files());
        Message message = post(interaction, call.body(), call.files(), 0);
        interaction.followups.add(message);
        return message;
    }

    Message edit(Route.Call call) {
        Message message = find(call);
        MessageJudge.edit(call.body(), call.files(), message);
        return posts.edit(message, call.body(), call.files(), false);
    }

    Message find(Route.Call call) {
        Interaction interaction = live(call.at("webhook_token"));
        String id = call.at("message_id");
        return Stream.concat(Stream.ofNullable(interaction.original), interaction.followups.stream())
                .filter(message -> id.equals("@original") ? message == interaction.original : message.id.equals(id))
                .filter(message -> !message.deleted)
                .findFirst()
                .orElseThrow(() -> ApiError.unknown(10008, "Message"));
    }

    private Interaction live(String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null || interaction.ack == null) {
            throw ApiError.unknown(10015, "Webhook");
        }
        if (Snowflakes.time(interaction.id).plus(TOKEN_LIFE).isBefore(world.now())) {
            throw new ApiError(401, 50027, "Invalid Webhook Token");
        }
        return interaction;
    }

    private Message post(Interaction interaction, JsonNode body, List<Draft.Upload> files, int flags) {
        Draft draft = new Draft(world.bot(), body, files);
        draft.byApi = true;
        draft.flags = flags;
        draft.type = interaction.type == Interaction.COMMAND ? 20 : 0;
        draft.webhook = world.bot().id();
        draft.interaction = interaction.metadata();
        draft.onlyFor = (body.path("flags").asInt(0) & Message.EPHEMERAL) == 0 ? null : interaction.user;
        draft.answers = interaction.type == Interaction.COMPONENT ? interaction.source : null;
        return posts.create(interaction.channel, draft);
    }
}
