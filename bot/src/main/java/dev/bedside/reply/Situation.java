package dev.bedside.reply;

import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import java.util.Locale;
import java.util.Optional;

/** What kind of reply a review asks for; each has a wording file of its name. */
enum Situation {
    PRAISE,
    REMARK,
    MIXED,
    COMPLAINT,
    /** A complaint that goes on after it was answered in public: what is left is to talk. */
    VENTING,
    HOLD,
    /** Praise that somebody has to look at first. */
    HOLD_PRAISE,
    RATING_PRAISE,
    RATING_COMPLAINT;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where no public reply should be made. */
    static Optional<Situation> of(DraftOrder order) {
        var verdict = order.verdict();
        if (verdict.publicReply() == PublicReply.BETTER_NOT) {
            return Optional.empty();
        }
        if (verdict.publicReply() == PublicReply.NEUTRAL_ONLY) {
            return Optional.of(verdict.tone() == Tone.POSITIVE ? HOLD_PRAISE : HOLD);
        }
        boolean wordless = order.review().text().isBlank();
        return Optional.of(
                switch (verdict.tone()) {
                    case POSITIVE -> wordless ? RATING_PRAISE : PRAISE;
                    case NEGATIVE -> wordless ? RATING_COMPLAINT : order.answered() ? VENTING : COMPLAINT;
                    case MIXED -> order.answered() ? VENTING : MIXED;
                    case NEUTRAL -> wordless ? RATING_COMPLAINT : REMARK;
                });
    }

    boolean answersComplaint() {
        return this == COMPLAINT || this == MIXED || this == RATING_COMPLAINT || this == VENTING;
    }
}
