package dev.bedside.cases;

import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;

/** What people wrote, opened for somebody who may read it. */
public record Words(Review review, Verdict verdict) {

    /** Nothing of it: people's words never reach a log. */
    @Override
    public String toString() {
        return "Words";
    }
}
