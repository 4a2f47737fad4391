package dev.bedside.review;

/**
 * Where a value stands in a review's part of a message, and how likely it is a fact of the review.
 *
 * @param chance 0 to 1: how likely it is the fact that is looked for
 * @param other 0 to 1: how likely it is what such values are taken for by mistake
 * @param again how often it stands there more than once
 * @param placed whether what follows is known
 * @param part of the message
 * @param opens whether it begins its line
 * @param closes whether it ends it
 * @param away lines from the first words of the review, at most 4; above them less than 0
 * @param rated whether stars stand in its line besides
 * @param sited whether a site does
 * @param dated whether a date does
 * @param lead the kind of character before it, as {@link SegmentTraits#lead} has it
 * @param tail the one behind it
 * @param label what announces it: the piece before it in its line, or the name of its field
 * @param before the piece before it in its line, empty where it begins it
 * @param behind the piece behind it in its line, empty where it ends it
 */
record Spot(
        double chance,
        double other,
        int again,
        boolean placed,
        Script.Part part,
        boolean opens,
        boolean closes,
        int away,
        boolean rated,
        boolean sited,
        boolean dated,
        char lead,
        char tail,
        String label,
        String before,
        String behind) {

    /** Of a value of which nobody knows where it stands. */
    static Spot nowhere(double chance) {
        return new Spot(
                chance, 0, 0, false, Script.Part.CONTENT, false, false, 0, false, false, false, ' ', ' ', "", "", "");
    }

    /** Whether of two spots of the same value this one counts: the likelier one that is known. */
    boolean stays(Spot more) {
        return placed && (chance >= more.chance || !more.placed);
    }

    /** The one that counts, counted once more. */
    Spot and(Spot more) {
        Spot kept = stays(more) ? this : more;
        int count = again + more.again + (placed && more.placed ? 1 : 0);
        return new Spot(
                Math.max(chance, more.chance),
                kept.other,
                count,
                kept.placed,
                kept.part,
                kept.opens,
                kept.closes,
                kept.away,
                kept.rated,
                kept.sited,
                kept.dated,
                kept.lead,
                kept.tail,
                kept.label,
                kept.before,
                kept.behind);
    }

    /** Nothing of what was written: people's words never reach a log. */
    @Override
    public String toString() {
        return "Spot[" + chance + "]";
    }
}
