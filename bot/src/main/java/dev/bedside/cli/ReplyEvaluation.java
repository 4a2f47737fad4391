package dev.bedside.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares findings with labelled replies: {@code blocked} and {@code rules}, the categories. */
final class ReplyEvaluation {

    private static final Set<String> BLOCKED = Set.of("blocked");

    private final CheckLines lines;
    private final boolean disagreements;
    private final Outcomes outcomes;
    private final Tally categories = new Tally();
    private final StringBuilder differing = new StringBuilder();
    private int leaking;
    private int caught;
    private int clean;
    private int wronglyBlocked;

    /** @param outcomes is told what each row was given */
    ReplyEvaluation(CheckLines lines, boolean disagreements, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.lines = lines;
        this.disagreements = disagreements;
    }

    /** One line for how strict the check may be: what it then blocks, rightly and wrongly. */
    String point(double suspect, List<JsonNode> rows) {
        rows.forEach(this::compare);
        return String.format(
                Locale.ROOT,
                "suspect %.2f: recall %.3f, false blocks %.3f%n",
                suspect,
                share(caught, leaking),
                share(wronglyBlocked, clean));
    }

    String report(List<JsonNode> rows) {
        rows.forEach(this::compare);
        return differing
                + categories.table("categories")
                + String.format(
                        Locale.ROOT,
                        "%d replies: recall %.3f (%d of %d blocked), false blocks %.3f (%d of %d)%n",
                        rows.size(),
                        share(caught, leaking),
                        caught,
                        leaking,
                        share(wronglyBlocked, clean),
                        wronglyBlocked,
                        clean);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void compare(JsonNode row) {
        var answer = lines.answer(row);
        boolean expected = row.path("blocked").asBoolean(false);
        boolean blocked = !answer.path("postable").asBoolean(false);
        if (expected) {
            leaking++;
            caught += blocked ? 1 : 0;
        } else {
            clean++;
            wronglyBlocked += blocked ? 1 : 0;
        }
        var given = new LinkedHashSet<String>();
        answer.path("findings")
                .forEach(finding -> given.add(finding.path("category").asString("")));
        var labels = new LinkedHashSet<String>();
        row.path("rules").forEach(rule -> labels.add(rule.asString("")));
        categories.add(labels, given);
        outcomes.begin(row);
        outcomes.add("reply", blocked ? BLOCKED : Set.of(), row.has("blocked") ? expected ? BLOCKED : Set.of() : null);
        outcomes.add("finding", given, row.has("rules") ? labels : null);
        if (disagreements && (expected != blocked || !labels.equals(given))) {
            describe(row, answer, expected, blocked, labels);
        }
    }

    private void describe(JsonNode row, JsonNode answer, boolean expected, boolean blocked, Set<String> labels) {
        differing
                .append(row.path("id").asString("?"))
                .append(expected == blocked ? "" : expected ? "  NOT BLOCKED" : "  WRONGLY BLOCKED")
                .append("  expected ")
                .append(String.join(" ", labels))
                .append(System.lineSeparator());
        answer.path("findings")
                .forEach(finding -> differing
                        .append("    ")
                        .append(finding.path("category").asString(""))
                        .append(" by ")
                        .append(finding.path("rule").asString(""))
                        .append(System.lineSeparator()));
    }
}
