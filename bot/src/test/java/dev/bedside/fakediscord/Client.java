package dev.bedside.fakediscord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person at Discord's own client: can do what that client would let them do, and is {@link Refused} the rest. */
public final class Client {
    private final World world;
    private final Posts posts;
    private final Interactions interactions;
    private final User me;

    Client(World world, Posts posts, Interactions interactions, User me) {
        this.world = world;
        this.posts = posts;
        this.interactions = interactions;
        this.me = me;
    }

    public Message say(Channel channel, String text) {
        return post(channel, Json.object("content", text), draft -> {});
    }

    /** No event tells of it: as when the gateway lost it. */
    public Message saySilently(Channel channel, String text) {
        return post(channel, Json.object("content", text), draft -> draft.silent = true);
    }

    public Message sayWith(Channel channel, String text, String filename, byte[] data) {
        List<Draft.Upload> files = List.of(new Draft.Upload("files[0]", filename, "text/plain", data));
        Draft draft = new Draft(me, Json.object("content", text), files);
        return posts.create(writable(channel), draft);
    }

    public Message reply(Message to, String text) {
        return post(to.channel, Json.object("content", text), draft -> draft.answers = to);
    }

    /** Opens a thread below a message. */
    public Channel openThread(Message below, String name) {
        if (below.thread != null || !Permissions.has(me, below.channel, Permission.CREATE_PUBLIC_THREADS)) {
            throw new Refused(me.name() + " can open no thread there");
        }
        return posts.thread(below.channel, name, Channel.PUBLIC_THREAD, Optional.of(below), me);
    }

    /** A forward: an empty message that carries a copy of another. */
    public Message forward(Message original, Channel into) {
        if (!Permissions.has(me, original.channel, Permission.VIEW_CHANNEL)) {
            throw new Refused(me.name() + " cannot see what is to be forwarded");
        }
        ObjectNode copy = original.json();
        copy.retain(
                "type",
                "content",
                "embeds",
                "attachments",
                "timestamp",
                "edited_timestamp",
                "flags",
                "mentions",
                "mention_roles",
                "components");
        ObjectNode reference = Json.object("type", 1, "channel_id", original.channel.id(), "message_id", original.id);
        original.channel.guild().ifPresent(guild -> reference.put("guild_id", guild.id()));
        return post(into, Json.object("message_reference", reference), draft -> draft.snapshots.add(copy));
    }

    public void edit(Message message, String text) {
        own(message);
        posts.edit(message, Json.object("content", text), List.of(), false);
    }

    public void editSilently(Message message, String text) {
        own(message);
        posts.edit(message, Json.object("content", text), List.of(), true);
    }

    public void delete(Message message) {
        deletable(message);
        posts.delete(message, false);
    }

    public void deleteSilently(Message message) {
        deletable(message);
        posts.delete(message, true);
    }

    public void react(Message message, String emoji) {
        posts.react(message, me, emoji, true);
    }

    public void unreact(Message message, String emoji) {
        posts.react(message, me, emoji, false);
    }

    /** {@code path} as in {@code review show}; values are texts, numbers, truths, users, roles, channels, attachments. */
    public Interaction slash(Channel channel, String path, Map<String, ?> options) {
        ObjectNode data = new CommandLine(world, me, channel).chat(path, options, "");
        return interactions.send(Interaction.COMMAND, me, channel, data, null, null);
    }

    public Interaction slash(Channel channel, String path) {
        return slash(channel, path, Map.of());
    }

    /** Types into an option that has suggestions, with others filled in before. */
    public Interaction complete(Channel channel, String path, String option, String typed, Map<String, ?> others) {
        Map<String, Object> options = new LinkedHashMap<>(others);
        options.put(option, typed);
        ObjectNode data = new CommandLine(world, me, channel).chat(path, options, option);
        return interactions.send(Interaction.AUTOCOMPLETE, me, channel, data, null, null);
    }

    /** A command from the menu of a message. */
    public Interaction messageCommand(String name, Message target) {
        ObjectNode data = new CommandLine(world, me, target.channel).onMessage(name, target);
        return interactions.send(Interaction.COMMAND, me, target.channel, data, target, null);
    }

    /** Presses the button with this label or custom id. */
    public Interaction press(Message message, String button) {
        JsonNode component = component(
                message,
                button,
                c -> Components.type(c) == Components.BUTTON && c.path("style").asInt(0) != 5);
        return interactions.send(Interaction.COMPONENT, me, message.channel, about(component), message, null);
    }

    /** Chooses in the select with this custom id: texts, users, roles or channels. */
    public Interaction select(Message message, String customId, Object... values) {
        JsonNode select = component(message, customId, c -> Components.SELECTS.contains(Components.type(c)));
        if (values.length < select.path("min_values").asInt(1)
                || values.length > select.path("max_values").asInt(1)) {
            throw new Refused("so many cannot be chosen: " + values.length);
        }
        CommandLine resolver = new CommandLine(world, me, message.channel);
        List<JsonNode> chosen = Stream.of(values)
                .map(value -> Form.choice(resolver, select, value))
                .toList();
        ObjectNode data = about(select);
        data.set("values", Json.array(chosen));
        if (!resolver.resolved().isEmpty()) {
            data.set("resolved", resolver.resolved());
        }
        return interactions.send(Interaction.COMPONENT, me, message.channel, data, message, null);
    }

    /** Fills in the form that {@code opened} was answered with; fields by custom id. */
    public Interaction submit(Interaction opened, Map<String, ?> fields) {
        JsonNode modal = opened.modal();
        if (!opened.user.equals(me) || opened.submitted) {
            throw new Refused("no such form is open for " + me.name());
        }
        ObjectNode data = new Form(new CommandLine(world, me, opened.channel), fields).fill(modal);
        opened.submitted = true;
        Message under = opened.type == Interaction.COMPONENT ? opened.source : null;
        return interactions.send(Interaction.FORM, me, opened.channel, data, under, opened);
    }

    private JsonNode component(Message message, String key, Predicate<JsonNode> kind) {
        if (message.deleted) {
            throw new Refused("the message is deleted");
        }
        if (message.isEphemeral() && !me.equals(message.onlyFor)) {
            throw new Refused("only another person sees this message");
        }
        JsonNode found = world.look(() -> Components.flat(message.components)
                .filter(kind)
                .filter(c -> Json.text(c, "custom_id").equals(key)
                        || Json.text(c, "label").equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("nothing on the message is called " + key + "; there are "
                        + message.buttons() + " and " + message.customIds())));
        if (found.path("disabled").asBoolean(false)) {
            throw new Refused(key + " is disabled");
        }
        return found;
    }

    private static ObjectNode about(JsonNode component) {
        return Json.object(
                "component_type", component.path("type"),
                "custom_id", component.path("custom_id"),
                "id", component.path("id"));
    }

    private Message post(Channel channel, ObjectNode body, Consumer<Draft> more) {
        Draft draft = new Draft(me, body, List.of());
        more.accept(draft);
        return posts.create(writable(channel), draft);
    }

    private Channel writable(Channel channel) {
        Permission needed = channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
        if (!Permissions.has(me, channel, needed)) {
            throw new Refused(me.name() + " may not write in #" + channel.name());
        }
        if (channel.isThread() && channel.state().locked && !Permissions.has(me, channel, Permission.MANAGE_THREADS)) {
            throw new Refused("the thread is locked");
        }
        if (channel.guild().filter(Guild::isUnavailable).isPresent()) {
            throw new Refused("the server is unavailable");
        }
        return channel;
    }

    private void own(Message message) {
        if (!message.author.equals(me)) {
            throw new Refused("only " + message.author.name() + " may edit this");
        }
    }

    private void deletable(Message message) {
        if (!message.author.equals(me) && !Permissions.has(me, message.channel, Permission.MANAGE_MESSAGES)) {
            throw new Refused(me.name() + " may not delete this");
        }
    }
}
