package dev.bedside.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The {@code key: value} lines of a YAML mapping, each knowing its line, so that every complaint can name it. */
public final class Section {

    private final Place place;
    private final Map<String, Node> values;
    private final Map<String, Place> places;

    private Section(Place place, Map<String, Node> values, Map<String, Place> places) {
        this.place = place;
        this.values = values;
        this.places = places;
    }

    static Section of(String file, MappingNode mapping) {
        var values = new LinkedHashMap<String, Node>();
        var places = new LinkedHashMap<String, Place>();
        for (NodeTuple pair : mapping.getValue()) {
            var where = placeOf(file, pair.getKeyNode());
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new ConfigException(where, "a key must be one word followed by a colon");
            }
            if (values.put(key.getValue(), pair.getValueNode()) != null) {
                throw new ConfigException(
                        where, "`" + key.getValue() + "` stands here a second time; keep one of them");
            }
            places.put(key.getValue(), where);
        }
        return new Section(placeOf(file, mapping), values, places);
    }

    public Place place() {
        return place;
    }

    /** Where a key stands; the section's own place for a key that is missing. */
    public Place place(String key) {
        return places.getOrDefault(key, place);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses keys that nobody reads: most often a misspelt one. */
    public void allow(Set<String> keys) {
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                throw error(key, "unknown key `" + key + "`; known here: " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    public ConfigException error(String key, String problem) {
        return new ConfigException(place(key), problem);
    }

    /** A text that must be there and must not be blank. */
    public Line line(String key) {
        return optional(key).orElseThrow(() -> error(key, "`" + key + ":` is missing; add it"));
    }

    /** A text that may be missing; a blank one counts as missing. */
    public Optional<Line> optional(String key) {
        var node = values.get(key);
        if (node == null
                || (node instanceof ScalarNode blank && blank.getValue().isBlank())) {
            return Optional.empty();
        }
        return Optional.of(asLine(key, node));
    }

    /** A list of texts; a single text is a list of one, a missing key an empty list. */
    public List<Line> lines(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return optional(key).map(List::of).orElse(List.of());
        }
        var lines = new ArrayList<Line>();
        for (Node item : sequence.getValue()) {
            lines.add(asLine(key, item));
        }
        return List.copyOf(lines);
    }

    /** A mapping below a key; empty where the key is missing. */
    public Section section(String key) {
        var node = values.get(key);
        if (node == null) {
            return new Section(place, Map.of(), Map.of());
        }
        if (node instanceof MappingNode mapping) {
            return of(place.file(), mapping);
        }
        throw error(key, "`" + key + ":` must hold indented `key: value` lines");
    }

    /** A list of mappings below a key; empty where the key is missing. */
    public List<Section> sections(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        var sections = new ArrayList<Section>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (!(item instanceof MappingNode mapping)) {
                    throw new ConfigException(
                            placeOf(place.file(), item), "expected `key: value` lines behind the dash");
                }
                sections.add(of(place.file(), mapping));
            }
            return List.copyOf(sections);
        }
        throw error(key, "`" + key + ":` must hold a list, each item behind a dash");
    }

    /** A list whose items are either plain texts or mappings; empty where the key is missing. */
    public List<Item> items(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw error(key, "`" + key + ":` must hold a list, each item behind a dash");
        }
        var items = new ArrayList<Item>();
        for (Node each : sequence.getValue()) {
            items.add(
                    each instanceof MappingNode mapping
                            ? new Item.Keyed(of(place.file(), mapping))
                            : new Item.Plain(asLine(key, each)));
        }
        return List.copyOf(items);
    }

    /** One item of a list. */
    public sealed interface Item {

        /** A plain text. */
        record Plain(Line line) implements Item {}

        /** {@code key: value} lines. */
        record Keyed(Section section) implements Item {}
    }

    /** Whether a switch is on; missing means off. */
    public boolean flag(String key) {
        return optional(key)
                .map(line -> switch (line.text()) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw line.error("`" + key + "` is true or false, not `" + line.text() + "`");
                })
                .orElse(false);
    }

    private Line asLine(String key, Node node) {
        var where = placeOf(place.file(), node);
        if (node instanceof ScalarNode scalar) {
            return new Line(scalar.getValue().strip(), where);
        }
        throw new ConfigException(where, "`" + key + "` must be text; put it in quotes if it starts with [ or {");
    }

    private static Place placeOf(String file, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
