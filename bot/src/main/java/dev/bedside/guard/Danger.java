package dev.bedside.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is dangerous about a remark; the first that fits is the one to be named. */
public enum Danger {
    /** Ties a reviewer to a person or a record. */
    CHART,
    /** Identifiable patient data, of anybody. */
    PATIENT_DATA,
    /** To drop, ban, block, refuse, punish or threaten somebody over a review. */
    RETALIATION,
    /** Something for changing, removing or writing a review. */
    INCENTIVE,
    /** To hide or delete criticism that belongs to others. */
    SUPPRESSION,
    /** Invented reviews. */
    FAKE;

    /** The word of {@code domain/conversation.md}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Danger> of(String id) {
        return Arrays.stream(values()).filter(danger -> danger.id().equals(id)).findFirst();
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Danger::id).collect(Collectors.toUnmodifiableSet());
    }
}
