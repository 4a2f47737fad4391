package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges every clause of a reply by what was learned from examples.
 *
 * <p>Whatever is not recognised as something that may be said to anybody counts against it: the traits of a clause say who
 * is spoken of and whether anything makes it general, and all that the rules do not foresee is decided by their weights.
 */
final class LeakReader {

    /** Long clauses have many traits, each of which then says less; short ones must not be decided by two words. */
    private static final int FEWEST_TRAITS = 8;

    private static final float SCALE = 3;
    private static final double LIKELY_AS_WELL = 0.5;

    private final ClauseTraits traits;
    private final LeakWeights weights;

    LeakReader(ClauseTraits traits, LeakWeights weights) {
        this.traits = traits;
        this.weights = weights;
    }

    /**
     * The clauses of a reply that must likely not be said.
     *
     * @param suspect from how likely on, between 0 and 1
     */
    List<Leak> read(Text reply, @Nullable Text review, @Nullable String author, double suspect) {
        var reading = traits.read(reply, review, author);
        var leaks = new ArrayList<Leak>();
        for (Clause clause : Clause.of(reply)) {
            var found = valued(reading.of(clause));
            double chance = weights.leak().chance(found);
            if (chance >= suspect) {
                leaks.add(leak(clause, chance, found, reply));
            }
        }
        return leaks;
    }

    private Leak leak(Clause clause, double chance, Map<String, Float> found, Text reply) {
        var chances = new EnumMap<Category, Double>(Category.class);
        weights.categories().forEach((category, each) -> chances.put(category, each.chance(found)));
        var category = chances.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Category.PRIVACY_CONFIRMS);
        var also = chances.entrySet().stream()
                .filter(each -> each.getKey() != category && each.getValue() > LIKELY_AS_WELL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Leak(clause.span(reply), chance, category, also);
    }

    static Map<String, Float> valued(Set<String> found) {
        float value = (float) (SCALE / Math.sqrt(Math.max(FEWEST_TRAITS, found.size())));
        var valued = new HashMap<String, Float>();
        found.forEach(trait -> valued.put(trait, value));
        return valued;
    }
}
