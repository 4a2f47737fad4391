package dev.bedside.judgement;

import dev.bedside.judgement.Lines.Row;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells, where no encoder reads the language, whether a review may carry a concern that no rule found: a line through
 * n-grams and stars, learned from invented reviews only.
 *
 * @param weights by n-gram, or by the name of a star clue
 */
record Alarm(Map<String, Double> weights, double always) {

    static final Alarm NONE = new Alarm(Map.of(), -8);

    /** What one review alone says is said by chance. */
    private static final int FEWEST = 2;

    private static final double FREEDOM = 8;
    private static final String EXACT_STARS = "stars above three";

    static Alarm learn(List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return NONE;
        }
        var traits = lessons.stream()
                .map(lesson -> traits(lesson.text(), stars(lesson)))
                .toList();
        var counts = new TreeMap<String, Integer>();
        traits.forEach(each -> each.forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST);
        var numbers = new HashMap<String, Integer>();
        counts.keySet().forEach(trait -> numbers.put(trait, numbers.size()));
        long grave = lessons.stream().filter(Alarm::isGrave).count();
        double counting = (double) (lessons.size() - grave) / Math.max(1, grave);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < traits.size(); i++) {
            boolean right = isGrave(lessons.get(i));
            rows.add(new Row(Sparse.of(traits.get(i), numbers), right, right ? counting : 1));
        }
        var line = Lines.draw(rows, numbers.size(), FREEDOM);
        var weights = new TreeMap<String, Double>();
        numbers.forEach((trait, number) -> weights.put(trait, (double) line.weights()[number]));
        return new Alarm(weights, line.always());
    }

    private static Clues stars(Lesson lesson) {
        return lesson.clues().apply(Labels.CONCERNS.getFirst());
    }

    private static boolean isGrave(Lesson lesson) {
        return Labels.CONCERNS.stream()
                .filter(concern -> !concern.equals("profanity"))
                .anyMatch(lesson::deserves);
    }

    private static Set<String> traits(Text text, Clues clues) {
        var traits = new TreeSet<String>();
        Passages.of(text).forEach(passage -> traits.addAll(Grams.of(text, passage)));
        clues.of(Set.of(Source.STARS)).forEach((name, value) -> {
            if (!name.equals(EXACT_STARS)) {
                traits.add(name);
            }
        });
        return traits;
    }

    /** Between 0 and 1. */
    double chance(Text text, Clues stars) {
        double sum = 0;
        int known = 0;
        for (String trait : traits(text, stars)) {
            Double weight = weights.get(trait);
            if (weight != null) {
                sum += weight;
                known++;
            }
        }
        return 1 / (1 + StrictMath.exp(-(always + sum / StrictMath.sqrt(Math.max(1, known)))));
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Alarm[" + weights.size() + "]";
    }
}
