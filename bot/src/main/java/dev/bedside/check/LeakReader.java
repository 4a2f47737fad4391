package dev.bedside.check;

import dev.bedside.learn.Weights;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final double LIKELY_BESIDE = 0.2;

    /** What a clause tells beside what a rule finds in it: a rule knows one thing, a clause often says two. */
    static final Set<Category> SECOND =
            Set.of(Category.PRIVACY_CONFIRMS, Category.PRIVACY_CLINICAL, Category.PRIVACY_BILLING);

    /** Where words alone are as sure as this, the encoder has never known better. */
    private static final double UNSURE_FROM = 0.05;

    private static final double UNSURE_TO = 0.97;

    /** Words and meaning err about different clauses: their mean is right oftener than either. */
    private static final double BY_MEANING = 0.5;

    /**
     * A clause with its traits, and how likely it must not be said.
     *
     * @param settled whether the encoder was asked where words leave doubt, or could not have told more
     */
    record Judged(Clause clause, Map<String, Float> traits, double chance, boolean settled) {

        /** Its place only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Judged[" + clause + ", " + chance + "]";
        }
    }

    private final ClauseTraits traits;
    private final Ear ear;
    private final LeakEncoder encoder;
    private final LeakWeights weights;

    LeakReader(ClauseTraits traits, Ear ear, LeakEncoder encoder, LeakWeights weights) {
        this.traits = traits;
        this.ear = ear;
        this.encoder = encoder;
        this.weights = weights;
    }

    /** Every clause of a reply with how likely it is that it must not be said. */
    List<Judged> judge(Text reply, @Nullable Text review, @Nullable String author) {
        var reading = traits.read(reply, review, author);
        var clauses = traits.grammar().clauses(reply);
        var found = clauses.stream().map(clause -> valued(reading.of(clause))).toList();
        var sums = found.stream().map(weights.leak()::sum).toList();
        boolean asks = sums.stream().anyMatch(LeakReader::isUnsure);
        var encoded = asks ? encoder.leaks(ear.hear(reply, review), clauses) : Optional.<List<Optional<Float>>>empty();
        return IntStream.range(0, clauses.size())
                .mapToObj(at -> {
                    double words = sums.get(at);
                    boolean doubtful = asks && isUnsure(words);
                    var meant = encoded.filter(any -> doubtful).flatMap(each -> each.get(at));
                    double sum = meant.map(each -> BY_MEANING * each + (1 - BY_MEANING) * words)
                            .orElse(words);
                    boolean settled = !doubtful || meant.isPresent();
                    return new Judged(clauses.get(at), found.get(at), Weights.chance(sum), settled);
                })
                .toList();
    }

    private static boolean isUnsure(double sum) {
        double chance = Weights.chance(sum);
        return chance >= UNSURE_FROM && chance <= UNSURE_TO;
    }

    /**
     * The clauses of a reply that must likely not be said, and what else is wrong with those of which that is known.
     *
     * @param strength from how likely on
     * @param known the words that rules block
     */
    List<Leak> leaks(Text reply, List<Judged> clauses, Strength strength, List<Span> known) {
        var leaks = new ArrayList<Leak>();
        for (Judged judged : clauses) {
            var span = judged.clause().span(reply);
            var found = judged.traits();
            double chance = judged.chance();
            var categories = EnumSet.noneOf(Category.class);
            var likeliest = likeliest(found);
            if (chance >= strength.suspect(reply.language(), judged.settled())) {
                categories.add(likeliest);
                categories.addAll(likely(weights.categories().keySet(), found));
            } else if (known.stream().anyMatch(span::overlaps)) {
                categories.addAll(likely(SECOND, found));
            }
            if (!categories.isEmpty()) {
                leaks.add(new Leak(judged.clause().core(reply), chance, categories));
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
