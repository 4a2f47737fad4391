package dev.bedside.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns from answered cases how much each trait says.
 *
 * <p>Logistic regression, learned in passes with a step of its own for every weight (AdaGrad). The order of the passes is
 * fixed, so the same cases always teach the same.
 */
public final class WeightLearner {

    /**
     * One case that somebody answered.
     *
     * @param traits how strongly each is there
     * @param right the answer
     * @param counts how much it counts beside the others
     */
    public record Case(Map<String, Float> traits, boolean right, float counts) {

        /** The answer only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Case[" + right + "]";
        }
    }

    private static final int PASSES = 30;
    private static final float STEP = 0.2f;
    /** What a weight loses with each pass, so that rare traits do not decide alone. */
    private static final float FADING = 0.06f;
    /** A trait of few cases teaches nothing about the next. */
    private static final int LEAST = 3;

    private final List<Case> cases;
    private final Map<String, Integer> index = new HashMap<>();
    private final float[] weights;

    private WeightLearner(List<Case> cases) {
        this.cases = cases;
        var counts = new TreeMap<String, Integer>();
        cases.forEach(each -> each.traits().keySet().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        counts.forEach((trait, count) -> {
            if (count >= LEAST) {
                index.put(trait, index.size());
            }
        });
        index.put(Weights.ALWAYS, index.size());
        weights = new float[index.size()];
    }

    public static Weights learn(List<Case> cases) {
        var learner = new WeightLearner(List.copyOf(cases));
        learner.practise();
        var known = new HashMap<String, Float>();
        learner.index.forEach((trait, at) -> known.put(trait, learner.weights[at]));
        return Weights.of(known);
    }

    private void practise() {
        var at = new ArrayList<int[]>();
        var values = new ArrayList<float[]>();
        for (Case each : cases) {
            known(each, at, values);
        }
        float[] squares = new float[weights.length];
        Arrays.fill(squares, 1e-3f);
        int[] order = new int[cases.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(7);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int i : order) {
                step(cases.get(i), at.get(i), values.get(i), squares);
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 1 - FADING;
            }
        }
    }

    private void known(Case one, List<int[]> at, List<float[]> values) {
        var traits = new TreeMap<>(one.traits());
        traits.put(Weights.ALWAYS, 1f);
        traits.keySet().retainAll(index.keySet());
        int[] indices = new int[traits.size()];
        float[] strengths = new float[traits.size()];
        int i = 0;
        for (Map.Entry<String, Float> trait : traits.entrySet()) {
            indices[i] = index.getOrDefault(trait.getKey(), 0);
            strengths[i++] = trait.getValue();
        }
        at.add(indices);
        values.add(strengths);
    }

    private void step(Case one, int[] at, float[] values, float[] squares) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[at[i]] * values[i];
        }
        double error = (1 / (1 + Math.exp(-sum)) - (one.right() ? 1 : 0)) * one.counts();
        for (int i = 0; i < at.length; i++) {
            float gradient = (float) error * values[i];
            squares[at[i]] += gradient * gradient;
            weights[at[i]] -= STEP * gradient / (float) Math.sqrt(squares[at[i]]);
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
