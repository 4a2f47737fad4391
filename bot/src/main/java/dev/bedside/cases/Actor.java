package dev.bedside.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param id the platform's id of a person; null for Bedside itself
 * @param approver whether this person may agree to replies that need it
 */
public record Actor(@Nullable String id, boolean approver) {

    /** Bedside itself, when time is up. */
    public static final Actor BEDSIDE = new Actor(null, false);
}
