package dev.bedside.review;

import dev.bedside.review.AuthorChooser.Naming;
import dev.bedside.review.ScriptReading.Found;
import org.jspecify.annotations.Nullable;

/**
 * What may be a review, and where it was found.
 *
 * @param words what its writer wrote of it
 * @param seen null where only rules read it
 */
record Candidate(
        Draft draft,
        CutOff.Words words,
        Place place,
        @Nullable Seen seen) {

    /** What rules alone read. */
    Candidate(Draft draft, CutOff.Words words, Place place) {
        this(draft, words, place, null);
    }

    /**
     * What the message's segments say of it.
     *
     * @param found the review they tell here, if any
     * @param count how many reviews they tell in all
     * @param begins how likely a review's words begin anywhere, 0 to 1
     * @param naming what was known of its author before one was chosen; null where rules alone chose
     * @param rating the same of its stars
     */
    record Seen(
            @Nullable Found found,
            int count,
            double begins,
            @Nullable Naming naming,
            StarChooser.@Nullable Known rating) {}

    /** Who put it into the channel. */
    enum Speaker {
        PERSON,
        FORWARDER,
        /** somebody's message that a person forwarded */
        FORWARDED
    }

    /**
     * The message in which it was found.
     *
     * @param name of a forwarder, empty for people
     * @param pictured whether a picture hangs below it
     * @param candidates how many it holds
     */
    record Place(Speaker speaker, String name, boolean pictured, int candidates) {

        boolean automatic() {
            return speaker != Speaker.PERSON;
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Place[" + speaker + ", " + candidates + "]";
        }
    }

    /** Whether there is nothing in it to show. */
    boolean isEmpty() {
        return words.text().isBlank() && !draft.bare && !(draft.known && draft.facts.stars != null);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Candidate[" + words + "]";
    }
}
