package dev.bedside.learn;

import java.util.Arrays;
import java.util.List;

/** How likely each state and each pair of states of a row is, over all rows of states there may be. */
final class Chances {

    private static final int[] NOTHING = {};

    private final States states;
    private final List<Link> links;
    private final double[] powers;
    private final double[][] here;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] scale;

    /**
     * @param powers of the steps
     * @param scores by thing, then by kind
     */
    Chances(States states, List<Link> links, double[] powers, double[][] scores) {
        this.states = states;
        this.links = links;
        this.powers = powers;
        int length = scores.length;
        int width = states.count;
        here = new double[length][width];
        forward = new double[length][width];
        backward = new double[length][width];
        scale = new double[length];
        for (int at = 0; at < length; at++) {
            double most = scores[at].length == 0 ? 0 : Double.NEGATIVE_INFINITY;
            for (double score : scores[at]) {
                most = Math.max(most, score);
            }
            double[] kinds = new double[states.kinds];
            for (int kind = 0; kind < kinds.length; kind++) {
                kinds[kind] = StrictMath.exp(scores[at][kind] - most);
            }
            for (int state = 0; state < width; state++) {
                here[at][state] = kinds[states.kindOf[state]];
            }
        }
        forward(length, width);
        backward(length, width);
    }

    private void forward(int length, int width) {
        for (int at = 0; at < length; at++) {
            int join = links.get(at).join();
            double[] own = forward[at];
            double[] last = at == 0 ? own : forward[at - 1];
            double all = 0;
            for (int to = 0; to < width; to++) {
                double sum = at == 0 ? powers[states.step(join, width, to)] : 0;
                int first = states.step(join, 0, to);
                for (int from : at == 0 ? NOTHING : states.before(to)) {
                    sum += last[from] * powers[first + from * width];
                }
                own[to] = sum * here[at][to];
                all += own[to];
            }
            for (int to = 0; to < width; to++) {
                own[to] /= all;
            }
            scale[at] = all;
        }
    }

    private void backward(int length, int width) {
        Arrays.fill(backward[length - 1], 1);
        for (int at = length - 2; at >= 0; at--) {
            int join = links.get(at + 1).join();
            double[] next = backward[at + 1];
            double[] told = here[at + 1];
            for (int from = 0; from < width; from++) {
                double sum = 0;
                int first = states.step(join, from, 0);
                for (int to : states.behind(from)) {
                    sum += powers[first + to] * told[to] * next[to];
                }
                backward[at][from] = sum / scale[at + 1];
            }
        }
    }

    double of(int at, int state) {
        return forward[at][state] * backward[at][state];
    }

    /** @param from the state of the thing before */
    double of(int at, int from, int to) {
        double step = powers[states.step(links.get(at).join(), from, to)];
        return forward[at - 1][from] * step * here[at][to] * backward[at][to] / scale[at];
    }
}
