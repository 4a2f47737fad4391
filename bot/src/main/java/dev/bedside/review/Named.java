package dev.bedside.review;

/** A name in a review's part of a message that may be its author's, and where it stands; as a place it would be none. */
record Named(String name, Spot spot) {

    /** The same name at another spot as well; the form that stands there is the one that counts. */
    Named and(Named more) {
        boolean kept = spot.stays(more.spot);
        return new Named(kept ? name : more.name, spot.and(more.spot));
    }

    double chance() {
        return spot.chance();
    }

    /** Nothing of what was written: people's words never reach a log. */
    @Override
    public String toString() {
        return "Named";
    }
}
