package dev.bedside.fakediscord;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal that a person fills in; what is not filled in keeps what stood there. */
final class Form {
    private final CommandLine resolver;
    private final Map<String, ?> given;
    private final Set<String> used = new HashSet<>();

    Form(CommandLine resolver, Map<String, ?> given) {
        this.resolver = resolver;
        this.given = given;
    }

    ObjectNode fill(JsonNode modal) {
        List<ObjectNode> components = Json.each(Components.numbered(modal.path("components")))
                .map(this::filled)
                .toList();
        given.keySet().stream().filter(name -> !used.contains(name)).findFirst().ifPresent(name -> {
            throw new Refused("the form has no field " + name);
        });
        ObjectNode data = Json.object("custom_id", modal.path("custom_id"), "components", components);
        if (!resolver.resolved().isEmpty()) {
            data.set("resolved", resolver.resolved());
        }
        return data;
    }

    private ObjectNode filled(JsonNode component) {
        ObjectNode json = Json.object("type", Components.type(component), "id", component.path("id"));
        switch (Components.type(component)) {
            case Components.LABEL -> json.set("component", input(component.path("component")));
            case Components.ROW ->
                json.set(
                        "components",
                        Json.array(Json.each(component.path("components"))
                                .map(this::input)
                                .toList()));
            default -> {}
        }
        return json;
    }

    private ObjectNode input(JsonNode field) {
        String name = Json.text(field, "custom_id");
        used.add(name);
        Object value = given.containsKey(name) ? given.get(name) : null;
        boolean required = field.path("required").asBoolean(true);
        ObjectNode json = Json.object("type", Components.type(field), "id", field.path("id"), "custom_id", name);
        switch (Components.type(field)) {
            case Components.TEXT_INPUT -> {
                String text = value == null ? Json.text(field, "value") : value.toString();
                int length = Judge.length(text);
                demand(!(required && text.isEmpty()), name, "is required");
                demand(text.isEmpty() || length >= field.path("min_length").asInt(0), name, "is too short");
                demand(length <= field.path("max_length").asInt(4000), name, "is too long");
                json.put("value", text);
            }
            case 23 -> json.put("value", value == null ? field.path("default").asBoolean(false) : (Boolean) value);
            case 21 -> json.set("value", Json.node(value));
            default -> {
                List<JsonNode> values = chosen(field, value);
                int least = required ? Math.max(1, field.path("min_values").asInt(1)) : 0;
                demand(values.size() >= least, name, "needs " + least + " choices");
                demand(values.size() <= field.path("max_values").asInt(1), name, "has too many choices");
                json.set("values", Json.array(values));
            }
        }
        return json;
    }

    private List<JsonNode> chosen(JsonNode field, Object value) {
        if (value == null) {
            return Json.each(field.path("options"))
                    .filter(option -> option.path("default").asBoolean(false))
                    .map(option -> option.path("value"))
                    .toList();
        }
        Collection<?> values = value instanceof Collection<?> many ? many : List.of(value);
        return values.stream().map(one -> choice(resolver, field, one)).toList();
    }

    /** One value of a select, in a form or on a message. */
    static JsonNode choice(CommandLine resolver, JsonNode select, Object value) {
        return switch (value) {
            case User user -> resolver.resolve(user);
            case Role role -> resolver.resolve(role);
            case Channel channel -> resolver.resolve(channel);
            default -> {
                if (Json.each(select.path("options"))
                        .noneMatch(o -> Json.text(o, "value").equals(value.toString()))) {
                    throw new Refused("no such option to choose: " + value);
                }
                yield Json.node(value.toString());
            }
        };
    }

    private static void demand(boolean fine, String field, String what) {
        if (!fine) {
            throw new Refused("field " + field + " " + what);
        }
    }
}
