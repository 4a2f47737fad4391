package dev.bedside.judgement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Draws the line that best parts the right from the wrong: logistic regression, kept small (L2), found by L-BFGS.
 *
 * <p>No chance and no threads are in it, and the arithmetic is strict: the same rows always give the same line.
 */
final class Lines {

    /**
     * One answered example.
     *
     * @param counts how much it counts beside the others
     */
    record Row(Heads.Traits traits, boolean right, double counts) {}

    /** The line: its weights, and what is always added. */
    record Line(float[] weights, float always) {}

    private static final int STEPS = 80;
    private static final int MEMORY = 8;
    private static final double NEAR_ENOUGH = 2e-3;

    private final List<Row> rows;
    private final int width;
    private final double hold;

    private Lines(List<Row> rows, int width, double hold) {
        this.rows = rows;
        this.width = width;
        this.hold = hold;
    }

    /**
     * @param width how many weights
     * @param freedom how much the examples count against staying near 0
     */
    static Line draw(List<Row> rows, int width, double freedom) {
        double[] found = new Lines(rows, width, 1 / freedom).descend();
        float[] weights = new float[width];
        for (int i = 0; i < width; i++) {
            weights[i] = (float) found[i];
        }
        return new Line(weights, (float) found[width]);
    }

    private double[] descend() {
        double[] at = new double[width + 1];
        double[] slope = new double[width + 1];
        double height = height(at, slope);
        double first = norm(slope);
        Deque<double[][]> past = new ArrayDeque<>();
        for (int step = 0; step < STEPS && norm(slope) > NEAR_ENOUGH * Math.max(1, first); step++) {
            double[] direction = direction(slope, past);
            double down = dot(direction, slope);
            double length = past.isEmpty() ? Math.min(1, 1 / norm(slope)) : 1;
            double[] next = new double[at.length];
            double[] nextSlope = new double[at.length];
            double nextHeight = Double.POSITIVE_INFINITY;
            for (int halved = 0; halved < 25; halved++) {
                for (int i = 0; i < at.length; i++) {
                    next[i] = at[i] + length * direction[i];
                }
                nextHeight = height(next, nextSlope);
                if (nextHeight <= height + 1e-4 * length * down) {
                    break;
                }
                length /= 2;
            }
            if (!(nextHeight < height)) {
                return at;
            }
            remember(at, next, slope, nextSlope, past);
            at = next;
            slope = nextSlope;
            height = nextHeight;
        }
        return at;
    }

    private static void remember(
            double[] at, double[] next, double[] slope, double[] nextSlope, Deque<double[][]> past) {
        double[] moved = new double[at.length];
        double[] turned = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            moved[i] = next[i] - at[i];
            turned[i] = nextSlope[i] - slope[i];
        }
        if (dot(moved, turned) > 1e-10) {
            past.addLast(new double[][] {moved, turned});
            if (past.size() > MEMORY) {
                past.removeFirst();
            }
        }
    }

    private static double[] direction(double[] slope, Deque<double[][]> past) {
        double[] direction = new double[slope.length];
        for (int i = 0; i < slope.length; i++) {
            direction[i] = -slope[i];
        }
        double[] shares = new double[past.size()];
        int k = past.size();
        for (var pair = past.descendingIterator(); pair.hasNext(); ) {
            double[][] each = pair.next();
            shares[--k] = dot(each[0], direction) / dot(each[0], each[1]);
            addScaled(direction, each[1], -shares[k]);
        }
        if (!past.isEmpty()) {
            double[][] last = past.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (double[][] each : past) {
            double back = dot(each[1], direction) / dot(each[0], each[1]);
            addScaled(direction, each[0], shares[k++] - back);
        }
        return direction;
    }

    /** How bad a line is; writes into {@code slope} which way is worse. */
    private double height(double[] line, double[] slope) {
        float[] weights = new float[width];
        double sum = 0;
        for (int i = 0; i < width; i++) {
            weights[i] = (float) line[i];
            sum += 0.5 * hold * line[i] * line[i];
            slope[i] = hold * line[i];
        }
        slope[width] = 0;
        for (Row row : rows) {
            double score = row.traits().dot(weights) + line[width];
            double margin = row.right() ? score : -score;
            double chance = 1 / (1 + StrictMath.exp(margin));
            sum += row.counts() * (margin > 30 ? 0 : StrictMath.log1p(StrictMath.exp(-Math.max(margin, -300))));
            double push = (row.right() ? -chance : chance) * row.counts();
            row.traits().addTo(slope, push);
            slope[width] += push;
        }
        return sum;
    }

    private static double norm(double[] values) {
        return StrictMath.sqrt(dot(values, values));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void addScaled(double[] to, double[] values, double scale) {
        for (int i = 0; i < to.length; i++) {
            to[i] += scale * values[i];
        }
    }
}
