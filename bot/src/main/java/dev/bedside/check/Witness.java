package dev.bedside.check;

import java.util.Set;

/**
 * What is known of some words of a reply beside themselves.
 *
 * @param chance how likely they must not be said, as examples judge; between 0 and 1
 * @param review folded words of the review; empty where it is unknown
 * @param named those of them that are written with a capital
 * @param author folded words of the name that is shown
 * @param before what stands in front of them
 */
record Witness(double chance, Set<String> review, Set<String> named, Set<String> author, Before before) {

    /** What a sentence follows. */
    enum Before {
        /** Nothing. */
        NOTHING,
        /** What is gone, at which nothing may point. */
        GONE,
        /** A sentence that stays, to which "it" may point. */
        STAYS,
        /** One that names somebody as well, to whom "she" may point. */
        NAMES
    }

    Witness {
        review = Set.copyOf(review);
        named = Set.copyOf(named);
        author = Set.copyOf(author);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Witness[" + chance + "]";
    }
}
