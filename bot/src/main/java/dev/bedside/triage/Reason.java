package dev.bedside.triage;

import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why a label was given, in the review's own words.
 *
 * @param label the id of the label: {@code patient-safety}, {@code wait}, {@code harsh}
 * @param span where the quote stands in the review's text
 * @param quote the words themselves
 * @param rule the rule that found them
 * @param because the rule's reason: the rest of a sentence
 * @param resembles the example that the quote resembles, where a learned model pointed at it
 */
public record Reason(
        String label,
        Span span,
        String quote,
        String rule,
        String because,
        @Nullable String resembles) {

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Reason[" + label + " by " + rule + "]";
    }
}
