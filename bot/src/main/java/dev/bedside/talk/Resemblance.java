package dev.bedside.talk;

import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the phrase whose examples an utterance resembles most, for what no pattern foresaw. */
final class Resemblance {

    private static final double SECOND = 0.35;
    private static final double LETTERS = 0.5;
    private static final double STEMS = 1.0;
    private static final double PAIRS = 0.7;
    private static final int GRAM = 4;

    private record Known(Rule rule, Intent intent, Map<String, Double> features) {

        /** Ids only: what was said never reaches a log. */
        @Override
        public String toString() {
            return "Known[" + intent + "]";
        }
    }

    /**
     * A phrase that may have been meant.
     *
     * @param likeness 1 for the example itself, and somewhat more where a second one is much like it
     * @param lead over the next intent
     */
    record Likely(Rule rule, Intent intent, double likeness, double lead) {}

    private final TextReader texts;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final double unseen;

    Resemblance(List<Rule> rules, TextReader texts) {
        this.texts = texts;
        var counts = new HashMap<String, Integer>();
        var raw = new ArrayList<Known>();
        for (Rule rule : rules) {
            var language = rule.language().orElse(Language.ENGLISH);
            var own = Intent.of(rule.label()).orElseThrow();
            learn(rule, own, rule.examples().flags(), language, raw);
            learn(rule, own, rule.examples().like(), language, raw);
            if (own != Intent.NONE) {
                learn(rule, Intent.NONE, rule.examples().passes(), language, raw);
            }
        }
        raw.forEach(each -> each.features().keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        double all = raw.size() + 1.0;
        counts.forEach((feature, count) -> rarity.put(feature, Math.log(all / count)));
        unseen = Math.log(all);
        raw.forEach(each -> known.add(new Known(each.rule(), each.intent(), normal(each.features()))));
    }

    private void learn(Rule rule, Intent intent, List<Example> examples, Language language, List<Known> learned) {
        examples.stream()
                .map(example -> features(texts.read(lead(example.text()), language)))
                .filter(features -> !features.isEmpty())
                .forEach(features -> learned.add(new Known(rule, intent, features)));
    }

    /** What stands in front of a quoted text is what tells the wish. */
    private static String lead(String text) {
        int colon = text.indexOf(':');
        return colon > 0 ? text.substring(0, colon) : text;
    }

    Optional<Likely> find(String plain, Language language) {
        var text = texts.read(lead(plain), language);
        var features = normal(features(text));
        var best = new EnumMap<Intent, double[]>(Intent.class);
        var rules = new EnumMap<Intent, Rule>(Intent.class);
        for (Known each : known) {
            double likeness = product(features, each.features());
            var intent = each.intent();
            double[] two = best.computeIfAbsent(intent, any -> new double[2]);
            if (likeness > two[0]) {
                two[1] = two[0];
                two[0] = likeness;
                rules.put(intent, each.rule());
            } else if (likeness > two[1]) {
                two[1] = likeness;
            }
        }
        var ordered = best.entrySet().stream()
                .sorted((one, other) -> Double.compare(score(other.getValue()), score(one.getValue())))
                .toList();
        if (ordered.size() < 2) {
            return Optional.empty();
        }
        double first = score(ordered.getFirst().getValue());
        var rule = rules.get(ordered.getFirst().getKey());
        if (rule == null) {
            // it is like nothing that is known
            return Optional.empty();
        }
        return Optional.of(new Likely(
                rule,
                ordered.getFirst().getKey(),
                first,
                first - score(ordered.get(1).getValue())));
    }

    private static double score(double[] two) {
        return two[0] + SECOND * two[1];
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (var each : one.entrySet()) {
            sum += each.getValue() * other.getOrDefault(each.getKey(), 0.0);
        }
        return sum;
    }

    private Map<String, Double> normal(Map<String, Double> features) {
        var weighed = new HashMap<String, Double>();
        double squares = 0;
        for (var each : features.entrySet()) {
            double weight = each.getValue() * rarity.getOrDefault(each.getKey(), unseen);
            weighed.put(each.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.max(1e-9, Math.sqrt(squares));
        weighed.replaceAll((feature, weight) -> weight / length);
        return weighed;
    }

    private static Map<String, Double> features(Text text) {
        var features = new HashMap<String, Double>();
        Set<String> grams = new HashSet<>();
        String before = "^";
        for (int i = 0; i < text.size(); i++) {
            String stem = text.word(i).stem();
            features.put("w " + stem, STEMS);
            features.put("p " + before + " " + stem, PAIRS);
            before = stem;
            String padded = " " + text.word(i).form() + " ";
            for (int at = 0; at + GRAM <= padded.length(); at++) {
                grams.add(padded.substring(at, at + GRAM));
            }
        }
        grams.forEach(gram -> features.put("g " + gram, LETTERS));
        return features;
    }
}
