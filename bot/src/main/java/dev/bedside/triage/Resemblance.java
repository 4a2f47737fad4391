package dev.bedside.triage;

import dev.bedside.judgement.Judgement;
import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what was learned by the rules' own examples: which of them a sentence resembles. */
final class Resemblance {

    /** One example and its rule. */
    private record Shown(Rule rule, String sentence) {}

    private final Judgement judgement;
    private final Map<String, List<Shown>> examples = new HashMap<>();

    Resemblance(Judgement judgement, RuleBook rules) {
        this.judgement = judgement;
        for (Rule rule : rules.rules()) {
            boolean english = rule.language().isEmpty() || rule.language().get().equals(Language.ENGLISH);
            if (english && rule.kind() != TriageRules.TONE) {
                Stream.of(rule.examples().flags(), rule.examples().like())
                        .flatMap(List::stream)
                        .map(Example::text)
                        .forEach(sentence -> examples.computeIfAbsent(rule.label(), any -> new ArrayList<>())
                                .add(new Shown(rule, sentence)));
            }
        }
    }

    /** Empty where no rule has the label: there is nothing to explain it by. */
    Optional<Reason> reason(String label, Text text, Span span) {
        var shown = examples.get(label);
        if (shown == null) {
            return Optional.empty();
        }
        String quote = span.of(text.raw());
        var nearest = shown.get(
                judgement.nearest(quote, shown.stream().map(Shown::sentence).toList()));
        var rule = nearest.rule();
        return Optional.of(new Reason(label, span, quote, rule.id(), rule.because(), nearest.sentence()));
    }
}
