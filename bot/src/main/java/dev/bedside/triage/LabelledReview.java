package dev.bedside.triage;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A review that people judged, to learn from.
 *
 * @param fold reviews that are alike share one
 * @param labels ids of its tone, topics and concerns, and {@code harsh}; null where only its stars are known
 * @param disputed labels of which people who read it are of two minds
 * @param quotes the words that carry a label, where they are known
 * @param topics whether the labels tell its topics
 * @param invented whether somebody made it up to be learned from
 */
public record LabelledReview(
        String text,
        @Nullable Double stars,
        int fold,
        @Nullable Set<String> labels,
        Set<String> disputed,
        Map<String, String> quotes,
        boolean topics,
        boolean invented) {

    /** The fold only: people's words never reach a log. */
    @Override
    public String toString() {
        return "LabelledReview[" + fold + "]";
    }
}
