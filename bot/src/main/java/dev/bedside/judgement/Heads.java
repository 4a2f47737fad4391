package dev.bedside.judgement;

/**
 * Straight lines through the traits of texts, one for each label: how much a whole review, and one passage, speaks for it.
 *
 * @param whole weights of reviews, in the order of {@link Labels#WHOLE}
 * @param wholeAlways what is added to each
 * @param passage weights of passages, in the order of {@link Labels#QUOTED}
 */
record Heads(float[][] whole, float[] wholeAlways, float[][] passage, float[] passageAlways) {

    static final Heads NONE = new Heads(new float[0][], new float[0], new float[0][], new float[0]);

    private static final double MOST = 8;

    /** Numbers that a line is drawn through. */
    interface Traits {

        double dot(float[] weights);

        /** Adds itself so many times. */
        void addTo(double[] sums, double times);
    }

    /** The score of a whole review. */
    double whole(String label, Traits review) {
        int at = Labels.WHOLE.indexOf(label);
        return clipped(review.dot(whole[at]) + wholeAlways[at]);
    }

    /** The score of one passage; a label that no sentence is known to carry is looked for as in a whole review. */
    double passage(String label, Traits passage) {
        int at = Labels.QUOTED.indexOf(label);
        return at < 0 ? whole(label, passage) : clipped(passage.dot(this.passage[at]) + passageAlways[at]);
    }

    private static double clipped(double score) {
        return Math.clamp(score, -MOST, MOST);
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Heads";
    }
}
