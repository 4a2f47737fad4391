package dev.bedside.reply;

import dev.bedside.practice.Practice;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.triage.Verdict;

/**
 * What is to be drafted.
 *
 * @param attempt 0 for the first draft; each further number gives another one
 */
public record DraftOrder(
        Review review,
        Verdict verdict,
        Practice practice,
        Language language,
        Style style,
        int attempt,
        RecentReplies recent) {

    /** The first draft for a review: in its own language where the practice replies in it. */
    public static DraftOrder first(Review review, Verdict verdict, Practice practice, RecentReplies recent) {
        var languages = practice.languages();
        String code =
                languages.contains(review.language().code()) ? review.language().code() : languages.getFirst();
        return new DraftOrder(review, verdict, practice, new Language(code), Style.PLAIN, 0, recent);
    }

    public DraftOrder in(Style other) {
        return new DraftOrder(review, verdict, practice, language, other, attempt, recent);
    }

    public DraftOrder in(Language other) {
        return new DraftOrder(review, verdict, practice, other, style, attempt, recent);
    }

    public DraftOrder attempt(int other) {
        return new DraftOrder(review, verdict, practice, language, style, other, recent);
    }
}
