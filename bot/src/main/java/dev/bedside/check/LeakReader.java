package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
    private static final double LIKELY_BESIDE = 0.3;

    /** What a clause tells beside what a rule finds in it: a rule knows one thing, a clause often says two. */
    static final Set<Category> SECOND =
            Set.of(Category.PRIVACY_CONFIRMS, Category.PRIVACY_CLINICAL, Category.PRIVACY_BILLING);

    private final ClauseTraits traits;
    private final LeakWeights weights;

    LeakReader(ClauseTraits traits, LeakWeights weights) {
        this.traits = traits;
        this.weights = weights;
    }

    /**
     * The clauses of a reply that must likely not be said, and what else is wrong with those of which that is known.
     *
     * @param suspect from how likely on, between 0 and 1
     * @param known the words that rules block
     */
    List<Leak> read(Text reply, @Nullable Text review, @Nullable String author, double suspect, List<Span> known) {
        var reading = traits.read(reply, review, author);
        var leaks = new ArrayList<Leak>();
        for (Clause clause : Clause.of(reply)) {
            var span = clause.span(reply);
            var found = valued(reading.of(clause));
            double chance = weights.leak().chance(found);
            var categories = EnumSet.noneOf(Category.class);
            if (chance >= suspect) {
                categories.add(likeliest(found));
                categories.addAll(likely(weights.categories().keySet(), found));
            } else if (known.stream().anyMatch(span::overlaps)) {
                categories.addAll(likely(SECOND, found));
            }
            if (!categories.isEmpty()) {
                leaks.add(new Leak(clause.core(reply), chance, categories));
            }
        }
        return leaks;
    }

    private Category likeliest(Map<String, Float> found) {
        return weights.categories().entrySet().stream()
                .max(Comparator.comparingDouble(each -> each.getValue().chance(found)))
                .map(Map.Entry::getKey)
                .orElse(Category.PRIVACY_CONFIRMS);
    }

    private Set<Category> likely(Set<Category> which, Map<String, Float> found) {
        return weights.categories().entrySet().stream()
                .filter(each -> which.contains(each.getKey())
                        && each.getValue().chance(found)
                                > (SECOND.contains(each.getKey()) ? LIKELY_BESIDE : LIKELY_AS_WELL))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, Float> valued(Set<String> found) {
        float value = (float) (SCALE / Math.sqrt(Math.max(FEWEST_TRAITS, found.size())));
        var valued = new HashMap<String, Float>();
        found.forEach(trait -> valued.put(trait, value));
        return valued;
    }
}
