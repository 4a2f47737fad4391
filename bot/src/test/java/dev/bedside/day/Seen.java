package dev.bedside.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A message of the bot as somebody sees it.
 *
 * @param answers the id of the message that it replies to; empty where it replies to none
 * @param pinged the ids of those whose phones buzzed
 */
record Seen(
        String id,
        String channel,
        String content,
        JsonNode embeds,
        JsonNode components,
        List<String> files,
        String answers,
        int edits,
        boolean isPrivate,
        Set<String> pinged) {

    private static final int BUTTON = 2;
    private static final int TEXT = 10;

    /** Each text of its own. */
    List<String> texts() {
        return flat(components)
                .filter(component -> component.path("type").asInt(0) == TEXT)
                .map(component -> component.path("content").asString(""))
                .toList();
    }

    /** Everything that can be read. */
    String text() {
        var embedded = each(embeds)
                .flatMap(embed -> Stream.concat(
                        Stream.of(embed.path("title"), embed.path("description")),
                        each(embed.path("fields")).map(field -> field.path("value"))))
                .map(node -> node.asString(""));
        return Stream.of(Stream.of(content), texts().stream(), embedded)
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The labels of what can be pressed. */
    List<String> buttons() {
        return flat(components)
                .filter(component -> component.path("type").asInt(0) == BUTTON)
                .map(component -> component.path("label").asString(""))
                .toList();
    }

    /** The id of the one component whose action begins like this. */
    String control(String beginning) {
        return controls().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing begins with " + beginning + " among " + controls()));
    }

    /** The id of the button with this label. */
    String button(String label) {
        return flat(components)
                .filter(component -> component.path("label").asString("").equals(label))
                .map(component -> component.path("custom_id").asString(""))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("there is no " + label + " among " + buttons() + " on " + text()));
    }

    List<String> controls() {
        return flat(components)
                .map(component -> component.path("custom_id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What can be chosen, by what it is called. */
    List<String> options(String control) {
        return flat(components)
                .filter(component -> component.path("custom_id").asString("").equals(control))
                .flatMap(component -> each(component.path("options")))
                .map(option -> option.path("value").asString(""))
                .toList();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Stream<JsonNode> flat(JsonNode components) {
        var all = new ArrayList<JsonNode>();
        each(components).forEach(component -> {
            all.add(component);
            flat(component.path("components")).forEach(all::add);
            if (component.has("accessory")) {
                all.add(component.path("accessory"));
            }
        });
        return all.stream();
    }
}
