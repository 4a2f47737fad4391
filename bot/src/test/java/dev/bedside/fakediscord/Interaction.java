package dev.bedside.fakediscord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command, press, choice or form of a person, and what the bot made of it; what is asked for is waited for. */
public final class Interaction {
    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int FORM = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final World world;
    final String id;
    final String token;
    final int type;
    final User user;
    final Channel channel;
    final JsonNode data;
    final @Nullable Message source;
    final @Nullable Interaction from;
    final long sent = System.nanoTime();
    private final int editsBefore;

    @Nullable
    Ack ack;

    @Nullable
    Message original;

    final List<Message> followups = new ArrayList<>();
    final List<String> late = new ArrayList<>();
    boolean submitted;

    /** How an interaction was acknowledged. */
    public enum AckType {
        MESSAGE(4),
        DEFERRED_MESSAGE(5),
        DEFERRED_EDIT(6),
        EDIT(7),
        CHOICES(8),
        MODAL(9);

        final int code;

        AckType(int code) {
            this.code = code;
        }
    }

    /** The acknowledgement, {@code millis} of real time after the event was written. */
    public record Ack(AckType type, double millis, JsonNode data) {}

    Interaction(
            World world,
            String id,
            int type,
            User user,
            Channel channel,
            JsonNode data,
            @Nullable Message source,
            @Nullable Interaction from) {
        this.world = world;
        this.id = id;
        this.token = "token-" + id;
        this.type = type;
        this.user = user;
        this.channel = channel;
        this.data = data;
        this.source = source;
        this.from = from;
        this.editsBefore = source == null ? 0 : source.edits();
    }

    public String id() {
        return id;
    }

    public Ack ack() {
        return await("an acknowledgement", () -> Optional.ofNullable(ack));
    }

    /** Whether it was acknowledged by now, without waiting. */
    public boolean isAcknowledged() {
        return world.look(() -> ack != null);
    }

    /** The message that answered, filled in; or the edited one. */
    public Message response() {
        return await("a response", () -> Optional.ofNullable(original).filter(message -> !message.isLoading()));
    }

    /** The card after it was changed, for a press that was acknowledged before the change was known. */
    public Message edited() {
        return await("an edit", () -> Optional.ofNullable(source).filter(message -> message.edits() > editsBefore));
    }

    /** What the response says. */
    public String says() {
        return response().text();
    }

    /** The n-th further message, from 0. */
    public Message followup(int n) {
        return await("followup " + n, () -> followups.size() > n ? Optional.of(followups.get(n)) : Optional.empty());
    }

    public List<Message> followups() {
        return world.look(() -> List.copyOf(followups));
    }

    public JsonNode modal() {
        return await("a modal", () -> Optional.ofNullable(ack).filter(a -> a.type == AckType.MODAL))
                .data();
    }

    /** The names of the suggestions. */
    public List<String> choices() {
        JsonNode choices = await("choices", () -> Optional.ofNullable(ack).filter(a -> a.type == AckType.CHOICES))
                .data()
                .path("choices");
        return Json.each(choices).map(choice -> Json.text(choice, "name")).toList();
    }

    /** Acknowledgements that came too late or twice. */
    public List<String> refusedAcks() {
        return world.look(() -> List.copyOf(late));
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return world.await(what + " of interaction " + id + ", refused: " + late, PATIENCE, look);
    }

    /** What a message that answers tells of it. */
    ObjectNode metadata() {
        ObjectNode json =
                Json.object("id", id, "type", type, "user", user.json(), "authorizing_integration_owners", owners());
        if (type == COMPONENT && source != null) {
            json.put("interacted_message_id", source.id);
        }
        return json;
    }

    ObjectNode owners() {
        return Json.object("0", channel.guild().map(Guild::id).orElse("0"));
    }

    ObjectNode payload() {
        String own = Long.toString(Permissions.in(user, channel));
        ObjectNode place = channel.json();
        place.put("permissions", own);
        ObjectNode json = Json.object(
                "id",
                id,
                "application_id",
                world.bot().id(),
                "type",
                type,
                "data",
                data,
                "channel",
                place,
                "channel_id",
                channel.id(),
                "token",
                token,
                "version",
                1,
                "app_permissions",
                Long.toString(Permissions.in(world.bot(), channel)),
                "locale",
                world.locale(user),
                "entitlements",
                Json.array(),
                "entitlement_sku_ids",
                Json.array(),
                "authorizing_integration_owners",
                owners(),
                "context",
                channel.guild().isPresent() ? 0 : 1,
                "attachment_size_limit",
                10485760);
        Optional<Guild> guild = channel.guild();
        if (guild.isPresent()) {
            json.put("guild_id", guild.get().id()).put("guild_locale", "en-US");
            json.set("guild", Json.object("id", guild.get().id(), "locale", "en-US", "features", Json.array()));
            ObjectNode member = guild.get().member(user.id()).orElseThrow().json();
            member.put("permissions", own);
            json.set("member", member);
        } else {
            json.set("user", user.json());
        }
        if (source != null && type != COMMAND) {
            json.set("message", source.json());
        }
        return json;
    }

    @Override
    public String toString() {
        return "Interaction[" + id + "]";
    }
}
