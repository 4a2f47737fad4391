package dev.bedside.review;

/** A rating in a review's part of a message, and where it stands; in the reviewer's own words it may be none. */
record Stars(double value, String written, Spot spot) {

    /** The same rating at another spot as well. */
    Stars and(Stars more) {
        boolean kept = spot.stays(more.spot);
        return new Stars(value, kept ? written : more.written, spot.and(more.spot));
    }

    double chance() {
        return spot.chance();
    }

    /** Nothing of what was written: people's words never reach a log. */
    @Override
    public String toString() {
        return "Stars[" + value + "]";
    }
}
