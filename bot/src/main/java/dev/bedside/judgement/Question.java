package dev.bedside.judgement;

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
