package dev.bedside.fakediscord;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A file on a message. */
public record Attachment(
        String id, String filename, @Nullable String description, String type, byte[] data, String url) {
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    ObjectNode json() {
        ObjectNode json = Json.object(
                "id", id,
                "filename", filename,
                "content_type", type,
                "size", data.length,
                "url", url,
                "proxy_url", url);
        if (description != null) {
            json.put("description", description);
        }
        return json;
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
