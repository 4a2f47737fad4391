package dev.bedside.desk;

import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;
import java.util.Optional;

/**
 * A review with its verdict and the draft as it stands.
 *
 * @param order how the draft was asked for last
 * @param draft empty where no public reply should be made
 */
record Handled(Review review, Verdict verdict, DraftOrder order, Optional<Draft> draft) {

    /** The same for somebody who was answered before. */
    Handled answered(boolean before) {
        return new Handled(review, verdict, order.answered(before), draft);
    }
}
