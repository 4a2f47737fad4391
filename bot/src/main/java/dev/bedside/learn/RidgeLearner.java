package dev.bedside.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from all answered cases at once how much each trait says, for traits that are nearly always there.
 *
 * <p>Logistic regression with a price on every weight's square, solved until nothing moves (L-BFGS). The same cases always
 * teach the same.
 */
public final class RidgeLearner {

    private static final int MOST_ROUNDS = 100;
    private static final int REMEMBERED = 10;
    private static final double STILL = 0.05;

    /** A trait of few cases teaches nothing about the next. */
    private static final int LEAST = 3;

    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] at;
    private final float[][] values;
    private final boolean[] right;
    private final float[] counts;

    private RidgeLearner(List<WeightLearner.Case> cases) {
        var seen = new HashMap<String, Integer>();
        cases.forEach(each -> each.traits().keySet().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
        seen.put(Weights.ALWAYS, LEAST);
        new TreeMap<>(seen).forEach((trait, count) -> {
            if (count >= LEAST) {
                places.put(trait, places.size());
            }
        });
        at = new int[cases.size()][];
        values = new float[cases.size()][];
        right = new boolean[cases.size()];
        counts = new float[cases.size()];
        for (int i = 0; i < at.length; i++) {
            take(cases.get(i), i);
        }
    }

    private record Known(int place, float value) {}

    private void take(WeightLearner.Case one, int row) {
        var known = new ArrayList<Known>(one.traits().size() + 1);
        one.traits().forEach((trait, value) -> {
            Integer place = places.get(trait);
            if (place != null) {
                known.add(new Known(place, value));
            }
        });
        known.add(new Known(places.getOrDefault(Weights.ALWAYS, 0), 1f));
        known.sort(Comparator.comparingInt(Known::place));
        at[row] = new int[known.size()];
        values[row] = new float[known.size()];
        for (int i = 0; i < known.size(); i++) {
            at[row][i] = known.get(i).place();
            values[row][i] = known.get(i).value();
        }
        right[row] = one.right();
        counts[row] = one.counts();
    }

    public static Weights learn(List<WeightLearner.Case> cases) {
        var learner = new RidgeLearner(cases);
        double[] weights = learner.solve();
        var known = new HashMap<String, Float>();
        learner.places.forEach((trait, place) -> known.put(trait, (float) weights[place]));
        return Weights.of(known);
    }

    private record Step(double[] moved, double[] turned, double product) {}

    private double[] solve() {
        double[] weights = new double[places.size()];
        double[] slope = new double[weights.length];
        double loss = loss(weights, slope);
        var steps = new ArrayDeque<Step>();
        for (int round = 0; round < MOST_ROUNDS && Math.sqrt(product(slope, slope)) > STILL; round++) {
            double[] direction = direction(slope, steps);
            double[] next = new double[weights.length];
            double[] nextSlope = new double[weights.length];
            double size = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(product(slope, slope))) : 1;
            double wanted = 1e-4 * product(slope, direction);
            double nextLoss = loss;
            boolean better = false;
            for (int halved = 0; halved < 30 && !better; halved++, size /= 2) {
                for (int i = 0; i < next.length; i++) {
                    next[i] = weights[i] + size * direction[i];
                }
                nextLoss = loss(next, nextSlope);
                better = nextLoss <= loss + size * wanted;
            }
            if (!better) {
                return weights;
            }
            remember(weights, next, slope, nextSlope, steps);
            weights = next;
            slope = nextSlope;
            loss = nextLoss;
        }
        return weights;
    }

    private static void remember(
            double[] weights, double[] next, double[] slope, double[] nextSlope, ArrayDeque<Step> steps) {
        double[] moved = new double[weights.length];
        double[] turned = new double[weights.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = next[i] - weights[i];
            turned[i] = nextSlope[i] - slope[i];
        }
        double product = product(moved, turned);
        if (product > 1e-10) {
            steps.addLast(new Step(moved, turned, product));
            if (steps.size() > REMEMBERED) {
                steps.removeFirst();
            }
        }
    }

    private static double[] direction(double[] slope, ArrayDeque<Step> steps) {
        double[] direction = slope.clone();
        double[] shares = new double[steps.size()];
        int i = steps.size();
        for (Iterator<Step> back = steps.descendingIterator(); back.hasNext(); ) {
            var step = back.next();
            shares[--i] = product(step.moved(), direction) / step.product();
            add(direction, step.turned(), -shares[i]);
        }
        if (!steps.isEmpty()) {
            var last = steps.getLast();
            double scale = last.product() / product(last.turned(), last.turned());
            for (int j = 0; j < direction.length; j++) {
                direction[j] *= scale;
            }
        }
        for (Step step : steps) {
            add(direction, step.moved(), shares[i++] - product(step.turned(), direction) / step.product());
        }
        for (int j = 0; j < direction.length; j++) {
            direction[j] = -direction[j];
        }
        return direction;
    }

    /** What the weights get wrong, and into {@code slope} where that grows. */
    private double loss(double[] weights, double[] slope) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += weights[i] * weights[i] / 2;
            slope[i] = weights[i];
        }
        for (int row = 0; row < at.length; row++) {
            double sum = 0;
            for (int i = 0; i < at[row].length; i++) {
                sum += weights[at[row][i]] * values[row][i];
            }
            double sign = right[row] ? sum : -sum;
            loss += counts[row] * (sign > 0 ? Math.log1p(Math.exp(-sign)) : Math.log1p(Math.exp(sign)) - sign);
            double error = counts[row] * (1 / (1 + Math.exp(-sum)) - (right[row] ? 1 : 0));
            for (int i = 0; i < at[row].length; i++) {
                slope[at[row][i]] += error * values[row][i];
            }
        }
        return loss;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double share) {
        for (int i = 0; i < to.length; i++) {
            to[i] += share * what[i];
        }
    }
}
