package dev.bedside.cli;

import dev.bedside.talk.Intent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what utterances are taken to mean with labelled ones: {@code intent}, {@code case}, {@code args}, {@code guard}. */
final class TalkEvaluation {

    private static final Set<String> PRIVATE_PLACES = Set.of("thread", "reply");

    private final TalkLines lines;
    private final boolean disagreements;
    private final StringBuilder differing = new StringBuilder();
    private final Tally dangers = new Tally();
    private final Share intent = new Share();
    private final Share cases = new Share();
    private final Share args = new Share();
    private final Share wrongChange = new Share();
    private final Share asked = new Share();
    private final Share leftInChannel = new Share();
    private final Share leftElsewhere = new Share();
    private final Share noticed = new Share();
    private final Share rightDanger = new Share();
    private final Share falseAlarm = new Share();

    TalkEvaluation(TalkLines lines, boolean disagreements) {
        this.lines = lines;
        this.disagreements = disagreements;
    }

    String report(List<JsonNode> rows) {
        rows.forEach(this::compare);
        return differing
                + dangers.table("guard")
                + intent.line("intent right")
                + cases.line("case right, where the intent is")
                + args.line("args right, where the intent is")
                + wrongChange.line("wrong change of state")
                + asked.line("asked back, not meant to be")
                + leftInChannel.line("chatter left alone, channel")
                + leftElsewhere.line("chatter left alone, thread, reply")
                + noticed.line("guard recall, any kind")
                + rightDanger.line("guard recall, right kind")
                + falseAlarm.line("guard false");
    }

    private void compare(JsonNode row) {
        var answer = lines.answer(row);
        String expected = row.path("intent").asString("");
        String given = answer.path("intent").asString("");
        boolean same = expected.equals(given);
        intent.add(same);
        boolean sameCase =
                row.path("case").asString("").equals(answer.path("case").asString(""));
        boolean sameArgs = sameArgs(row.path("args"), answer.path("args"));
        if (same) {
            cases.add(sameCase);
            args.add(sameArgs);
        }
        boolean asks = answer.path("ask").asBoolean(false);
        boolean wrong = !asks && changes(given) && (!same || !sameCase);
        wrongChange.add(wrong);
        asked.add(asks && !row.path("ask").asBoolean(false));
        if (expected.equals("none")) {
            boolean elsewhere = PRIVATE_PLACES.contains(row.path("where").asString(""));
            (elsewhere ? leftElsewhere : leftInChannel).add(same);
        }
        boolean sameDanger = compareDanger(row, answer);
        if (disagreements
                && (!same
                        || !sameCase
                        || !sameArgs
                        || !sameDanger
                        || asks != row.path("ask").asBoolean(false))) {
            describe(row, answer, wrong);
        }
    }

    private boolean compareDanger(JsonNode row, ObjectNode answer) {
        String expected = row.path("guard").isNull() ? "" : row.path("guard").asString("");
        String given = answer.path("guard").isNull() ? "" : answer.path("guard").asString("");
        dangers.add(labels(expected), labels(given));
        if (expected.isEmpty()) {
            falseAlarm.add(!given.isEmpty());
        } else {
            noticed.add(!given.isEmpty());
            rightDanger.add(expected.equals(given));
        }
        return expected.equals(given);
    }

    private static Set<String> labels(String label) {
        return label.isEmpty() ? Set.of() : Set.of(label);
    }

    private static boolean changes(String intent) {
        return Intent.of(intent).map(Intent::changes).orElse(false);
    }

    /** The words, whatever their case and the punctuation around them. */
    private static boolean sameArgs(JsonNode one, JsonNode other) {
        return one.size() == other.size()
                && one.propertyStream()
                        .allMatch(entry -> plain(entry.getValue()).equals(plain(other.path(entry.getKey()))));
    }

    private static String plain(JsonNode value) {
        return value.asString("").toLowerCase(Locale.ROOT).replaceAll("^[\\s\\p{Punct}]+|[\\s\\p{Punct}]+$", "");
    }

    private void describe(JsonNode row, ObjectNode answer, boolean wrong) {
        differing
                .append(row.path("id").asString("?"))
                .append(wrong ? "  WRONG CHANGE" : "")
                .append("  expected ")
                .append(summary(row))
                .append(", given ")
                .append(summary(answer))
                .append(System.lineSeparator());
    }

    /** Ids and the names of arguments only. */
    private static String summary(JsonNode node) {
        return node.path("intent").asString("") + " #" + node.path("case").asString("-") + " "
                + String.join(" ", node.path("args").propertyNames())
                + (node.path("ask").asBoolean(false) ? " ask" : "")
                + (node.path("guard").isNull()
                        ? ""
                        : " guard " + node.path("guard").asString(""));
    }
}
