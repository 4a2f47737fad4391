package dev.bedside.cli;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.file.FileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Turns a Discord message object into a message; a part that is missing or of the wrong type is empty. */
public final class DiscordMessageReader {

    private static final FileReader FILES = new FileReader();
    private static final List<String> LISTS = List.of("embeds", "message_snapshots", "attachments");

    /** Never fails: anything that is no message object is an empty message. */
    public Message read(JsonNode discordMessage) {
        return new Message(
                id(discordMessage, "id"),
                text(discordMessage, "content"),
                embeds(discordMessage),
                list(discordMessage, "message_snapshots", DiscordMessageReader::snapshot),
                attachments(discordMessage),
                author(discordMessage));
    }

    /**
     * What keeps a message from being read at all.
     *
     * @return null where something could be read, or where nothing is mistyped
     */
    @Nullable
    String mistake(JsonNode discordMessage) {
        boolean readable = !text(discordMessage, "content").isBlank()
                || LISTS.stream()
                        .anyMatch(key ->
                                list(discordMessage, key, JsonNode::isObject).contains(true));
        if (readable) {
            return null;
        }
        if (mistyped(discordMessage.path("content"), JsonNodeType.STRING)) {
            return "`message.content` must be a text in quotes";
        }
        for (String key : LISTS) {
            if (mistyped(discordMessage.path(key), JsonNodeType.ARRAY)) {
                return "`message." + key + "` must be a list";
            }
            for (JsonNode item : discordMessage.path(key)) {
                if (mistyped(item, JsonNodeType.OBJECT)) {
                    return "`message." + key + "` must be a list of objects";
                }
            }
        }
        return null;
    }

    private static boolean mistyped(JsonNode part, JsonNodeType wanted) {
        return !part.isMissingNode() && !part.isNull() && part.getNodeType() != wanted;
    }

    private static Author author(JsonNode message) {
        JsonNode author = message.path("author");
        boolean automatic = author.path("bot").asBoolean(false)
                || !id(message, "webhook_id").isEmpty();
        return new Author(text(author, "username"), automatic);
    }

    private static Snapshot snapshot(JsonNode snapshot) {
        JsonNode message = snapshot.path("message");
        return new Snapshot(text(message, "content"), embeds(message), attachments(message));
    }

    private static List<Embed> embeds(JsonNode message) {
        return list(
                message,
                "embeds",
                embed -> new Embed(
                        text(embed, "title"),
                        text(embed, "url"),
                        text(embed, "description"),
                        text(embed.path("author"), "name"),
                        text(embed.path("footer"), "text"),
                        list(embed, "fields", field -> new Field(text(field, "name"), text(field, "value")))));
    }

    private static List<Attachment> attachments(JsonNode message) {
        return list(
                message,
                "attachments",
                file -> new Attachment(
                        text(file, "filename"),
                        text(file, "content_type"),
                        words(text(file, "filename"), content(file.path("text")))));
    }

    private static @Nullable String words(String name, @Nullable String text) {
        return text == null ? null : FILES.read(name, text);
    }

    private static @Nullable String content(JsonNode text) {
        return text.isString() ? text.asString() : null;
    }

    private static <T> List<T> list(JsonNode parent, String key, Function<JsonNode, T> reader) {
        var all = new ArrayList<T>();
        if (parent.path(key).isArray()) {
            for (JsonNode item : parent.path(key)) {
                all.add(reader.apply(item));
            }
        }
        return all;
    }

    private static String text(JsonNode parent, String key) {
        JsonNode value = parent.path(key);
        return value.isString() ? value.asString() : "";
    }

    /** A number counts as its text: ids come as both. */
    private static String id(JsonNode parent, String key) {
        JsonNode value = parent.path(key);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
