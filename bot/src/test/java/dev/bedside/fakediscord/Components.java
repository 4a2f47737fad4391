package dev.bedside.fakediscord;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks trees of components. */
final class Components {
    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int TEXT = 10;
    static final int FILE = 13;
    static final int LABEL = 18;
    static final int LINK = 5;
    /** Of texts, users, roles, users or roles, channels. */
    static final Set<Integer> SELECTS = Set.of(SELECT, 5, 6, 7, 8);

    private Components() {}

    /** Each component with all that it holds. */
    static Stream<JsonNode> flat(JsonNode list) {
        return Json.each(list).flatMap(Components::withInner);
    }

    private static Stream<JsonNode> withInner(JsonNode component) {
        Stream<JsonNode> inner = flat(component.path("components"));
        for (String single : List.of("accessory", "component")) {
            if (component.path(single).isObject()) {
                inner = Stream.concat(inner, withInner(component.path(single)));
            }
        }
        return Stream.concat(Stream.of(component), inner);
    }

    /** A copy in which each component has an id, as Discord gives back. */
    static ArrayNode numbered(JsonNode list) {
        if (!list.isArray()) {
            return Json.array();
        }
        ArrayNode copy = (ArrayNode) list.deepCopy();
        int[] next = {1};
        flat(copy).forEach(component -> number((ObjectNode) component, next));
        return copy;
    }

    private static void number(ObjectNode component, int[] next) {
        if (component.path("id").asInt(0) == 0) {
            component.put("id", next[0]);
        }
        next[0]++;
        if (type(component) == BUTTON && !component.has("disabled")) {
            component.put("disabled", false);
        }
    }

    static int type(JsonNode component) {
        return component.path("type").asInt(0);
    }
}
