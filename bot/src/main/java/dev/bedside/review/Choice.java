package dev.bedside.review;

import dev.bedside.learn.Scales;
import dev.bedside.learn.WeighedTraits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the values that a fact of a review may have, with what speaks for it; null where the review has none. */
record Choice<V>(@Nullable V value, WeighedTraits traits) {

    /** The value that is likeliest; of equally likely ones the first. */
    static <V> @Nullable V likeliest(List<Choice<V>> choices, Scales learned) {
        V best = null;
        double most = -1;
        for (Choice<V> choice : choices) {
            double chance = learned.chance(choice.traits);
            if (chance > most) {
                most = chance;
                best = choice.value;
            }
        }
        return best;
    }

    /** Nothing of what was written: people's words never reach a log. */
    @Override
    public String toString() {
        return "Choice";
    }
}
