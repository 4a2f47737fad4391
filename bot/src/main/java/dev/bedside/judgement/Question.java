package dev.bedside.judgement;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a review deserves one label, answered from all clues.
 *
 * @param always what is added whatever the clues are
 * @param weights by the name of the clue
 * @param from the chance from which on the answer is yes
 * @param agreesFrom the chance from which on a rule that is often mistaken is believed
 */
record Question(double always, Map<String, Double> weights, double from, double agreesFrom) {

    /** The clue that tells what the encoder makes of the text that learned to judge: the logarithm of odds itself. */
    static final String HEARD = "heard";

    /**
     * The same, but that what the encoder learned to judge counts for a share of the answer.
     *
     * @param kept how much of what the share takes from others the stars keep, which the encoder does not see
     */
    Question heeding(double share, double kept) {
        var all = new HashMap<String, Double>();
        weights.forEach((clue, weight) -> {
            double taken = Source.STARS.gave(clue) ? share * (1 - kept) : share;
            all.put(clue, weight * (1 - taken));
        });
        all.put(Source.ENCODER.prefix() + HEARD, share);
        return new Question(always * (1 - share), Map.copyOf(all), from, agreesFrom);
    }

    double score(Clues clues) {
        double[] sum = {always};
        clues.forEach((name, value) -> {
            Double weight = weights.get(name);
            sum[0] += weight == null ? 0 : weight * value;
        });
        return sum[0];
    }

    double chance(Clues clues) {
        return 1 / (1 + StrictMath.exp(-score(clues)));
    }
}
