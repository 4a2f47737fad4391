package dev.bedside.cli;

import dev.bedside.triage.LabelledReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a folder of reviews that people judged: files named {@code reviews…} are labelled, files named {@code stars…} have
 * stars only. Beside it may lie a folder of reviews that were invented to learn from: a file a writer, and, in files named
 * {@code real…}, what two readers made of reviews of the first folder.
 */
final class JudgedRows {

    /** Reviews that somebody wrote to be hard stand for themselves in every figure. */
    private static final String WRITTEN = "written";

    private static final String READ_TWICE = "real";

    private final Map<String, List<JsonNode>> files = new LinkedHashMap<>();

    private final Map<String, List<JsonNode>> invented = new LinkedHashMap<>();

    private final List<JsonNode> readTwice = new ArrayList<>();

    private JudgedRows() {}

    /** @param folds rows of other folds are not even looked at */
    static JudgedRows read(Path folder, Set<Integer> folds) throws IOException {
        var rows = new JudgedRows();
        List<Path> found;
        try (var all = Files.list(folder)) {
            found = all.filter(file -> isJudged(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        if (found.isEmpty()) {
            throw new IOException(
                    folder + ": no file `reviews….jsonl` or `stars….jsonl`; name a folder of judged reviews");
        }
        for (Path file : found) {
            rows.files.put(
                    file.getFileName().toString(),
                    read(file, row -> row).stream()
                            .filter(row -> folds.contains(row.path("fold").asInt(-1)))
                            .toList());
        }
        return rows;
    }

    /**
     * Adds what was invented to learn from.
     *
     * @param folder each file of it is the work of one writer; they are dealt out to the folds in turn, whole
     */
    JudgedRows with(Path folder) throws IOException {
        List<Path> found;
        try (var all = Files.list(folder)) {
            found = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : found) {
            if (file.getFileName().toString().startsWith(READ_TWICE)) {
                readTwice.addAll(new ReadTwice(byId()).read(file));
                continue;
            }
            int own = TrainCommand.FOLDS.get(invented.size() % TrainCommand.FOLDS.size());
            invented.put(file.getFileName().toString(), read(file, row -> row.put("fold", own)));
        }
        return this;
    }

    /** All reviews by their id, whatever is known of them. */
    Map<String, JsonNode> byId() {
        var known = new HashMap<String, JsonNode>();
        Stream.of(files, invented)
                .flatMap(each -> each.values().stream())
                .forEach(rows -> rows.forEach(row -> known.put(row.path("id").asString(""), row)));
        return known;
    }

    private static boolean isJudged(String name) {
        return name.endsWith(".jsonl") && (name.startsWith("reviews") || name.startsWith("stars"));
    }

    private static List<JsonNode> read(Path file, UnaryOperator<ObjectNode> change) throws IOException {
        return RowReader.read(file, "a judged review", row -> {
            new Fields(row).required("text");
            return change.apply(row);
        });
    }

    /** Labelled rows of real reviews. */
    List<JsonNode> real() {
        return labelled(false);
    }

    /** Labelled rows of reviews that were written to be hard. */
    List<JsonNode> written() {
        return labelled(true);
    }

    private List<JsonNode> labelled(boolean written) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("reviews") && file.getKey().contains(WRITTEN) == written)
                .flatMap(file -> file.getValue().stream())
                .toList();
    }

    /** Rows of which only the stars are known. */
    List<JsonNode> starred() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("stars"))
                .flatMap(file -> file.getValue().stream())
                .toList();
    }

    /** By file the reviews that were invented to learn from. */
    Map<String, List<JsonNode>> invented() {
        return invented;
    }

    List<LabelledReview> reviews() {
        var reviews = new ArrayList<LabelledReview>();
        real().forEach(row -> reviews.add(review(row, true, false)));
        written().forEach(row -> reviews.add(review(row, true, false)));
        readTwice.forEach(row -> reviews.add(review(row, true, false)));
        starred().forEach(row -> reviews.add(review(row, false, false)));
        invented.values().forEach(rows -> rows.forEach(row -> reviews.add(review(row, true, true))));
        return reviews;
    }

    private static LabelledReview review(JsonNode row, boolean labelled, boolean invented) {
        var fields = new Fields(row);
        var quotes = new HashMap<String, String>();
        row.path("evidence").forEachEntry((label, quote) -> quotes.put(label, quote.asString("")));
        return new LabelledReview(
                fields.required("text"),
                fields.stars("stars"),
                row.path("fold").asInt(-1),
                labelled ? labels(row, fields) : null,
                disputed(row),
                quotes,
                row.has("topics"),
                invented);
    }

    private static Set<String> disputed(JsonNode row) {
        var disputed = new HashSet<String>();
        row.path("disputed").forEach(label -> disputed.add(label.asString("")));
        return disputed;
    }

    private static Set<String> labels(JsonNode row, Fields fields) {
        var labels = new HashSet<String>();
        labels.add(fields.required("tone"));
        row.path("topics").forEach(topic -> labels.add(topic.asString("")));
        var concerns = new HashSet<String>();
        row.path("concerns").forEach(concern -> concerns.add(concern.asString("")));
        labels.addAll(concerns);
        concerns.remove("not-a-patient");
        @Nullable JsonNode urgency = row.path("urgency").get(0);
        // urgent for no concern: what the table calls harsh
        if (concerns.isEmpty() && urgency != null && urgency.asString("").equals("high")) {
            labels.add("harsh");
        }
        return labels;
    }
}
