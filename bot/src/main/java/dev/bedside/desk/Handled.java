package dev.bedside.desk;

import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review with its verdict and the draft as it stands.
 *
 * @param order how the draft was asked for last; null where none ever was
 * @param draft empty where no public reply should be made
 */
record Handled(
        Review review, Verdict verdict, @Nullable DraftOrder order, Optional<Draft> draft) {

    static Handled undrafted(Review review, Verdict verdict) {
        return new Handled(review, verdict, null, Optional.empty());
    }
}
