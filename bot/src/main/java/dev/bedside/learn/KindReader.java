package dev.bedside.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Tells the kind of a text from its traits, by weights learned from examples.
 *
 * <p>Multinomial logistic regression, learned in a few passes with a step of its own for every weight (AdaGrad). The order
 * of the passes is fixed, so the same examples always teach the same.
 */
public final class KindReader {

    private static final int PASSES = 8;
    private static final float STEP = 0.45f;
    /** What a weight loses with each pass, so that rare traits do not decide alone. */
    private static final float FADING = 0.04f;
    /** What is that nearly right teaches nothing more. */
    private static final float LITTLE = 0.004f;
    /** A trait of few examples teaches nothing about the next. */
    private static final int LEAST = 3;

    private final List<String> kinds;
    private final Map<String, Integer> traits;
    /** By trait, then by kind; the last trait is the one that every text has. */
    private final float[] weights;

    private KindReader(List<String> kinds, Map<String, Integer> traits) {
        this.kinds = kinds;
        this.traits = traits;
        this.weights = new float[(traits.size() + 1) * kinds.size()];
    }

    public static KindReader learn(List<Lesson> lessons) {
        var kinds = new TreeSet<String>();
        var counts = new HashMap<String, Integer>();
        for (Lesson lesson : lessons) {
            kinds.add(lesson.kind());
            lesson.traits().forEach(trait -> counts.merge(trait, 1, Integer::sum));
        }
        var traits = new HashMap<String, Integer>();
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(trait -> traits.put(trait, traits.size()));
        var reader = new KindReader(List.copyOf(kinds), traits);
        reader.practise(lessons);
        return reader;
    }

    private void practise(List<Lesson> lessons) {
        var known = new ArrayList<int[]>();
        lessons.forEach(lesson -> known.add(indices(lesson.traits())));
        int[] right = lessons.stream()
                .mapToInt(lesson -> kinds.indexOf(lesson.kind()))
                .toArray();
        float[] squares = new float[weights.length];
        Arrays.fill(squares, 1e-4f);
        int[] order = new int[right.length];
        Arrays.setAll(order, i -> i);
        var random = new Random(7);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int at : order) {
                step(known.get(at), right[at], squares);
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 1 - FADING;
            }
        }
    }

    private void step(int[] active, int right, float[] squares) {
        double[] shares = shares(active);
        float value = value(active);
        int width = kinds.size();
        for (int kind = 0; kind < width; kind++) {
            float gradient = (float) (shares[kind] - (kind == right ? 1 : 0)) * value;
            if (Math.abs(gradient) > LITTLE * value) {
                for (int trait : active) {
                    int at = trait * width + kind;
                    squares[at] += gradient * gradient;
                    weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
                }
            }
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

    public Guess read(Collection<String> found) {
        return new Guess(kinds, shares(indices(found)));
    }

    private int[] indices(Collection<String> found) {
        int[] known = found.stream()
                .map(traits::get)
                .filter(index -> index != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = traits.size();
        return all;
    }

    /** Long texts have many traits, each of which then says less. */
    private static float value(int[] active) {
        return (float) (1 / Math.sqrt(active.length));
    }

    private double[] shares(int[] active) {
        int width = kinds.size();
        float[] sums = new float[width];
        for (int trait : active) {
            int base = trait * width;
            for (int kind = 0; kind < width; kind++) {
                sums[kind] += weights[base + kind];
            }
        }
        float value = value(active);
        double[] shares = new double[width];
        double most = Double.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum * value);
        }
        double all = 0;
        for (int kind = 0; kind < width; kind++) {
            shares[kind] = Math.exp(sums[kind] * value - most);
            all += shares[kind];
        }
        for (int kind = 0; kind < width; kind++) {
            shares[kind] /= all;
        }
        return shares;
    }
}
