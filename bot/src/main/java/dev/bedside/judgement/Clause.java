package dev.bedside.judgement;

import dev.bedside.text.Span;
import java.util.Map;

/**
 * How a clause of a text sounds by its own words, whatever the stars are.
 *
 * @param praise how likely it praises rather than complains, as the logarithm of the odds
 * @param topics the same of each topic that it may be about; empty where no encoder tells
 */
public record Clause(Span span, double praise, Map<String, Double> topics) {

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return "Clause[" + span.start() + "]";
    }
}
