package dev.bedside.reply;

import dev.bedside.practice.Practice;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Set;

/**
 * What is to be drafted.
 *
 * @param attempt 0 for the first draft; each further number gives another one
 * @param answered whether the reviewer was answered in public before and goes on
 */
public record DraftOrder(
        Review review,
        Verdict verdict,
        Practice practice,
        Language language,
        Style style,
        int attempt,
        boolean answered,
        RecentReplies recent) {

    /**
     * The first draft for a review: in its own language where there is wording in it, whether or not somebody at the
     * practice reads it; else in the practice's first one.
     */
    public static DraftOrder first(Review review, Verdict verdict, Practice practice, RecentReplies recent) {
        var languages = practice.languages();
        String written = review.language().code();
        boolean spoken = languages.contains(written) || DraftWording.PACKAGED.contains(written);
        var language = new Language(spoken ? written : languages.getFirst());
        return new DraftOrder(review, verdict, practice, language, Style.PLAIN, 0, false, recent);
    }

    public DraftOrder in(Style other) {
        return new DraftOrder(review, verdict, practice, language, other, attempt, answered, recent);
    }

    public DraftOrder in(Language other) {
        return new DraftOrder(review, verdict, practice, other, style, attempt, answered, recent);
    }

    public DraftOrder attempt(int other) {
        return new DraftOrder(review, verdict, practice, language, style, other, answered, recent);
    }

    /** The same for a verdict of another tone. */
    DraftOrder feeling(Tone tone) {
        return new DraftOrder(review, verdict.feeling(tone), practice, language, style, attempt, answered, recent);
    }

    /** The same for a verdict without some topics. */
    DraftOrder without(Set<Topic> topics) {
        return new DraftOrder(review, verdict.without(topics), practice, language, style, attempt, answered, recent);
    }

    /** The same for somebody who was answered before. */
    public DraftOrder answered(boolean before) {
        return new DraftOrder(review, verdict, practice, language, style, attempt, before, recent);
    }
}
