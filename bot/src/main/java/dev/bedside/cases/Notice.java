package dev.bedside.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a case next, and what was said in this round.
 *
 * @param dueAt when; null where nothing is to be said
 * @param dueStage what it will be said for
 * @param lastStage what was said last; null where nothing was
 * @param lastAt when that was said
 * @param count how often somebody was reminded
 */
public record Notice(
        @Nullable Instant dueAt,
        @Nullable String dueStage,
        @Nullable String lastStage,
        @Nullable Instant lastAt,
        int count) {

    public static final Notice NONE = new Notice(null, null, null, null, 0);

    /** The same with something else to be said next. */
    public Notice next(@Nullable Instant at, @Nullable String stage) {
        return new Notice(at, stage, lastStage, lastAt, count);
    }

    /** The same after something was said; what comes next is not known yet. */
    public Notice said(String stage, Instant at) {
        return new Notice(null, null, stage, at, count + 1);
    }
}
