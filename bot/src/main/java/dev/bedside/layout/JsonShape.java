package dev.bedside.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A machine's object, or a list of such.
 *
 * @param reviews the path to the list of reviews; empty where the whole is one review or a list of them
 * @param is what a review must hold: a value by its path, `*` for any
 * @param paths where the parts stand in a review
 */
record JsonShape(Path reviews, Map<Path, String> is, Map<Part, Path> paths) implements Shape {

    static final String ANY = "*";
    private static final int MOST = 500;

    /** The keys from an object down to a value. */
    record Path(List<String> keys) {

        static Path of(String written) {
            return new Path(
                    written.isBlank() ? List.of() : List.of(written.strip().split("\\.")));
        }

        JsonNode in(JsonNode node) {
            JsonNode at = node;
            for (String key : keys) {
                at = at.path(key);
            }
            return at;
        }
    }

    @Override
    public List<Found> match(Sheet sheet, Values values) {
        return sheet.embeds().isEmpty()
                ? sheet.objects().root().map(root -> all(root, values)).orElse(List.of())
                : List.of();
    }

    private List<Found> all(JsonNode root, Values values) {
        JsonNode node = reviews.in(root);
        var all = new ArrayList<Found>();
        for (JsonNode item : node.isArray() ? node.values() : List.of(node)) {
            if (all.size() == MOST || !item.isObject() || !known(item)) {
                return List.of();
            }
            var found = new Found();
            for (var part : paths.entrySet()) {
                String value = text(part.getValue().in(item));
                // a value out of its part's range is left out: which object this is, its keys tell
                boolean fits = part.getKey() == Part.TEXT || !value.isBlank() && values.fits(part.getKey(), value);
                found.put(part.getKey(), fits ? value : "");
            }
            all.add(found);
        }
        return all;
    }

    private boolean known(JsonNode item) {
        for (var condition : is.entrySet()) {
            JsonNode value = condition.getKey().in(item);
            boolean there = !value.isMissingNode();
            if (!there || !(condition.getValue().equals(ANY) || text(value).equalsIgnoreCase(condition.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
