package dev.bedside.practice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How fast reviews are handled.
 *
 * @param reported for those that the review site should take down, whatever their urgency
 */
public record Targets(Map<Urgency, Target> byUrgency, Reported reported) {

    public Targets {
        for (var urgency : Urgency.values()) {
            Objects.requireNonNull(byUrgency.get(urgency), urgency.id());
        }
        byUrgency = Map.copyOf(new EnumMap<>(byUrgency));
    }

    public Target of(Urgency urgency) {
        return Objects.requireNonNull(byUrgency.get(urgency));
    }
}
