package dev.bedside.gloss;

/**
 * What a word or phrase means.
 *
 * @param english in rough English; may be empty for a word that says nothing of its own
 * @param denied the same where it is denied
 * @param verb whether it is a form of a verb, in front of which pronouns may stand
 */
record Meaning(String english, String denied, boolean verb) {

    static Meaning of(String english) {
        return new Meaning(english, ("not " + english).strip(), false);
    }

    static Meaning verb(String english, String denied) {
        return new Meaning(english, denied, true);
    }

    /** Nothing of what somebody said in Spanish. */
    @Override
    public String toString() {
        return "Meaning[" + verb + "]";
    }
}
