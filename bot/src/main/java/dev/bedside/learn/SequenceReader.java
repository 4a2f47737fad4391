package dev.bedside.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;

/**
 * Tells the kinds of things that stand in a row, each from its traits and from the kind before it.
 *
 * <p>A linear-chain conditional random field, learned in a few passes with a step of its own for every weight (AdaGrad).
 * The order of the passes is fixed and all arithmetic strict, so the same examples always teach the same.
 */
public final class SequenceReader {

    /** In how many ways one thing may hang on the one before it. */
    public static final int JOINS = 4;

    /**
     * What a row holds.
     *
     * @param states one a thing
     * @param sure how likely each state is, 0 to 1
     */
    public record Told(List<String> states, double[] sure) {}

    /**
     * An example to learn from.
     *
     * @param states what each link of the row is
     */
    public record Row(List<Link> links, List<String> states) {}

    /** How to learn; see docs/decisions for how these were chosen. */
    public record Manner(int passes, float step, float fading, int least) {

        public static final Manner USUAL = new Manner(12, 0.15f, 0.03f, 3);
    }

    private static final double NEVER = -1e9;

    private final List<String> states;
    private final List<String> kinds;
    /** By state: its kind. */
    private final int[] kindOf;
    /** By state before (the last: none), then by state. */
    private final boolean[] allowed;

    private final Map<Long, Integer> traits;
    private final float[] weights;
    /** By join, by state before (the last: none), by state. */
    private final float[] steps;

    private SequenceReader(List<String> states, BiPredicate<String, String> follows, Map<Long, Integer> traits) {
        this.states = List.copyOf(states);
        kinds = states.stream().map(SequenceReader::kind).distinct().toList();
        kindOf = states.stream().mapToInt(state -> kinds.indexOf(kind(state))).toArray();
        int width = states.size();
        allowed = new boolean[(width + 1) * width];
        for (int from = 0; from <= width; from++) {
            for (int to = 0; to < width; to++) {
                allowed[from * width + to] = follows.test(from == width ? "" : states.get(from), states.get(to));
            }
        }
        this.traits = traits;
        weights = new float[traits.size() * kinds.size()];
        steps = new float[JOINS * (width + 1) * width];
    }

    /** States of one kind share what is learned of their traits: {@code after:DATE} and {@code before:DATE}. */
    static String kind(String state) {
        return state.substring(state.indexOf(':') + 1);
    }

    /**
     * @param states all there are; of the form {@code kind} or {@code anything:kind}
     * @param follows whether a state may follow another one; the first is empty at the beginning of a row
     */
    public static SequenceReader learn(
            List<Row> rows, List<String> states, BiPredicate<String, String> follows, Manner manner) {
        var counts = new HashMap<Long, Integer>();
        for (Row row : rows) {
            for (Link link : row.links()) {
                for (int i = 0; i < link.traits().size(); i++) {
                    counts.merge(link.traits().at(i), 1, Integer::sum);
                }
            }
        }
        var traits = new HashMap<Long, Integer>();
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= manner.least())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(trait -> traits.put(trait, traits.size()));
        var reader = new SequenceReader(states, follows, traits);
        reader.practise(rows, manner);
        return reader;
    }

    private void practise(List<Row> rows, Manner manner) {
        var known = new ArrayList<int[][]>();
        var right = new ArrayList<int[]>();
        for (Row row : rows) {
            known.add(indices(row.links()));
            right.add(row.states().stream().mapToInt(states::indexOf).toArray());
        }
        float[] weightSquares = new float[weights.length];
        float[] stepSquares = new float[steps.length];
        Arrays.fill(weightSquares, 1e-2f);
        Arrays.fill(stepSquares, 1e-2f);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        var random = new Random(7);
        for (int pass = 0; pass < manner.passes(); pass++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                order.set(i, order.set(other, order.get(i)));
            }
            for (int at : order) {
                if (right.get(at).length > 0) {
                    step(rows.get(at).links(), known.get(at), right.get(at), manner.step(), weightSquares, stepSquares);
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 1 - manner.fading();
            }
            for (int i = 0; i < steps.length; i++) {
                steps[i] *= 1 - manner.fading();
            }
        }
    }

    private void step(List<Link> links, int[][] active, int[] right, float rate, float[] squares, float[] stepSquares) {
        int width = states.size();
        int count = kinds.size();
        double[][] here = emissions(active);
        var chances = new Chances(links, here);
        for (int at = 0; at < right.length; at++) {
            double[] off = new double[count];
            for (int state = 0; state < width; state++) {
                off[kindOf[state]] += chances.of(at, state);
            }
            off[kindOf[right[at]]] -= 1;
            for (int kind = 0; kind < count; kind++) {
                float gradient = (float) off[kind];
                if (Math.abs(gradient) > 1e-4f) {
                    for (int trait : active[at]) {
                        learn(weights, squares, trait * count + kind, gradient, rate);
                    }
                }
            }
            int join = links.get(at).join();
            if (at == 0) {
                for (int state = 0; state < width; state++) {
                    float gradient = (float) (chances.of(0, state) - (state == right[0] ? 1 : 0));
                    learn(steps, stepSquares, index(join, width, state), gradient, rate);
                }
            } else {
                for (int from = 0; from < width; from++) {
                    for (int to = 0; to < width; to++) {
                        if (allowed[from * width + to]) {
                            double chance = chances.of(at, from, to);
                            boolean taken = from == right[at - 1] && to == right[at];
                            float gradient = (float) (chance - (taken ? 1 : 0));
                            if (Math.abs(gradient) > 1e-5f) {
                                learn(steps, stepSquares, index(join, from, to), gradient, rate);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void learn(float[] weights, float[] squares, int at, float gradient, float rate) {
        squares[at] += gradient * gradient;
        weights[at] -= rate * gradient / (float) StrictMath.sqrt(squares[at]);
    }

    private int index(int join, int from, int to) {
        return (join * (states.size() + 1) + from) * states.size() + to;
    }

    private int[][] indices(List<Link> links) {
        var all = new int[links.size()][];
        for (int at = 0; at < all.length; at++) {
            Traits found = links.get(at).traits();
            int[] known = new int[found.size()];
            int count = 0;
            for (int i = 0; i < known.length; i++) {
                Integer index = traits.get(found.at(i));
                if (index != null) {
                    known[count++] = index;
                }
            }
            all[at] = Arrays.copyOf(known, count);
        }
        return all;
    }

    private double[][] emissions(int[][] active) {
        int count = kinds.size();
        var all = new double[active.length][states.size()];
        double[] sums = new double[count];
        for (int at = 0; at < active.length; at++) {
            Arrays.fill(sums, 0);
            for (int trait : active[at]) {
                for (int kind = 0; kind < count; kind++) {
                    sums[kind] += weights[trait * count + kind];
                }
            }
            for (int state = 0; state < all[at].length; state++) {
                all[at][state] = sums[kindOf[state]];
            }
        }
        return all;
    }

    private double step(int join, int from, int to) {
        return allowed[from * states.size() + to] ? steps[index(join, from, to)] : NEVER;
    }

    /** The likeliest states of a row. */
    public Told read(List<Link> links) {
        int length = links.size();
        int width = states.size();
        if (length == 0) {
            return new Told(List.of(), new double[0]);
        }
        double[][] here = emissions(indices(links));
        double[][] best = new double[length][width];
        int[][] came = new int[length][width];
        for (int to = 0; to < width; to++) {
            best[0][to] = here[0][to] + step(links.getFirst().join(), width, to);
        }
        for (int at = 1; at < length; at++) {
            int join = links.get(at).join();
            for (int to = 0; to < width; to++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int from = 0; from < width; from++) {
                    double score = best[at - 1][from] + step(join, from, to);
                    if (score > most) {
                        most = score;
                        came[at][to] = from;
                    }
                }
                best[at][to] = most + here[at][to];
            }
        }
        int last = 0;
        for (int state = 1; state < width; state++) {
            last = best[length - 1][state] > best[length - 1][last] ? state : last;
        }
        var told = new String[length];
        int[] path = new int[length];
        for (int at = length - 1; at >= 0; at--) {
            path[at] = last;
            told[at] = states.get(last);
            last = came[at][last];
        }
        var chances = new Chances(links, here);
        double[] sure = new double[length];
        for (int at = 0; at < length; at++) {
            for (int state = 0; state < width; state++) {
                sure[at] += kindOf[state] == kindOf[path[at]] ? chances.of(at, state) : 0;
            }
        }
        return new Told(List.of(told), sure);
    }

    /** How likely each state and each pair of states is, over all rows of states there may be. */
    private final class Chances {

        private final int width = states.size();
        private final List<Link> links;
        private final double[][] here;
        private final double[][] forward;
        private final double[][] backward;
        private final double[] scale;

        Chances(List<Link> links, double[][] scores) {
            this.links = links;
            int length = scores.length;
            here = new double[length][width];
            forward = new double[length][width];
            backward = new double[length][width];
            scale = new double[length];
            for (int at = 0; at < length; at++) {
                double most = Arrays.stream(scores[at]).max().orElse(0);
                for (int state = 0; state < width; state++) {
                    here[at][state] = StrictMath.exp(scores[at][state] - most);
                }
            }
            for (int at = 0; at < length; at++) {
                for (int to = 0; to < width; to++) {
                    double sum = at == 0 ? factor(0, width, to) : 0;
                    for (int from = 0; at > 0 && from < width; from++) {
                        sum += forward[at - 1][from] * factor(at, from, to);
                    }
                    forward[at][to] = sum * here[at][to];
                    scale[at] += forward[at][to];
                }
                for (int to = 0; to < width; to++) {
                    forward[at][to] /= scale[at];
                }
            }
            Arrays.fill(backward[length - 1], 1);
            for (int at = length - 2; at >= 0; at--) {
                for (int from = 0; from < width; from++) {
                    double sum = 0;
                    for (int to = 0; to < width; to++) {
                        sum += factor(at + 1, from, to) * here[at + 1][to] * backward[at + 1][to];
                    }
                    backward[at][from] = sum / scale[at + 1];
                }
            }
        }

        private double factor(int at, int from, int to) {
            return allowed[from * width + to] ? StrictMath.exp(steps[index(links.get(at).join(), from, to)]) : 0;
        }

        double of(int at, int state) {
            return forward[at][state] * backward[at][state];
        }

        double of(int at, int from, int to) {
            return forward[at - 1][from] * factor(at, from, to) * here[at][to] * backward[at][to] / scale[at];
        }
    }
}
