package dev.bedside.fakediscord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message about to be posted: its body as in the REST API, and what the body cannot say. */
final class Draft {
    final User author;
    final JsonNode body;
    final List<Upload> files;
    int type;
    int flags;
    boolean silent;
    boolean byApi;

    @Nullable
    Instant at;

    @Nullable
    String webhook;

    @Nullable
    JsonNode interaction;

    @Nullable
    User onlyFor;

    @Nullable
    Message answers;

    final List<ObjectNode> snapshots = new ArrayList<>();

    /** A file as it came in. */
    record Upload(String field, String filename, String type, byte[] data) {
        @Override
        public String toString() {
            return "Upload[" + field + "]";
        }
    }

    Draft(User author, JsonNode body, List<Upload> files) {
        this.author = author;
        this.body = body;
        this.files = files;
    }
}
