package dev.bedside.desk;

import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.triage.Action;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review in an older message, as far as it is no words.
 *
 * @param platformId of the message
 * @param part which review of it, from 0
 * @param site its id; null where nothing says so
 * @param opened whether a card was asked for
 */
record ImportedReview(
        String platformId,
        int part,
        @Nullable String site,
        @Nullable Double stars,
        Tone tone,
        Action action,
        Urgency urgency,
        Instant sentAt,
        boolean opened) {

    static ImportedReview of(String platformId, int part, Review review, Verdict verdict, Instant sentAt) {
        var site = review.site();
        return new ImportedReview(
                platformId,
                part,
                site == null ? null : site.id(),
                review.stars(),
                verdict.tone(),
                verdict.action(),
                verdict.urgency(),
                sentAt,
                false);
    }

    /** Whether somebody should look whether it was answered: held back, criticism, or urgent. */
    boolean isWorthALook() {
        return isRisky() || tone == Tone.NEGATIVE || tone == Tone.MIXED;
    }

    boolean isRisky() {
        return action == Action.HOLD || action == Action.REPORT || urgency == Urgency.CRITICAL;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "ImportedReview[" + platformId + "/" + part + "]";
    }

    /** The lower, the sooner it is looked at. */
    int rank() {
        return isRisky() ? 0 : isWorthALook() ? 1 : 2;
    }
}
