package dev.bedside.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a review still stands where it came from.
 *
 * @param goneAt when it was found to be gone; null while it is there
 * @param deleted whether its whole message was deleted; else the message was changed and holds it no longer
 */
public record Source(@Nullable Instant goneAt, boolean deleted) {

    public static final Source THERE = new Source(null, false);
}
