package dev.bedside.judgement;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A review of which something is known.
 *
 * @param fold reviews that are alike share one
 * @param praises whether its words praise rather than complain; null where they do both or neither
 * @param labels what it deserves: a tone, topics, concerns, harsh; null where only stars are known
 * @param disputed labels about which it teaches nothing, as people are of two minds
 * @param quotes the words that carry a label, where they are known
 * @param topics whether the labels tell its topics
 * @param invented whether somebody made it up to be learned from
 * @param kept whether its sentences may be kept by what they mean: only what was invented, and nothing that is heard from
 *     another language
 * @param clues what the rules and the stars say of a label
 */
public record Lesson(
        Text text,
        int fold,
        @Nullable Boolean praises,
        @Nullable Set<String> labels,
        Set<String> disputed,
        Map<String, Span> quotes,
        boolean topics,
        boolean invented,
        boolean kept,
        Function<String, Clues> clues) {

    boolean deserves(String label) {
        return label.equals(Labels.POLARITY) ? Boolean.TRUE.equals(praises) : labels != null && labels.contains(label);
    }

    /** Whether it teaches anything about a label. */
    boolean tells(String label) {
        return label.equals(Labels.POLARITY)
                ? praises != null
                : labels != null && !disputed.contains(label) && (topics || !Labels.TOPICS.contains(label));
    }

    /** The fold only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Lesson[" + fold + "]";
    }
}
