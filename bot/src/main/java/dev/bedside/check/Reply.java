package dev.bedside.check;

import dev.bedside.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A reply somebody wants to post, with what is known of the review it answers.
 *
 * @param text the reply itself
 * @param review the review's words; null where unknown
 * @param author the reviewer's display name; null where unknown
 * @param complaint whether the review complains; null where unknown
 */
public record Reply(
        String text,
        @Nullable String review,
        @Nullable String author,
        @Nullable Boolean complaint) {

    /** A reply to a review that is known. */
    public static Reply to(Review review, @Nullable Boolean complaint, String text) {
        return new Reply(text, review.text(), review.author(), complaint);
    }

    /** A reply of which nothing else is known. */
    public static Reply alone(String text) {
        return new Reply(text, null, null, null);
    }

    /** Other words to the same review. */
    Reply with(String other) {
        return new Reply(other, review, author, complaint);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Reply[" + text.length() + " characters]";
    }
}
