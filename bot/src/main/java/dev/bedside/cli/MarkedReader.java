package dev.bedside.cli;

import dev.bedside.check.LeakTrainer.Marked;
import dev.bedside.check.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads labelled replies, one JSON object a line. */
final class MarkedReader {

    private MarkedReader() {}

    /**
     * @param folds of the rows that have one, those that are read; empty for all
     * @param invented whether the rows were invented for learning
     */
    static List<Marked> read(Path file, List<Integer> folds, boolean invented) throws IOException {
        return RowReader.read(file, "a labelled reply", row -> row).stream()
                .filter(row -> isOf(row, folds))
                .map(row -> marked(row, invented))
                .toList();
    }

    /** The texts of reviews, one JSON object a line; of rows with a fold those of some folds. */
    static List<String> texts(Path file, List<Integer> folds) throws IOException {
        return RowReader.read(file, "a review", row -> row).stream()
                .filter(row -> isOf(row, folds))
                .map(row -> row.path("text").asString(""))
                .toList();
    }

    private static boolean isOf(JsonNode row, List<Integer> folds) {
        return folds.isEmpty()
                || !row.has("fold")
                || folds.contains(row.path("fold").asInt(-1));
    }

    private static Marked marked(JsonNode row, boolean invented) {
        var categories = new HashSet<String>();
        if (row.path("blocked").asBoolean(false)) {
            row.path("rules").forEach(rule -> categories.add(rule.asString("")));
        }
        var spans = new ArrayList<String>();
        row.path("spans").forEach(span -> spans.add(span.asString("")));
        var reply = new Reply(row.path("reply").asString(""), text(row, "review"), text(row, "author"), null);
        return new Marked(reply, categories, spans, invented);
    }

    private static @Nullable String text(JsonNode row, String key) {
        JsonNode value = row.path(key);
        return value.isString() ? value.asString() : null;
    }
}
