package dev.bedside.reply;

import dev.bedside.review.Review;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Verdict;
import java.util.Locale;
import java.util.Optional;

/** What kind of reply a review asks for; each has a wording file of its name. */
enum Situation {
    PRAISE,
    REMARK,
    MIXED,
    COMPLAINT,
    HOLD,
    RATING_PRAISE,
    RATING_COMPLAINT;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where no public reply should be made. */
    static Optional<Situation> of(Review review, Verdict verdict) {
        if (verdict.publicReply() == PublicReply.BETTER_NOT) {
            return Optional.empty();
        }
        if (verdict.publicReply() == PublicReply.NEUTRAL_ONLY) {
            return Optional.of(HOLD);
        }
        boolean wordless = review.text().isBlank();
        return Optional.of(
                switch (verdict.tone()) {
                    case POSITIVE -> wordless ? RATING_PRAISE : PRAISE;
                    case NEGATIVE -> wordless ? RATING_COMPLAINT : COMPLAINT;
                    case MIXED -> MIXED;
                    case NEUTRAL -> wordless ? RATING_COMPLAINT : REMARK;
                });
    }

    boolean answersComplaint() {
        return this == COMPLAINT || this == MIXED || this == RATING_COMPLAINT;
    }
}
