package dev.bedside.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Learns from rows whose states are known.
 *
 * <p>In a few passes, with a step of its own for every weight (AdaGrad). The order of the passes is fixed and all
 * arithmetic strict, so the same examples always teach the same.
 */
public final class SequenceTeacher {

    /**
     * An example.
     *
     * @param states what each link is
     */
    public record Row(List<Link> links, List<String> states) {}

    /**
     * How to learn.
     *
     * @param fading what a weight loses with each pass, so that rare traits do not decide alone
     * @param least in how many links a trait must be found to count
     */
    public record Manner(int passes, float step, float fading, int least) {

        public static final Manner USUAL = new Manner(10, 0.1f, 0.05f, 5);
    }

    /** What is that nearly right teaches nothing more. */
    private static final float LITTLE = 1e-4f;

    private static final float LEAST_WEIGHT = 0.02f;

    private final States states;
    private final Manner manner;
    private final Map<Long, Integer> traits = new HashMap<>();
    private final float[] weights;
    private final float[] steps;
    private final float[] weightSquares;
    private final float[] stepSquares;

    private SequenceTeacher(List<Row> rows, States states, Manner manner) {
        this.states = states;
        this.manner = manner;
        var counts = new HashMap<Long, Integer>();
        for (Row row : rows) {
            for (Link link : row.links()) {
                for (int i = 0; i < link.traits().size(); i++) {
                    counts.merge(link.traits().at(i), 1, Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= manner.least())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(trait -> traits.put(trait, traits.size()));
        weights = new float[traits.size() * states.kinds];
        steps = new float[states.steps()];
        weightSquares = new float[weights.length];
        stepSquares = new float[steps.length];
        Arrays.fill(weightSquares, 1e-2f);
        Arrays.fill(stepSquares, 1e-2f);
    }

    /**
     * @param names all states there are; of the form {@code kind} or {@code anything:kind}
     * @param follows whether a state may follow another one; the first is empty at the beginning of a row
     */
    public static SequenceReader teach(
            List<Row> rows, List<String> names, BiPredicate<String, String> follows, Manner manner) {
        var teacher = new SequenceTeacher(rows, new States(names, follows), manner);
        teacher.practise(rows);
        return teacher.taught();
    }

    private void practise(List<Row> rows) {
        var known = new ArrayList<int[][]>();
        var right = new ArrayList<int[]>();
        var order = new ArrayList<Integer>();
        // what counts several times stands there several times
        var indices = new IdentityHashMap<Row, int[][]>();
        for (Row row : rows) {
            known.add(indices.computeIfAbsent(row, this::indices));
            right.add(row.states().stream().mapToInt(states.names::indexOf).toArray());
            order.add(order.size());
        }
        var random = new Random(7);
        for (int pass = 0; pass < manner.passes(); pass++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                order.set(i, order.set(other, order.get(i)));
            }
            for (int at : order) {
                if (right.get(at).length > 0) {
                    row(rows.get(at).links(), known.get(at), right.get(at));
                }
            }
            fade(weights);
            fade(steps);
        }
    }

    private int[][] indices(Row row) {
        return row.links().stream()
                .map(link -> SequenceReader.indices(link, traits))
                .toArray(int[][]::new);
    }

    private void fade(float[] all) {
        for (int i = 0; i < all.length; i++) {
            all[i] *= 1 - manner.fading();
        }
    }

    private void row(List<Link> links, int[][] active, int[] right) {
        double[][] scores = SequenceReader.scores(active, weights, states.kinds);
        var chances = new Chances(states, links, states.powers(steps), scores);
        for (int at = 0; at < right.length; at++) {
            kinds(chances, active[at], right[at], at);
            int join = links.get(at).join();
            for (int to = 0; to < states.count; to++) {
                if (at == 0) {
                    double off = chances.of(0, to) - (to == right[0] ? 1 : 0);
                    learn(steps, stepSquares, states.step(join, states.count, to), (float) off);
                }
                for (int from = 0; at > 0 && from < states.count; from++) {
                    if (states.follows(from, to)) {
                        boolean taken = from == right[at - 1] && to == right[at];
                        double off = chances.of(at, from, to) - (taken ? 1 : 0);
                        learn(steps, stepSquares, states.step(join, from, to), (float) off);
                    }
                }
            }
        }
    }

    private void kinds(Chances chances, int[] active, int right, int at) {
        double[] off = new double[states.kinds];
        for (int state = 0; state < states.count; state++) {
            off[states.kindOf[state]] += chances.of(at, state);
        }
        off[states.kindOf[right]] -= 1;
        for (int trait : active) {
            for (int kind = 0; kind < off.length; kind++) {
                learn(weights, weightSquares, trait * off.length + kind, (float) off[kind]);
            }
        }
    }

    private void learn(float[] all, float[] squares, int at, float off) {
        if (Math.abs(off) > LITTLE) {
            squares[at] += off * off;
            all[at] -= manner.step() * off / (float) StrictMath.sqrt(squares[at]);
        }
    }

    /** What was learned, without the traits that say nothing. */
    private SequenceReader taught() {
        var kept = new TreeMap<Long, float[]>();
        traits.forEach((trait, row) -> {
            float[] own = Arrays.copyOfRange(weights, row * states.kinds, (row + 1) * states.kinds);
            for (float weight : own) {
                if (Math.abs(weight) >= LEAST_WEIGHT) {
                    kept.put(trait, own);
                }
            }
        });
        return new SequenceReader(states, kept, steps);
    }
}
