package dev.bedside.review;

import dev.bedside.learn.Later;
import dev.bedside.learn.Scales;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.ScriptReading.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a review's rating among all that rules and segments see, and none: a reviewer's own "10/10", an average and what a
 * review was rated before look like one.
 */
final class StarChooser {

    static final String FILE = "stars.weights";

    /** What is likelier part of the words than this stands in them. */
    private static final double OWN = 0.5;

    /**
     * What is known of a review's rating before one is chosen.
     *
     * @param ruled what rules took for it
     * @param sure how sure they were
     * @param site of the review, if known
     * @param announced whether somebody announced a review
     * @param rated all ratings in its part of the message
     * @param told what the likeliest row of segments takes for it
     * @param silent whether it has no words
     * @param automatic whether a program speaks
     */
    record Known(
            @Nullable Double ruled,
            Sure sure,
            @Nullable Site site,
            boolean announced,
            List<Stars> rated,
            @Nullable Double told,
            boolean silent,
            boolean automatic) {

        static Known of(Facts facts, Found found, boolean automatic) {
            return new Known(
                    facts.stars,
                    facts.starsSure,
                    facts.site == null ? found.site() : facts.site,
                    facts.announced,
                    found.rated(),
                    found.stars(),
                    found.text().isBlank(),
                    automatic);
        }
    }

    private final StarTraits traits;
    private final Labels labels;
    private final PartScores parts;
    private final Later<Scales> learned;

    StarChooser(ReadingWords words, Later<Scales> learned) {
        traits = new StarTraits(words);
        labels = words.labels();
        parts = words.parts();
        this.learned = learned;
    }

    /** The one that came with the program. */
    static StarChooser packed(ReadingWords words) {
        return new StarChooser(words, new Later<>(() -> Scales.packaged(StarChooser.class, FILE)));
    }

    /** Null where most likely there is none. */
    @Nullable
    Double choose(Known known) {
        return onlyOfParts(known) ? null : Choice.likeliest(choices(known), learned.get());
    }

    /** Whether every rating is that of a part of the visit, the punctuality or the staff: none is that of the whole. */
    private boolean onlyOfParts(Known known) {
        List<Stars> beside = known.rated().stream()
                .filter(each -> each.spot().other() <= OWN)
                .toList();
        boolean labelled =
                beside.size() > 1 && beside.stream().allMatch(each -> labels.of(announces(each.spot())) == Role.IGNORE);
        // a mean that is told elsewhere is that of the whole
        boolean all = among(known.ruled(), beside) && among(known.told(), beside);
        return labelled || all && !beside.isEmpty() && beside.stream().allMatch(each -> parts.in(each.written()));
    }

    private static boolean among(@Nullable Double value, List<Stars> rated) {
        return value == null || rated.stream().anyMatch(each -> value.equals(each.value()));
    }

    private static String announces(Spot spot) {
        return spot.label().isBlank() ? spot.before() : spot.label();
    }

    /** Every rating that is seen, and none. */
    List<Choice<Double>> choices(Known known) {
        var all = new ArrayList<Stars>();
        known.rated().forEach(each -> add(each, all));
        if (known.told() != null) {
            add(new Stars(known.told(), "", Spot.nowhere(0)), all);
        }
        if (known.ruled() != null) {
            add(new Stars(known.ruled(), "", Spot.nowhere(0)), all);
        }
        // what only the reviewer's words name is for whoever reads those
        all.removeIf(each -> each.spot().other() > OWN
                && !Objects.equals(each.value(), known.ruled())
                && !Objects.equals(each.value(), known.told()));
        var choices = new ArrayList<Choice<Double>>();
        for (Stars each : all) {
            choices.add(new Choice<>(each.value(), traits.of(each, all, known)));
        }
        choices.add(new Choice<>(null, traits.ofNone(all, known)));
        return choices;
    }

    private static void add(Stars more, List<Stars> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).value() == more.value()) {
                all.set(i, all.get(i).and(more));
                return;
            }
        }
        all.add(more);
    }
}
