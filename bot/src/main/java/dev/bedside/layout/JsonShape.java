package dev.bedside.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A machine's object, or a list of such.
 *
 * @param reviews where the review or the list of reviews may stand
 * @param is what a review must hold: a value by its path; `*` for any, `*words*` for one that holds them
 * @param paths where the parts stand in a review, the first that holds something counting
 * @param around where parts stand that all reviews share
 */
record JsonShape(List<Path> reviews, Map<Path, String> is, Map<Part, List<Path>> paths, Map<Part, List<Path>> around)
        implements Shape {

    static final String ANY = "*";
    private static final int MOST = 500;
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    /** The keys from an object down to a value, numbers for places in a list; none for the object itself. */
    record Path(List<String> keys) {

        static Path of(String written) {
            return new Path(
                    written.isBlank() ? List.of() : List.of(written.strip().split("\\.")));
        }

        JsonNode in(JsonNode node) {
            JsonNode at = node;
            for (String key : keys) {
                at = at.isArray() && PLACE.matcher(key).matches() ? at.path(Integer.parseInt(key)) : at.path(key);
            }
            return at;
        }
    }

    @Override
    public boolean tells() {
        return true;
    }

    @Override
    public List<Found> match(Sheet sheet, Values values) {
        return sheet.embeds().isEmpty()
                ? sheet.objects().root().map(root -> all(root, values)).orElse(List.of())
                : List.of();
    }

    private List<Found> all(JsonNode root, Values values) {
        for (Path path : reviews) {
            JsonNode node = path.in(root);
            List<Found> found = several(root, node.isArray() ? node.values() : List.of(node), values);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Found> several(JsonNode root, Collection<JsonNode> items, Values values) {
        var frame = new Found();
        take(root, around, frame, values);
        var all = new ArrayList<Found>();
        for (JsonNode item : items) {
            if (all.size() == MOST || !item.isObject() || !known(item)) {
                return List.of();
            }
            var found = new Found();
            take(item, paths, found, values);
            found.add(frame);
            all.add(found);
        }
        return all;
    }

    /** A value out of its part's range is left out: which object this is, its keys tell. */
    private static void take(JsonNode node, Map<Part, List<Path>> places, Found found, Values values) {
        places.forEach((part, paths) -> {
            for (Path path : paths) {
                String value = text(path.in(node));
                if (!value.isBlank() && (part == Part.TEXT || values.fits(part, value))) {
                    found.put(part, value);
                    return;
                }
            }
        });
    }

    private boolean known(JsonNode item) {
        for (var condition : is.entrySet()) {
            JsonNode value = condition.getKey().in(item);
            if (value.isMissingNode() || !like(text(value), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean like(String value, String wanted) {
        if (wanted.equals(ANY)) {
            return true;
        }
        boolean inside = wanted.length() > 2 && wanted.startsWith(ANY) && wanted.endsWith(ANY);
        return inside ? value.contains(wanted.substring(1, wanted.length() - 1)) : value.equalsIgnoreCase(wanted);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
