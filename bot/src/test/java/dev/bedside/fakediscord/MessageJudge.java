package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Judges the body of a message that the bot sends or edits. */
final class MessageJudge {
    private static final int MEGABYTE = 1024 * 1024;

    private MessageJudge() {}

    static void create(JsonNode body, List<Draft.Upload> files) {
        Judge judge = new Judge();
        all(judge, body, files, List.of(), body.path("flags").asInt(0));
        judge.demand(
                !files.isEmpty()
                        || Stream.of("content", "embeds", "components", "poll").anyMatch(f -> Json.has(body, f)),
                "content",
                "Cannot send an empty message");
        judge.length(body, "nonce", "message", 0, 25);
        judge.verdict();
    }

    static void edit(JsonNode body, List<Draft.Upload> files, Message message) {
        Judge judge = new Judge();
        int flags = message.flags | body.path("flags").asInt(0);
        all(judge, body, files, message.attachments, flags);
        judge.verdict();
    }

    private static void all(Judge judge, JsonNode body, List<Draft.Upload> files, List<Attachment> there, int flags) {
        judge.demand(body.isObject(), "body", "a message is an object");
        JsonNode allowed = body.path("allowed_mentions");
        judge.demand(allowed.isObject(), "allowed_mentions", "missing: each message must say whom it may ping");
        for (String kind : List.of("users", "roles")) {
            judge.demand(
                    !(Json.texts(allowed.path("parse")).contains(kind) && Json.has(allowed, kind)),
                    "allowed_mentions",
                    "parse and a list are mutually exclusive: " + kind);
        }
        judge.length(body, "content", "message", 0, 2000);
        embeds(judge, body, files, there);
        files(judge, body, files);
        JsonNode components = body.path("components");
        if ((flags & Message.COMPONENTS_V2) != 0) {
            for (String legacy : List.of("content", "embeds", "poll", "sticker_ids")) {
                judge.demand(!Json.has(body, legacy), legacy, "cannot be used with IS_COMPONENTS_V2");
            }
            int count = (int) Components.flat(components).count();
            judge.demand(count <= 40, "components", "Total number of components is limited to 40, is " + count);
            int text = Components.flat(components)
                    .filter(component -> Components.type(component) == Components.TEXT)
                    .mapToInt(component -> Judge.length(Json.text(component, "content")))
                    .sum();
            judge.demand(text <= 4000, "components", "Total text is limited to 4000, is " + text);
        } else {
            judge.demand(components.size() <= 5, "components", "Must be 5 or fewer in length");
            judge.demand(
                    Json.each(components).allMatch(c -> Components.type(c) == Components.ROW),
                    "components",
                    "only action rows without IS_COMPONENTS_V2");
        }
        new ComponentJudge(judge).judge(components, "components");
    }

    private static void files(Judge judge, JsonNode body, List<Draft.Upload> files) {
        judge.demand(files.size() <= 10, "attachments", "Must be 10 or fewer in length");
        for (Draft.Upload file : files) {
            judge.demand(file.data().length <= 10 * MEGABYTE, "attachments", "larger than 10 MiB");
            judge.demand(
                    file.field().matches("files\\[\\d+]"), "attachments", "a field must be files[N]: " + file.field());
        }
        Json.each(body.path("attachments"))
                .forEach(attachment -> judge.length(attachment, "description", "attachments", 0, 1024));
    }

    private static void embeds(Judge judge, JsonNode body, List<Draft.Upload> files, List<Attachment> there) {
        JsonNode embeds = body.path("embeds");
        judge.demand(embeds.size() <= 10, "embeds", "Must be 10 or fewer in length");
        List<String> names =
                new ArrayList<>(files.stream().map(Draft.Upload::filename).toList());
        there.forEach(attachment -> names.add(attachment.filename()));
        int total = 0;
        for (JsonNode embed : embeds) {
            judge.length(embed, "title", "embeds", 0, 256);
            judge.length(embed, "description", "embeds", 0, 4096);
            judge.length(embed.path("footer"), "text", "embeds.footer", 0, 2048);
            judge.length(embed.path("author"), "name", "embeds.author", 0, 256);
            judge.demand(embed.path("fields").size() <= 25, "embeds.fields", "Must be 25 or fewer in length");
            total += length(embed, "title")
                    + length(embed, "description")
                    + length(embed.path("footer"), "text")
                    + length(embed.path("author"), "name");
            for (JsonNode field : embed.path("fields")) {
                judge.length(field, "name", "embeds.fields", 1, 256);
                judge.length(field, "value", "embeds.fields", 1, 1024);
                total += length(field, "name") + length(field, "value");
            }
            for (String picture : List.of("image", "thumbnail")) {
                String url = Json.text(embed.path(picture), "url");
                judge.demand(
                        !url.startsWith("attachment://") || names.contains(url.substring("attachment://".length())),
                        "embeds." + picture,
                        "no such file: " + url);
            }
        }
        judge.demand(total <= 6000, "embeds", "Embed size exceeds maximum size of 6000: " + total);
    }

    private static int length(JsonNode object, String field) {
        return Judge.length(Json.text(object, field));
    }
}
