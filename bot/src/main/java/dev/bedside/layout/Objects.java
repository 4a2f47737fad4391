package dev.bedside.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The object or the list that a text is, read when the first layout asks. */
final class Objects {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String text;
    private @Nullable JsonNode root;
    private boolean read;

    Objects(String text) {
        this.text = text;
    }

    /** Empty where the text is anything else, or is more than one. */
    Optional<JsonNode> root() {
        if (!read) {
            read = true;
            root = parse(bare());
        }
        return Optional.ofNullable(root);
    }

    private static @Nullable JsonNode parse(String json) {
        if (json.isEmpty() || "{[".indexOf(json.charAt(0)) < 0) {
            return null;
        }
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException noObject) {
            return null;
        }
    }

    /** Without the fence of a code block. */
    private String bare() {
        String bare = text.strip();
        if (!bare.startsWith("```")) {
            return bare;
        }
        int start = 3;
        while (start < bare.length() && Character.isLetter(bare.charAt(start))) {
            start++;
        }
        int end = bare.length() > start + 3 && bare.endsWith("```") ? bare.length() - 3 : bare.length();
        return bare.substring(start, end).strip();
    }
}
