package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Tone;
import java.util.List;
import java.util.Set;

/**
 * Tells where a review's words say the opposite of what it was judged to feel like.
 *
 * <p>A judgement goes by the stars too, and people give four of them to somebody who would not listen, or a single one by
 * mistake. A draft that goes by the stars then thanks for a complaint, or apologises for praise.
 */
final class HeardTone {

    /** So many things praised are no slip of the tongue. */
    private static final int MUCH = 3;

    private static final int SOME = 2;

    /** Who gives all of them is pleased, whatever is told. */
    private static final double ALL = 5;

    private static final double GOOD = 4;

    private static final double FAIR = 3;

    private final List<Point> points;
    private final Set<Integer> praising;
    private final Set<Integer> blaming;
    private final boolean mocking;
    private final SecondEar ear;

    /**
     * @param points what is praised and complained of
     * @param praising the clauses that praise
     * @param blaming the clauses that blame
     * @param mocking whether what sounds like praise is scorn
     * @param ear what the judgement hears beside them
     */
    HeardTone(List<Point> points, Set<Integer> praising, Set<Integer> blaming, boolean mocking, SecondEar ear) {
        this.ear = ear;
        this.mocking = mocking;
        this.points = points;
        this.praising = praising;
        this.blaming = blaming;
    }

    /** What a draft answers; a tone that a person set stands. */
    Tone of(DraftOrder order) {
        var verdict = order.verdict();
        if (verdict.set().tone() != null || !verdict.concerns().isEmpty() || verdict.harsh()) {
            return verdict.tone();
        }
        return switch (verdict.tone()) {
            case POSITIVE -> isComplaint(order) ? Tone.NEGATIVE : isHalfMeant(order) ? Tone.MIXED : Tone.POSITIVE;
            case NEGATIVE -> isPraise(order) ? Tone.POSITIVE : isFair(order) ? Tone.MIXED : Tone.NEGATIVE;
            case MIXED -> isPraiseAlone(order) ? Tone.POSITIVE : Tone.MIXED;
            case NEUTRAL -> Tone.NEUTRAL;
        };
    }

    private boolean isComplaint(DraftOrder order) {
        var stars = order.review().stars();
        if (mocking) {
            return count(Manner.COMPLAINT) > 0 || !blaming.isEmpty();
        }
        return stars != null
                && stars < ALL
                && count(Manner.PRAISE) == 0
                && (count(Manner.COMPLAINT) > 0 || stars < GOOD && !blaming.isEmpty())
                && (praising.isEmpty() || isBlamedAlone(stars));
    }

    /** Who gives three stars for something that is praised, and complains, means both. */
    private boolean isHalfMeant(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null && stars >= FAIR && stars < GOOD && ear.hearsComplaint();
    }

    /** Who is not angry and surely praises beside a complaint means both. */
    private boolean isFair(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null && stars >= FAIR && ear.hearsPraise() && ear.hearsComplaint();
    }

    /** "Highly recommended, and I left in tears": a kind word that praises nothing makes no praise of a complaint. */
    private boolean isBlamedAlone(double stars) {
        return stars < GOOD && count(Manner.COMPLAINT) > 0;
    }

    /** Nothing that is found fault with can be heard, no "but" is, and the stars are not those of somebody who does. */
    private boolean isPraiseAlone(DraftOrder order) {
        var stars = order.review().stars();
        return stars != null
                && stars >= FAIR
                && count(Manner.COMPLAINT) == 0
                && count(Manner.PRAISE) >= SOME
                && points.stream().noneMatch(Point::turns)
                && blaming.isEmpty();
    }

    private boolean isPraise(DraftOrder order) {
        long praise = count(Manner.PRAISE);
        var stars = order.review().stars();
        if (stars != null
                && stars >= ALL
                && !mocking
                && order.verdict().concerns().isEmpty()
                && ear.hearsNoComplaint()) {
            return count(Manner.COMPLAINT) < SOME;
        }
        return !mocking && count(Manner.COMPLAINT) == 0 && isMeant(praise, order);
    }

    /** Whoever gives every star and complains of nothing is pleased, however he puts it. */
    private boolean isMeant(long praise, DraftOrder order) {
        var stars = order.review().stars();
        boolean full = stars != null && stars >= ALL;
        return full && (blaming.isEmpty() || praise > 0)
                || blaming.isEmpty() && praise >= (order.verdict().complaints().isEmpty() ? SOME : MUCH);
    }

    private long count(Manner manner) {
        return points.stream().filter(point -> point.manner() == manner).count();
    }
}
