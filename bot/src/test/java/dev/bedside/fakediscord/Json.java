package dev.bedside.fakediscord;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and reads JSON trees. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An object of alternating names and values; a value may be a node, a string, a number, a truth or null. */
    static ObjectNode object(Object... pairs) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.set((String) pairs[i], node(pairs[i + 1]));
        }
        return object;
    }

    static ArrayNode array(Collection<?> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode node(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case Collection<?> many -> array(many);
            case null, default -> MAPPER.valueToTree(value);
        };
    }

    static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(node -> node.asString("")).toList();
    }

    /** True for a field that is there and is neither null, an empty text nor an empty list. */
    static boolean has(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isString() && value.asString("").isEmpty())
                && !(value.isContainer() && value.isEmpty());
    }
}
