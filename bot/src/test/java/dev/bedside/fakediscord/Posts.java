package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts, edits and deletes messages, whoever does it, and tells the bots. */
final class Posts {
    private final World world;
    private final Supplier<String> filesUrl;

    Posts(World world, Supplier<String> filesUrl) {
        this.world = world;
        this.filesUrl = filesUrl;
    }

    Message create(Channel channel, Draft draft) {
        return world.change(() -> {
            String id = draft.at == null ? world.newId() : world.idAt(draft.at);
            Message message = new Message(channel, id, draft.author);
            message.type = draft.type;
            message.webhook = draft.webhook;
            message.interaction = draft.interaction;
            message.onlyFor = draft.onlyFor;
            message.flags = draft.body.path("flags").asInt(0) | draft.flags;
            message.content = Json.text(draft.body, "content");
            message.nonce =
                    draft.body.hasNonNull("nonce") ? draft.body.path("nonce").asString("") : null;
            message.attachments.addAll(store(draft.files, draft.body));
            message.embeds = embeds(draft.body, message);
            message.components = Components.numbered(draft.body.path("components"));
            describeFiles(message);
            refer(message, draft);
            mention(message, draft.body, draft.byApi);
            message.pinged = message.mentions.heard(message);
            if (channel.isThread() && !message.isEphemeral()) {
                wake(channel);
                channel.state().members.add(draft.author.id());
            }
            channel.put(message);
            if (!draft.silent) {
                publish("MESSAGE_CREATE", message);
            }
            return message;
        });
    }

    Message edit(Message message, JsonNode body, List<Draft.Upload> files, boolean silent) {
        return world.change(() -> {
            if (body.path("attachments").isArray()) {
                List<String> kept = Json.each(body.path("attachments"))
                        .map(attachment -> attachment.path("id").asString(""))
                        .toList();
                message.attachments.removeIf(attachment -> !kept.contains(attachment.id()));
            }
            message.attachments.addAll(store(files, body));
            if (body.has("content")) {
                message.content = Json.text(body, "content");
            }
            if (body.has("embeds")) {
                message.embeds = embeds(body, message);
            }
            if (body.has("components")) {
                message.components = Components.numbered(body.path("components"));
                describeFiles(message);
            }
            if (body.has("flags")) {
                int given = body.path("flags").asInt(0);
                message.flags = message.flags & ~Message.SUPPRESS_EMBEDS
                        | given & (Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2);
            }
            message.flags &= ~Message.LOADING;
            mention(message, body, true);
            message.edited = world.now();
            message.edits++;
            if (!silent) {
                publish("MESSAGE_UPDATE", message);
            }
            return message;
        });
    }

    void delete(Message message, boolean silent) {
        world.change(() -> {
            message.deleted = true;
            message.channel.take(message);
            if (!silent && !message.isEphemeral()) {
                ObjectNode data = Json.object("id", message.id, "channel_id", message.channel.id());
                message.channel.guild().ifPresent(guild -> data.put("guild_id", guild.id()));
                world.tell("MESSAGE_DELETE", data, message.channel);
            }
        });
    }

    void react(Message message, User user, String emoji, boolean add) {
        world.change(() -> {
            boolean changed = add
                    ? message.reactions
                            .computeIfAbsent(emoji, key -> new LinkedHashSet<>())
                            .add(user)
                    : message.reactions.containsKey(emoji)
                            && message.reactions.get(emoji).remove(user);
            message.reactions.values().removeIf(Set::isEmpty);
            if (!changed) {
                return;
            }
            ObjectNode data = Json.object(
                    "user_id", user.id(),
                    "channel_id", message.channel.id(),
                    "message_id", message.id,
                    "emoji", Json.object("id", null, "name", emoji),
                    "message_author_id", message.author.id(),
                    "type", 0,
                    "burst", false);
            message.channel.guild().ifPresent(guild -> {
                data.put("guild_id", guild.id());
                guild.member(user.id()).ifPresent(member -> data.set("member", member.json()));
            });
            world.tell(add ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", data, message.channel);
        });
    }

    /** A thread begins with what it is about; one below no message, which everybody sees, is told of in its channel. */
    Channel thread(Channel parent, String name, int type, Optional<Message> from, User owner) {
        return world.change(() -> {
            String id = from.map(Message::id).orElseGet(world::newId);
            Channel thread = world.add(Channel.thread(world, parent, id, name, type, owner));
            ObjectNode made = thread.json();
            made.put("newly_created", true);
            world.tell("THREAD_CREATE", made, thread);
            from.ifPresent(message -> {
                message.thread = thread;
                message.flags |= Message.HAS_THREAD;
                publish("MESSAGE_UPDATE", message);
                system(thread, owner, Message.THREAD_STARTER, "");
            });
            if (from.isEmpty() && type == Channel.PUBLIC_THREAD) {
                system(parent, owner, Message.THREAD_CREATED, name);
            }
            return thread;
        });
    }

    /** Somebody comes into a thread or leaves it; that they were let in is told there. */
    void member(Channel thread, User user, boolean in) {
        world.change(() -> {
            boolean changed = in
                    ? thread.state().members.add(user.id())
                    : thread.state().members.remove(user.id());
            if (changed && in) {
                system(thread, world.bot(), Message.LET_IN, "");
            }
        });
    }

    /** Discord itself writes; in nobody's words. */
    private void system(Channel channel, User author, int type, String content) {
        Message message = new Message(channel, world.newId(), author);
        message.type = type;
        message.content = content;
        channel.put(message);
        publish("MESSAGE_CREATE", message);
    }

    /** What is said in a thread that was put away wakes it. */
    private void wake(Channel thread) {
        if (thread.state().archived) {
            thread.state().archived = false;
            thread.state().changed = world.now();
            world.tell("THREAD_UPDATE", thread.json(), thread);
        }
    }

    private void refer(Message message, Draft draft) {
        JsonNode reference = draft.body.path("message_reference");
        String target = Json.text(reference, "message_id");
        Optional<Message> referred = draft.answers != null
                ? Optional.of(draft.answers)
                : world.channel(reference.path("channel_id").asString(message.channel.id()))
                        .flatMap(channel -> channel.message(target));
        if (!draft.snapshots.isEmpty()) {
            message.snapshots = Json.array(draft.snapshots.stream()
                    .map(snapshot -> Json.object("message", snapshot))
                    .toList());
            message.reference = draft.body.path("message_reference");
            message.flags |= Message.HAS_SNAPSHOT;
        } else if (referred.isPresent()) {
            Message answered = referred.get();
            message.answered = answered;
            message.type = Message.REPLY;
            ObjectNode told = Json.object("type", 0, "channel_id", answered.channel.id(), "message_id", answered.id);
            answered.channel.guild().ifPresent(guild -> told.put("guild_id", guild.id()));
            message.reference = told;
        }
    }

    private void mention(Message message, JsonNode body, boolean byApi) {
        JsonNode allowed = byApi && body.path("allowed_mentions").isObject() ? body.path("allowed_mentions") : null;
        message.allowedMentions = allowed;
        StringBuilder text = new StringBuilder(message.content);
        Components.flat(message.components)
                .filter(component -> Components.type(component) == Components.TEXT)
                .forEach(component -> text.append('\n').append(Json.text(component, "content")));
        message.mentions = Mentions.in(world, message, text.toString(), allowed);
    }

    private List<Attachment> store(List<Draft.Upload> files, JsonNode body) {
        List<Attachment> stored = new ArrayList<>();
        for (Draft.Upload file : files) {
            JsonNode meta = Json.each(body.path("attachments"))
                    .filter(m -> file.field().equals("files[" + m.path("id").asString("") + "]"))
                    .findFirst()
                    .orElse(Json.object());
            String id = world.newId();
            String name = meta.path("filename").asString(file.filename());
            String url = filesUrl.get() + "/attachments/" + id + "/" + name;
            stored.add(
                    new Attachment(id, name, meta.path("description").asString(null), file.type(), file.data(), url));
        }
        return stored;
    }

    private static ArrayNode embeds(JsonNode body, Message message) {
        if (!body.path("embeds").isArray()) {
            return Json.array();
        }
        ArrayNode embeds = (ArrayNode) body.path("embeds").deepCopy();
        for (JsonNode embed : embeds) {
            if (!embed.has("type")) {
                ((ObjectNode) embed).put("type", "rich");
            }
            for (String picture : List.of("image", "thumbnail")) {
                String url = Json.text(embed.path(picture), "url");
                message.attachments.stream()
                        .filter(attachment -> url.equals("attachment://" + attachment.filename()))
                        .forEach(attachment -> ((ObjectNode) embed.path(picture)).put("url", attachment.url()));
            }
        }
        return embeds;
    }

    /** What Discord knows of the files that components show. */
    private static void describeFiles(Message message) {
        Components.flat(message.components)
                .filter(component -> Components.type(component) == Components.FILE)
                .forEach(component -> message.attachments.stream()
                        .filter(attachment -> Json.text(component.path("file"), "url")
                                .equals("attachment://" + attachment.filename()))
                        .forEach(attachment -> {
                            ((ObjectNode) component)
                                    .put("name", attachment.filename())
                                    .put("size", attachment.data().length);
                            component
                                    .withObject("/file")
                                    .put("id", attachment.id())
                                    .put("url", attachment.url())
                                    .put("proxy_url", attachment.url())
                                    .put("content_type", attachment.type());
                        }));
    }

    private void publish(String event, Message message) {
        if (message.isEphemeral()) {
            return;
        }
        ObjectNode data = message.json();
        data.put("channel_type", message.channel.type());
        message.channel.guild().ifPresent(guild -> {
            data.put("guild_id", guild.id());
            if (message.webhook == null) {
                guild.member(message.author.id()).ifPresent(member -> data.set("member", member.bare()));
            }
            for (JsonNode mentioned : data.path("mentions")) {
                guild.member(Json.text(mentioned, "id"))
                        .ifPresent(member -> ((ObjectNode) mentioned).set("member", member.bare()));
            }
        });
        message.told = System.nanoTime();
        world.tell(event, data, message.channel);
    }
}
