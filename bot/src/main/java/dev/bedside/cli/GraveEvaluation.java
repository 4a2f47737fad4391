package dev.bedside.cli;

import dev.bedside.review.Review;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Triager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Counts, by concern and writer, how many grave reviews are recognised and how many of their look-alikes are taken for them. */
final class GraveEvaluation {

    private static final String GRAVE = "+";
    private static final String LOOK_ALIKE = "-";
    private static final String HOLD = "hold";

    private final Function<JsonNode, Triager> triagers;
    private final TextReader texts;
    private final Map<String, Share> shares = new TreeMap<>();
    private final Share holds = new Share();

    GraveEvaluation(Function<JsonNode, Triager> triagers, TextReader texts) {
        this.triagers = triagers;
        this.texts = texts;
    }

    /** @param rows whose {@code kind} is a concern with {@code +}, or {@code -} for a look-alike */
    void add(String writer, List<JsonNode> rows) {
        for (JsonNode row : rows) {
            var fields = new Fields(row);
            String text = fields.required("text");
            var language = texts.detector().detect(text);
            var verdict = triagers.apply(row)
                    .triage(new Review(
                            null, fields.stars("stars"), null, text, language, false, null, null, null, null));
            String kind = row.path("kind").asString("");
            for (Concern concern : Concern.values()) {
                String sort = kind.equals(concern.id() + GRAVE)
                        ? " recognised"
                        : kind.equals(concern.id() + LOOK_ALIKE) ? " look-alikes taken for it" : "";
                if (!sort.isEmpty()) {
                    boolean given = verdict.concerns().contains(concern);
                    share(concern.id() + sort).add(given);
                    share(concern.id() + sort + ", " + writer).add(given);
                }
            }
            if (row.path("actions").path(0).asString("").equals(HOLD)) {
                holds.add(verdict.action().id().equals(HOLD));
            }
        }
    }

    private Share share(String name) {
        return shares.computeIfAbsent(name, any -> new Share());
    }

    String report() {
        var lines = new StringBuilder();
        shares.forEach((name, share) -> lines.append(share.line(name)));
        return lines.append(holds.counted() ? holds.line("held of those to be held") : "")
                .toString();
    }
}
