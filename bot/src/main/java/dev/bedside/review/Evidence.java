package dev.bedside.review;

/** Weighs by plain rules what speaks for a review: more is asked of a colleague's message than of a forwarder's. */
final class Evidence {

    private static final int ENOUGH = 3;
    /** How much more evidence it takes where a colleague seems to talk to the team. */
    private static final int TALK = 2;

    private static final int FIRST_PART = 2000;

    private final People people;
    private final Noise noise;
    private final Opinion opinion;

    Evidence(People people, Noise noise) {
        this.people = people;
        this.noise = noise;
        opinion = new Opinion(people);
    }

    /** Whether a forwarder's words, or words that were forwarded, are a review. */
    boolean forwarder(Draft draft, String text) {
        Facts facts = draft.facts;
        if (refused(draft, text)) {
            return false;
        }
        if (text.isBlank()) {
            boolean rated = facts.starsSure.compareTo(Facts.Sure.GUESSED) > 0;
            return draft.bare || (rated && (facts.author != null || draft.wordless));
        }
        boolean rated = facts.stars != null && (facts.weight() > 1 || draft.labels > 0 || draft.rated);
        boolean announced = facts.announced && facts.weight() > 1;
        return rated || announced || (draft.labelled && facts.weight() > 0);
    }

    /**
     * Whether a colleague's message brings a review, rather than talks of one or of something else.
     *
     * @param picture whether a picture hangs below it, which may hold the words
     */
    boolean person(Draft draft, String text, boolean picture) {
        Facts facts = draft.facts;
        if (refused(draft, text)) {
            return false;
        }
        if (text.isBlank()) {
            return picture && facts.stars != null && (facts.site != null || facts.author != null);
        }
        String beginning = beginning(text);
        boolean talk = people.toColleagues(draft.around.isEmpty() ? beginning : String.join("\n", draft.around))
                || text.contains("@everyone");
        boolean reads = opinion.in(beginning);
        boolean unframed = facts.weight() == 0 || draft.rated;
        if (unframed && reads && !talk) {
            return true;
        }
        int evidence = facts.weight()
                + (draft.labels > 1 ? 1 : 0)
                + (draft.forwarded ? 1 : 0)
                + (draft.headed ? 1 : 0)
                + (draft.quoted() ? 1 : 0)
                + (reads && !talk ? 1 : 0);
        return evidence >= (talk && !reads ? ENOUGH + TALK : ENOUGH);
    }

    /** Whether it reports on reviews, or is a template that nobody filled. */
    private boolean refused(Draft draft, String text) {
        for (String placeholder : noise.placeholders()) {
            if (text.startsWith(placeholder) || draft.around.stream().anyMatch(line -> line.contains(placeholder))) {
                return true;
            }
        }
        if (draft.around.stream().anyMatch(line -> noise.refuse().in(beginning(line)))) {
            return true;
        }
        boolean known = draft.labelled || (draft.facts.stars != null && draft.facts.author != null);
        return !known && noise.refuse().in(beginning(text));
    }

    private static String beginning(String text) {
        return text.length() > FIRST_PART ? text.substring(0, FIRST_PART) : text;
    }
}
