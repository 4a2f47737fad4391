package dev.bedside.cases;

import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.review.Site;
import dev.bedside.text.Language;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a review and its verdict without any of people's words. */
public record Summary(
        @Nullable Site site,
        @Nullable Double stars,
        Language language,
        boolean truncated,
        Tone tone,
        Set<Topic> topics,
        Set<Topic> complaints,
        Set<Concern> concerns,
        boolean harsh,
        Action action,
        Urgency urgency,
        PublicReply publicReply,
        boolean needsPerson) {

    private static final int LOW_STARS = 2;

    public Summary {
        topics = Set.copyOf(topics);
        complaints = Set.copyOf(complaints);
        concerns = Set.copyOf(concerns);
    }

    public static Summary of(Review review, Verdict verdict) {
        return new Summary(
                review.site(),
                review.stars(),
                review.language(),
                review.truncated(),
                verdict.tone(),
                verdict.topics(),
                verdict.complaints(),
                verdict.concerns(),
                verdict.harsh(),
                verdict.action(),
                verdict.urgency(),
                verdict.publicReply(),
                verdict.needsPerson());
    }

    /** Whether an answer could be given in anger: one or two stars, or words that sting. */
    public boolean stings() {
        return harsh || (stars != null && stars <= LOW_STARS);
    }

    /** Whether it is held back: its words are for approvers until the responsible person has looked. */
    public boolean isHeld() {
        return action == Action.HOLD;
    }
}
