package dev.bedside.cli;

import dev.bedside.text.Span;
import dev.bedside.triage.Reason;
import dev.bedside.triage.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Measures whether the quotes carry their labels: whether people quoted the same, and whether the label goes with the words. */
final class ReasonEvaluation {

    private final Share overlapping = new Share();
    private final Share removed = new Share();

    /** @param judge judges the text without some of its words */
    void compare(String text, JsonNode evidence, Verdict verdict, Function<String, Verdict> judge) {
        var byLabel = verdict.why().stream().collect(Collectors.groupingBy(Reason::label));
        byLabel.forEach((label, reasons) -> {
            var spans = reasons.stream().map(Reason::span).toList();
            String quote = evidence.path(label).asString("");
            int at = quote.isEmpty() ? -1 : text.indexOf(quote);
            if (at >= 0) {
                var theirs = new Span(at, at + quote.length());
                overlapping.add(spans.stream().anyMatch(theirs::overlaps));
            }
            removed.add(judge.apply(without(text, spans)).why().stream()
                    .noneMatch(reason -> reason.label().equals(label)));
        });
    }

    private static String without(String text, List<Span> spans) {
        var left = new StringBuilder(text);
        spans.stream()
                .sorted(Comparator.comparing(Span::start).reversed())
                .forEach(span -> left.delete(span.start(), Math.min(span.end(), left.length())));
        return left.toString();
    }

    String report() {
        return overlapping.line("quotes overlap people's") + removed.line("label goes with its quotes");
    }
}
