package dev.bedside.rule;

import java.util.Set;

/**
 * What sort of label a rule gives.
 *
 * @param key the YAML key that names the label: {@code concern}
 * @param labels the labels there are; any other is an error in the file
 * @param negated what a negation in front of a match does, unless the rule says otherwise
 * @param extras further keys that a rule of this kind may have
 * @param insteadOfPatterns those of the further keys that name another way of finding, so that {@code when:} may be missing
 */
public record Kind(String key, Set<String> labels, Negated negated, Set<String> extras, Set<String> insteadOfPatterns) {

    /** A kind whose rules always find by patterns. */
    public Kind(String key, Set<String> labels, Negated negated, Set<String> extras) {
        this(key, labels, negated, extras, Set.of());
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
