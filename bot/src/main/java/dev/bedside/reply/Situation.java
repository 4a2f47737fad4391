package dev.bedside.reply;

import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import java.util.Locale;
import java.util.Optional;

/** What kind of reply a review asks for; each has a wording file of its name. */
enum Situation {
    PRAISE,
    REMARK,
    /** A question to the practice. */
    QUESTION,
    MIXED,
    COMPLAINT,
    /** A complaint that goes on after it was answered in public: what is left is to talk. */
    VENTING,
    HOLD,
    /** Praise that somebody has to look at first, or that is no cheerful matter. */
    HOLD_PRAISE,
    RATING_PRAISE,
    RATING_COMPLAINT;

    /**
     * How a review says what it says.
     *
     * @param asks whether it is a question
     * @param mourns whether it tells of life and death
     * @param praises whether any of it praises
     */
    record Heard(boolean asks, boolean mourns, boolean praises) {}

    private static final double INDIFFERENT = 3;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Empty where no public reply should be made.
     *
     * @param heard how the review says what it says
     */
    static Optional<Situation> of(DraftOrder order, Heard heard) {
        var verdict = order.verdict();
        if (verdict.publicReply() == PublicReply.BETTER_NOT) {
            return Optional.empty();
        }
        if (verdict.publicReply() == PublicReply.NEUTRAL_ONLY) {
            return Optional.of(verdict.tone() == Tone.POSITIVE ? HOLD_PRAISE : HOLD);
        }
        boolean wordless = order.review().text().isBlank();
        if (heard.asks() && isAnswerable(order)) {
            return Optional.of(QUESTION);
        }
        return Optional.of(
                switch (verdict.tone()) {
                    case POSITIVE -> wordless ? RATING_PRAISE : heard.mourns() ? HOLD_PRAISE : PRAISE;
                    case NEGATIVE -> wordless ? RATING_COMPLAINT : order.answered() ? VENTING : COMPLAINT;
                    case MIXED -> order.answered() ? VENTING : heard.praises() ? MIXED : COMPLAINT;
                    case NEUTRAL -> wordless ? RATING_COMPLAINT : REMARK;
                });
    }

    /** Somebody who is upset and asks why wants no opening hours. */
    private static boolean isAnswerable(DraftOrder order) {
        var stars = order.review().stars();
        return !order.answered()
                && !order.verdict().harsh()
                && order.verdict().concerns().isEmpty()
                && (order.verdict().tone() == Tone.NEUTRAL || stars == null || stars >= INDIFFERENT);
    }

    boolean answersComplaint() {
        return this == COMPLAINT || this == MIXED || this == RATING_COMPLAINT || this == VENTING;
    }
}
