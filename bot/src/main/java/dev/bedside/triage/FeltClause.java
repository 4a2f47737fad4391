package dev.bedside.triage;

import dev.bedside.text.Span;
import java.util.Map;
import java.util.Objects;

/**
 * How a clause of a review sounds by its own words, whatever the stars are.
 *
 * @param span where it stands in the review's text
 * @param praise how likely it praises rather than complains, as the logarithm of the odds
 * @param topics the same of each topic that it may be about; empty where no encoder tells
 */
public record FeltClause(Span span, double praise, Map<Topic, Double> topics) {

    public FeltClause {
        topics = Map.copyOf(Objects.requireNonNullElse(topics, Map.of()));
    }

    /** How likely it is about a topic, as the logarithm of the odds; 0 where nothing tells. */
    public double about(Topic topic) {
        return topics.getOrDefault(topic, 0.0);
    }

    /** Its place only: people's words never reach a log. */
    @Override
    public String toString() {
        return "FeltClause[" + span.start() + "]";
    }
}
