package dev.bedside.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a layout found of one review, as it stands in the message. */
public final class Found {

    private final Map<Part, String> values = new EnumMap<>(Part.class);

    Found() {}

    Found(Found other) {
        values.putAll(other.values);
    }

    void put(Part part, String value) {
        if (part != Part.SKIP && !value.isBlank()) {
            values.merge(part, value, (one, more) -> part == Part.TEXT ? one + "\n" + more : one);
        }
    }

    /** Takes over what the other found of the same review. */
    void add(Found other) {
        other.values.forEach(this::put);
    }

    void drop(Part part) {
        values.remove(part);
    }

    /** The string of a part; empty where it does not stand in the message. */
    public Optional<String> value(Part part) {
        return Optional.ofNullable(values.get(part));
    }

    public Map<Part, String> values() {
        return Map.copyOf(values);
    }

    /** Names of parts only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Found" + values.keySet();
    }
}
