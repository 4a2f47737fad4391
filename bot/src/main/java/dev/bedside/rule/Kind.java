package dev.bedside.rule;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What sort of label a rule gives.
 *
 * @param key the YAML key that names the label: {@code concern}
 * @param labels the labels there are; any other is an error in the file
 * @param negated what a negation in front of a match does, unless the rule says otherwise
 * @param extras further keys that a rule of this kind may have
 * @param check refuses further keys that cannot be used, while the file can still be told
 * @param insteadOfPatterns those of the further keys that name another way of finding, so that {@code when:} may be missing
 */
public record Kind(
        String key,
        Set<String> labels,
        Negated negated,
        Set<String> extras,
        BiConsumer<Place, Map<String, Line>> check,
        Set<String> insteadOfPatterns) {

    /** A kind whose rules always find by patterns. */
    public Kind(String key, Set<String> labels, Negated negated, Set<String> extras) {
        this(key, labels, negated, extras, (place, values) -> {}, Set.of());
    }

    /** The same kind with a check of its further keys. */
    public Kind checkedBy(BiConsumer<Place, Map<String, Line>> other) {
        return new Kind(key, labels, negated, extras, other, insteadOfPatterns);
    }

    boolean foundOtherwise(Set<String> keys) {
        return insteadOfPatterns.stream().anyMatch(keys::contains);
    }

    /** What becomes of a match behind "not", "never", "no" and the like. */
    public enum Negated {
        /** It counts like any other. */
        COUNTS,
        /** It does not count. */
        VOID,
        /** It is reported as negated; the reader of the match decides. */
        MARKED
    }
}
