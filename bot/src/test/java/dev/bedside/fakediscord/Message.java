package dev.bedside.fakediscord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as it stands now. */
public final class Message {
    static final int SUPPRESS_EMBEDS = 1 << 2;
    static final int HAS_THREAD = 1 << 5;
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int HAS_SNAPSHOT = 1 << 14;
    static final int COMPONENTS_V2 = 1 << 15;
    static final int LET_IN = 1;
    static final int THREAD_CREATED = 18;
    static final int REPLY = 19;
    static final int THREAD_STARTER = 21;

    final Channel channel;
    final String id;
    final User author;
    int type;
    String content = "";
    ArrayNode embeds = Json.array();
    ArrayNode components = Json.array();
    List<Attachment> attachments = new ArrayList<>();
    int flags;

    @Nullable
    String nonce;

    @Nullable
    String webhook;

    @Nullable
    JsonNode reference;

    @Nullable
    Message answered;

    @Nullable
    JsonNode snapshots;

    @Nullable
    JsonNode interaction;

    @Nullable
    JsonNode allowedMentions;

    @Nullable
    Channel thread;

    @Nullable
    User onlyFor;

    Mentions mentions = Mentions.NONE;
    Mentions pinged = Mentions.NONE;

    @Nullable
    Instant edited;

    int edits;
    volatile long told;
    final List<Instant> lateEdits = new ArrayList<>();
    boolean deleted;
    final Map<String, Set<User>> reactions = new LinkedHashMap<>();

    Message(Channel channel, String id, User author) {
        this.channel = channel;
        this.id = id;
        this.author = author;
    }

    public String id() {
        return id;
    }

    public Channel channel() {
        return channel;
    }

    public User author() {
        return author;
    }

    public String content() {
        return content;
    }

    public JsonNode embeds() {
        return embeds;
    }

    public JsonNode components() {
        return components;
    }

    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Everything that a reader sees: the content, or the texts of the components one per line, and the embeds. */
    public String text() {
        List<String> lines = new ArrayList<>();
        if (!content.isEmpty()) {
            lines.add(content);
        }
        Components.flat(components)
                .filter(component -> component.path("type").asInt(0) == Components.TEXT)
                .forEach(component -> lines.add(Json.text(component, "content")));
        Json.each(embeds).forEach(embed -> lines.add(Json.text(embed, "title") + Json.text(embed, "description")));
        return String.join("\n", lines);
    }

    /** The labels of the buttons that can be pressed, in order. */
    public List<String> buttons() {
        return Components.flat(components)
                .filter(component -> component.path("type").asInt(0) == Components.BUTTON)
                .filter(component -> !component.path("disabled").asBoolean(false))
                .map(component -> Json.text(component, "label"))
                .toList();
    }

    /** The custom ids of all components, in order. */
    public List<String> customIds() {
        return Components.flat(components)
                .map(component -> Json.text(component, "custom_id"))
                .filter(customId -> !customId.isEmpty())
                .toList();
    }

    /** Whether somebody wrote it, and not Discord itself. */
    boolean isWritten() {
        return type != LET_IN && type != THREAD_CREATED && type != THREAD_STARTER;
    }

    public boolean isEphemeral() {
        return (flags & EPHEMERAL) != 0;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** How often it was changed. */
    public int edits() {
        return edits;
    }

    /** When it was told to the bots last, by {@link System#nanoTime}; before it was written to any socket. */
    public long told() {
        return told;
    }

    /** The users and roles whose phones buzzed. */
    public Set<String> pinged() {
        Set<String> all = new LinkedHashSet<>();
        pinged.users().forEach(user -> all.add(user.id()));
        all.addAll(pinged.roles());
        if (pinged.everyone()) {
            all.add("everyone");
        }
        return all;
    }

    /** The message that this one answers, if any. */
    public @Nullable Message answered() {
        return answered;
    }

    public @Nullable Channel thread() {
        return thread;
    }

    public Map<String, Set<User>> reactions() {
        return reactions;
    }

    boolean isLoading() {
        return (flags & LOADING) != 0;
    }

    ObjectNode json() {
        ObjectNode json = Json.object(
                "id",
                id,
                "type",
                type,
                "channel_id",
                channel.id(),
                "author",
                author.json(),
                "content",
                content,
                "timestamp",
                Snowflakes.time(id).toString(),
                "edited_timestamp",
                edited == null ? null : edited.toString(),
                "tts",
                false,
                "mention_everyone",
                mentions.everyone(),
                "mentions",
                mentions.users().stream().map(User::json).toList(),
                "mention_roles",
                mentions.roles(),
                "attachments",
                attachments.stream().map(Attachment::json).toList(),
                "embeds",
                embeds,
                "components",
                components,
                "pinned",
                false,
                "flags",
                flags);
        if (reference != null) {
            json.set("message_reference", reference);
        }
        if (answered != null) {
            json.set("referenced_message", answered.deleted ? Json.node(null) : answered.flat());
        }
        if (snapshots != null) {
            json.set("message_snapshots", snapshots);
        }
        if (webhook != null) {
            json.put("webhook_id", webhook);
        }
        if (interaction != null) {
            json.set("interaction_metadata", interaction);
        }
        if (thread != null) {
            json.set("thread", thread.json());
        }
        if (!reactions.isEmpty()) {
            json.set(
                    "reactions",
                    Json.array(reactions.entrySet().stream().map(this::reaction).toList()));
        }
        return json;
    }

    private ObjectNode flat() {
        ObjectNode json = json();
        json.remove("referenced_message");
        return json;
    }

    private ObjectNode reaction(Map.Entry<String, Set<User>> entry) {
        int count = entry.getValue().size();
        return Json.object(
                "emoji", Json.object("id", null, "name", entry.getKey()),
                "count", count,
                "count_details", Json.object("burst", 0, "normal", count),
                "burst_colors", Json.array(),
                "me_burst", false,
                "me", entry.getValue().stream().anyMatch(User::bot));
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
