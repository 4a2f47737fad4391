package dev.bedside.review;

/**
 * What may be a review, and where it was found.
 *
 * @param words what its writer wrote of it
 */
record Candidate(Draft draft, CutOff.Words words, Place place) {

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
