package dev.bedside.cli;

import dev.bedside.review.Review;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares verdicts with labelled reviews: {@code tone}, {@code topics}, {@code concerns}, {@code actions}, {@code urgency}. */
final class ReviewEvaluation {

    private static final int OFTEN = 8;
    private static final Set<String> CAREFUL = Set.of("hold", "report");

    /** What is told beside the figures. */
    enum Detail {
        FIGURES,
        DISAGREEMENTS,
        REASONS
    }

    private final Function<JsonNode, Triager> triagers;
    private final TextReader texts;
    private final Detail detail;
    private final ReasonEvaluation reasons = new ReasonEvaluation();
    private final Tally tones = new Tally();
    private final Tally topics = new Tally();
    private final Tally concerns = new Tally();
    private final Tally careful = new Tally();
    private final StringBuilder differing = new StringBuilder();
    private final Outcomes outcomes;
    private int unlabelled;
    private int tone;
    private int action;
    private int urgency;

    ReviewEvaluation(Function<JsonNode, Triager> triagers, TextReader texts, Detail detail) {
        this(triagers, texts, detail, new Outcomes());
    }

    /**
     * @param triagers who judges a row
     * @param outcomes is told what each row was given
     */
    ReviewEvaluation(Function<JsonNode, Triager> triagers, TextReader texts, Detail detail, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.triagers = triagers;
        this.texts = texts;
        this.detail = detail;
    }

    String report(List<JsonNode> rows) {
        rows.forEach(this::compare);
        differing.append(detail == Detail.REASONS ? reasons.report() : "");
        int labelled = rows.size() - unlabelled;
        if (labelled == 0) {
            return differing + "" + rows.size() + " reviews without labels" + System.lineSeparator();
        }
        int all = Math.max(1, labelled);
        return differing
                + tones.table("tone")
                + topics.table("topics")
                + concerns.table("concerns")
                + concerns.mean(OFTEN)
                + careful.table("hold or report")
                + String.format(
                        Locale.ROOT,
                        "%d reviews: tone right %.3f, action right %.3f, urgency right %.3f%n",
                        labelled,
                        (double) tone / all,
                        (double) action / all,
                        (double) urgency / all);
    }

    /** The same in one line. */
    String line(List<JsonNode> rows) {
        rows.forEach(this::compare);
        int all = Math.max(1, rows.size());
        return String.format(
                Locale.ROOT,
                "tone %.3f action %.3f urgency %.3f topics %.3f concerns %.3f often %.3f hold %.3f",
                (double) tone / all,
                (double) action / all,
                (double) urgency / all,
                topics.macro(1),
                concerns.micro(),
                concerns.macro(OFTEN),
                careful.micro());
    }

    private void compare(JsonNode row) {
        var fields = new Fields(row);
        String text = fields.required("text");
        var stars = fields.stars("stars");
        var triager = triagers.apply(row);
        var verdict = triager.triage(review(text, stars));
        if (detail == Detail.REASONS) {
            reasons.compare(text, row.path("evidence"), verdict, less -> triager.triage(review(less, stars)));
        }
        keep(row, verdict);
        if (!row.has("tone")) {
            unlabelled++;
            return;
        }
        var actions = labels(row, "actions");
        var urgencies = labels(row, "urgency");
        String expectedTone = fields.required("tone");
        boolean rightTone = expectedTone.equals(verdict.tone().id());
        boolean rightAction = actions.contains(verdict.action().id());
        boolean rightUrgency = urgencies.contains(verdict.urgency().id());
        tone += rightTone ? 1 : 0;
        action += rightAction ? 1 : 0;
        urgency += rightUrgency ? 1 : 0;
        tones.add(Set.of(expectedTone), Set.of(verdict.tone().id()));
        topics.add(labels(row, "topics"), ids(verdict.topics()));
        concerns.add(labels(row, "concerns"), concernIds(verdict.concerns()));
        careful.add(carefulOnly(actions), carefulOnly(Set.of(verdict.action().id())));
        if (detail == Detail.DISAGREEMENTS) {
            describe(row, verdict, expectedTone, actions, urgencies);
        }
    }

    /** What a row has no labels for is known neither as right nor as wrong. */
    private void keep(JsonNode row, Verdict verdict) {
        outcomes.begin(row);
        outcomes.add(
                "tone",
                Set.of(verdict.tone().id()),
                row.has("tone") ? Set.of(row.path("tone").asString("")) : null);
        outcomes.add("topic", ids(verdict.topics()), known(row, "topics"));
        outcomes.add("concern", concernIds(verdict.concerns()), known(row, "concerns"));
        outcomes.add("action", Set.of(verdict.action().id()), known(row, "actions"));
        outcomes.add("urgency", Set.of(verdict.urgency().id()), known(row, "urgency"));
    }

    private static @Nullable Set<String> known(JsonNode row, String name) {
        return row.has(name) ? labels(row, name) : null;
    }

    private Review review(String text, @Nullable Double stars) {
        return new Review(null, stars, null, text, texts.detector().detect(text), false, null, null, null, null);
    }

    private void describe(
            JsonNode row, Verdict verdict, String expectedTone, Set<String> actions, Set<String> urgencies) {
        var lines = new StringBuilder();
        differ(lines, "tone", Set.of(expectedTone), Set.of(verdict.tone().id()), true);
        differ(lines, "topics", labels(row, "topics"), ids(verdict.topics()), false);
        differ(lines, "concerns", labels(row, "concerns"), concernIds(verdict.concerns()), false);
        differ(lines, "action", actions, Set.of(verdict.action().id()), true);
        differ(lines, "urgency", urgencies, Set.of(verdict.urgency().id()), true);
        if (!lines.isEmpty()) {
            differing
                    .append(row.path("id").asString("?"))
                    .append(System.lineSeparator())
                    .append(lines);
            verdict.why()
                    .forEach(reason -> differing
                            .append("    ")
                            .append(reason.label())
                            .append(" by ")
                            .append(reason.rule())
                            .append(System.lineSeparator()));
        }
    }

    private static void differ(StringBuilder lines, String kind, Set<String> expected, Set<String> given, boolean any) {
        boolean right = any ? expected.containsAll(given) : expected.equals(given);
        if (!right) {
            lines.append("  ")
                    .append(kind)
                    .append(": expected ")
                    .append(String.join(" ", expected))
                    .append(", given ")
                    .append(String.join(" ", given))
                    .append(System.lineSeparator());
        }
    }

    /** Hold and report are one class: where labellers mix them, either is right. */
    private static Set<String> carefulOnly(Set<String> actions) {
        return actions.stream().limit(1).anyMatch(CAREFUL::contains) ? Set.of("careful") : Set.of();
    }

    private static Set<String> labels(JsonNode row, String name) {
        var labels = new LinkedHashSet<String>();
        row.path(name).forEach(label -> labels.add(label.asString("")));
        return labels;
    }

    private static Set<String> ids(Set<Topic> topics) {
        return topics.stream().map(Topic::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> concernIds(Set<Concern> concerns) {
        return concerns.stream().map(Concern::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
