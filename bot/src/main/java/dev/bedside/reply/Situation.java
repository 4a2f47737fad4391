package dev.bedside.reply;

import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import java.util.Locale;

/** What kind of reply a review asks for; each has a wording file of its name. */
enum Situation {
    PRAISE,
    REMARK,
    /** A question to the practice. */
    QUESTION,
    /** Somebody asks for help, or looks for it. */
    PLEA,
    /** Kind words and few stars. */
    AT_ODDS,
    MIXED,
    COMPLAINT,
    /** A complaint of small comforts and nothing else. */
    SMALL,
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
     * @param pleads whether it asks for help
     * @param mourns whether it tells of life and death
     * @param praises whether any of it praises
     * @param names whether what it praises can be named
     * @param faults whether something that it complains of can be named
     * @param small whether that is a small matter
     */
    record Heard(
            boolean asks,
            boolean pleads,
            boolean mourns,
            boolean praises,
            boolean names,
            boolean faults,
            boolean small) {}

    private static final double INDIFFERENT = 3;

    private static final double DISAPPOINTED = 2;

    /** Whoever gives as many stars is pleased. */
    private static final double PLEASED = 4;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a public reply answers.
     *
     * @param heard how the review says what it says
     */
    static Situation of(DraftOrder order, Heard heard) {
        var verdict = order.verdict();
        if (heard.asks() && verdict.tone() == Tone.NEUTRAL && verdict.concerns().isEmpty()) {
            return QUESTION;
        }
        if (verdict.publicReply() == PublicReply.NEUTRAL_ONLY) {
            boolean doubted = verdict.needsPerson() || !verdict.concerns().isEmpty() || heard.mourns();
            if (verdict.tone() == Tone.POSITIVE && doubted) {
                return HOLD_PRAISE;
            }
            if (verdict.tone() != Tone.POSITIVE) {
                return HOLD;
            }
        }
        boolean wordless = order.review().text().isBlank();
        if (heard.asks() && isAnswerable(order)) {
            return QUESTION;
        }
        if (heard.pleads() && !heard.faults() && !heard.names() && isCalm(order)) {
            return PLEA;
        }
        if (heard.mourns() && verdict.tone() == Tone.NEGATIVE && !order.answered()) {
            return HOLD;
        }
        if (heard.small() && verdict.tone() != Tone.POSITIVE && !order.answered() && !verdict.harsh()) {
            return SMALL;
        }
        return switch (verdict.tone()) {
            case POSITIVE ->
                wordless ? RATING_PRAISE : isUnhappy(order) ? AT_ODDS : heard.mourns() ? HOLD_PRAISE : PRAISE;
            case NEGATIVE ->
                wordless ? RATING_COMPLAINT : order.answered() ? VENTING : isFair(order, heard) ? MIXED : COMPLAINT;
            case MIXED ->
                order.answered()
                        ? VENTING
                        : heard.names()
                                        && !heard.faults()
                                        && order.verdict().complaints().isEmpty()
                                        && isPleased(order)
                                ? PRAISE
                                : isHalfPraise(order, heard) ? MIXED : COMPLAINT;
            case NEUTRAL -> wordless ? RATING_COMPLAINT : REMARK;
        };
    }

    /** Praise beside cruelty, or under a single star, is mockery more often than not. */
    private static boolean isFair(DraftOrder order, Heard heard) {
        return heard.names() && heard.faults() && !order.verdict().harsh() && !isFurious(order);
    }

    /** A few kind words among few stars are no reason to be glad where nobody knows what is wrong. */
    private static boolean isHalfPraise(DraftOrder order, Heard heard) {
        return isUnhappy(order) ? heard.names() && heard.faults() : heard.praises() || heard.names();
    }

    /** What sounds like praise is scorn more often than not. */
    private static boolean isUnhappy(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null && stars < INDIFFERENT;
    }

    private static boolean isFurious(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null && stars < DISAPPOINTED;
    }

    private static boolean isPleased(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null && stars >= PLEASED;
    }

    /** Somebody who is upset and asks why wants no opening hours. */
    private static boolean isAnswerable(DraftOrder order) {
        return order.verdict().tone() != Tone.NEGATIVE && isCalm(order);
    }

    private static boolean isCalm(DraftOrder order) {
        var stars = order.review().stars();
        return !order.answered()
                && !order.verdict().harsh()
                && order.verdict().concerns().isEmpty()
                && (order.verdict().tone() == Tone.NEUTRAL || stars == null || stars >= INDIFFERENT);
    }

    boolean answersComplaint() {
        return this == COMPLAINT || this == MIXED || this == RATING_COMPLAINT || this == VENTING || this == SMALL;
    }
}
