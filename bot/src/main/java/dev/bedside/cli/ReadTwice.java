package dev.bedside.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes labelled rows of what two readers made of real reviews.
 *
 * <p>Their file has ids, labels and places, but nobody's words: these are looked up where the reviews lie. What only one of
 * the two saw is {@code disputed} and teaches nothing.
 */
final class ReadTwice {

    private static final String READERS = "readers";
    private static final String EVIDENCE = "evidence";
    private static final String HARSH = "harsh";
    private static final String HIGH = "high";
    private static final List<String> LISTS = List.of("topics", "concerns");

    private final Map<String, JsonNode> known;

    /** @param known the reviews by their id */
    ReadTwice(Map<String, JsonNode> known) {
        this.known = known;
    }

    /** The rows whose review is known, each with its fold. */
    List<JsonNode> read(Path file) throws IOException {
        return RowReader.read(file, "a review that two people read", this::row).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonNode> row(ObjectNode told) {
        @Nullable JsonNode review = known.get(new Fields(told).required("id"));
        if (told.path(READERS).size() != 2) {
            throw new BatchRunner.UnusableLine("`readers` must be the labels of two people");
        }
        return review == null ? Optional.empty() : Optional.of(row(told.objectNode(), review, told.path(READERS)));
    }

    private static JsonNode row(ObjectNode row, JsonNode review, JsonNode readers) {
        var first = readers.path(0);
        var second = readers.path(1);
        for (String key : List.of("id", "text", "stars", "fold")) {
            row.set(key, review.path(key));
        }
        var disputed = new TreeSet<String>();
        row.set("tone", first.path("tone"));
        if (!first.path("tone").equals(second.path("tone"))) {
            disputed.add(first.path("tone").asString(""));
            disputed.add(second.path("tone").asString(""));
        }
        for (String list : LISTS) {
            var ones = strings(first.path(list));
            var others = strings(second.path(list));
            var both = new TreeSet<>(ones);
            both.retainAll(others);
            both.forEach(row.putArray(list)::add);
            ones.addAll(others);
            ones.removeAll(both);
            disputed.addAll(ones);
        }
        boolean high = isHigh(first);
        row.putArray("urgency").add(high ? HIGH : "normal");
        boolean sameConcerns = strings(first.path("concerns")).equals(strings(second.path("concerns")));
        if (high != isHigh(second) || !sameConcerns) {
            disputed.add(HARSH);
        }
        disputed.forEach(row.putArray("disputed")::add);
        row.set(EVIDENCE, quotes(row.objectNode(), review.path("text").asString(""), first, second));
        return row;
    }

    private static boolean isHigh(JsonNode reader) {
        return reader.path("urgency").path(0).asString("").equals(HIGH);
    }

    private static TreeSet<String> strings(JsonNode list) {
        var strings = new TreeSet<String>();
        list.forEach(each -> strings.add(each.asString("")));
        return strings;
    }

    /** Places count characters as people do, not halves of pairs. */
    private static ObjectNode quotes(ObjectNode quotes, String text, JsonNode... readers) {
        for (JsonNode reader : readers) {
            reader.path(EVIDENCE).forEachEntry((label, place) -> {
                int from = text.offsetByCodePoints(0, place.path(0).asInt(0));
                int to = text.offsetByCodePoints(0, place.path(1).asInt(0));
                if (!quotes.has(label)) {
                    quotes.put(label, text.substring(from, to));
                }
            });
        }
        return quotes;
    }
}
