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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a folder of reviews that people judged: files named {@code reviews…} are labelled, files named {@code stars…} have
 * stars only.
 */
final class JudgedRows {

    /** Reviews that somebody wrote to be hard stand for themselves in every figure. */
    private static final String WRITTEN = "written";

    private final Map<String, List<JsonNode>> files = new LinkedHashMap<>();

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
            rows.files.put(file.getFileName().toString(), read(file, folds, rows));
        }
        return rows;
    }

    private static boolean isJudged(String name) {
        return name.endsWith(".jsonl") && (name.startsWith("reviews") || name.startsWith("stars"));
    }

    private static List<JsonNode> read(Path file, Set<Integer> folds, JudgedRows rows) throws IOException {
        var json = JsonMapper.builder().build();
        var kept = new ArrayList<JsonNode>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                var row = json.readTree(line);
                if (folds.contains(row.path("fold").asInt(-1))) {
                    new Fields(row).required("text");
                    kept.add(row);
                }
            } catch (JacksonException | BatchRunner.UnusableLine broken) {
                throw new IOException(
                        file + ":" + number + ": " + "not a judged review; " + broken.getMessage(), broken);
            }
        }
        return kept;
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

    List<LabelledReview> reviews() {
        var reviews = new ArrayList<LabelledReview>();
        real().forEach(row -> reviews.add(review(row, true)));
        written().forEach(row -> reviews.add(review(row, true)));
        starred().forEach(row -> reviews.add(review(row, false)));
        return reviews;
    }

    static LabelledReview review(JsonNode row, boolean labelled) {
        var fields = new Fields(row);
        var quotes = new HashMap<String, String>();
        row.path("evidence").forEachEntry((label, quote) -> quotes.put(label, quote.asString("")));
        return new LabelledReview(
                fields.required("text"),
                fields.stars("stars"),
                row.path("fold").asInt(-1),
                labelled ? labels(row, fields) : null,
                quotes);
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
