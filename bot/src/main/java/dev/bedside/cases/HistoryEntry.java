package dev.bedside.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and from where; nothing of what people wrote.
 *
 * @param version the version of the case that this step made; 0 where it made none
 * @param actor the platform's id of a person; null for Bedside itself
 * @param step the id of what was done
 * @param source where it was asked for
 * @param detail ids and times
 */
public record HistoryEntry(
        long version,
        Instant at,
        @Nullable String actor,
        String step,
        String source,
        String fromState,
        String toState,
        String detail) {}
