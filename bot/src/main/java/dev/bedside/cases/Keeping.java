package dev.bedside.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the words of a case are kept.
 *
 * @param preserved whether they are kept whatever happens, for a lawyer
 * @param forgetAt when they are deleted; null while that is not known
 * @param forgottenAt when they were deleted; null while they are there
 */
public record Keeping(
        boolean preserved,
        @Nullable Instant forgetAt,
        @Nullable Instant forgottenAt) {

    /** Of a case that has just come in. */
    public static final Keeping NEW = new Keeping(false, null, null);

    /**
     * The same for a case that has come this far: words are deleted some time after its end, also those that were written
     * after the earlier ones were deleted.
     */
    Keeping at(Progress progress, Duration kept) {
        var ending = progress.ending();
        return ending == null || preserved || (forgottenAt != null && !forgottenAt.isBefore(ending.at()))
                ? new Keeping(preserved, null, forgottenAt)
                : new Keeping(false, ending.at().plus(kept), forgottenAt);
    }

    Keeping preserved(boolean now) {
        return new Keeping(now, forgetAt, forgottenAt);
    }

    Keeping forgotten(Instant at) {
        return new Keeping(preserved, null, at);
    }
}
