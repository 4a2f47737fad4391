package dev.bedside.triage;

import dev.bedside.judgement.Judgement;
import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains what was learned by the rules' own examples: which of them a sentence resembles. */
final class Resemblance {

    /** A label has hundreds of examples, and each takes the encoder as long as a sentence of a review. */
    private static final int COMPARED = 24;

    /** One example and its rule. */
    private record Shown(Rule rule, String sentence, Set<String> words) {

        /** The share of words that it has in common with others, the more the nearer. */
        double shared(Set<String> others) {
            return (double) words.stream().filter(others::contains).count() / (words.size() + others.size());
        }
    }

    private record Near(Shown shown, double share) {

        @Override
        public String toString() {
            return "Near[" + share + "]";
        }
    }

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
                                .add(new Shown(rule, sentence, words(sentence))));
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
        var words = words(quote);
        var likely = shown.stream()
                .map(each -> new Near(each, each.shared(words)))
                .sorted(Comparator.comparingDouble(near -> -near.share()))
                .limit(COMPARED)
                .map(Near::shown)
                .toList();
        var nearest = likely.get(
                judgement.nearest(quote, likely.stream().map(Shown::sentence).toList()));
        var rule = nearest.rule();
        return Optional.of(new Reason(label, span, quote, rule.id(), rule.because(), nearest.sentence()));
    }

    private static Set<String> words(String sentence) {
        return Arrays.stream(Tokenizer.fold(sentence).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
