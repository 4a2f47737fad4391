package dev.bedside.encoder;

import java.util.stream.IntStream;

/**
 * Products of matrices, as rows of single precision.
 *
 * <p>Each number is summed up in one order, whatever the number of threads, and with fused steps, which every processor rounds
 * alike: the same lessons teach the same numbers everywhere.
 */
final class Products {

    /** How many rows one task takes. */
    private static final int CHUNK = 32;

    private static final int AT_ONCE = 8;

    private Products() {}

    /** Runs a task for pieces of a range, side by side. */
    static void eachPart(int size, int chunk, Task task) {
        IntStream.range(0, (size + chunk - 1) / chunk)
                .parallel()
                .forEach(at -> task.run(at * chunk, Math.min(size, (at + 1) * chunk)));
    }

    /** What is done for a piece of a range. */
    interface Task {

        void run(int from, int to);
    }

    /** Adds {@code left · right} to {@code sums}, side by side. */
    static void add(float[][] left, float[][] right, float[][] sums) {
        eachPart(left.length, CHUNK, (from, to) -> add(left, right, sums, from, to));
    }

    /** The same for some rows. */
    static void add(float[][] left, float[][] right, float[][] sums, int from, int to) {
        int whole = right.length - right.length % AT_ONCE;
        for (int k = 0; k < whole; k += AT_ONCE) {
            for (int row = from; row < to; row++) {
                float[] by = left[row];
                add8(
                        sums[row], right, k, by[k], by[k + 1], by[k + 2], by[k + 3], by[k + 4], by[k + 5], by[k + 6],
                        by[k + 7]);
            }
        }
        for (int k = whole; k < right.length; k++) {
            for (int row = from; row < to; row++) {
                add(sums[row], right[k], left[row][k]);
            }
        }
    }

    /** Adds the transposed {@code left} times {@code right} to {@code sums}, side by side: how each weight shares in what is wrong. */
    static void addOuter(float[][] left, float[][] right, float[][] sums) {
        eachPart(sums.length, CHUNK, (from, to) -> addOuter(left, right, sums, from, to));
    }

    /** The same for some rows of the sums. */
    static void addOuter(float[][] left, float[][] right, float[][] sums, int from, int to) {
        int whole = left.length - left.length % AT_ONCE;
        for (int row = 0; row < whole; row += AT_ONCE) {
            for (int k = from; k < to; k++) {
                add8(
                        sums[k],
                        right,
                        row,
                        left[row][k],
                        left[row + 1][k],
                        left[row + 2][k],
                        left[row + 3][k],
                        left[row + 4][k],
                        left[row + 5][k],
                        left[row + 6][k],
                        left[row + 7][k]);
            }
        }
        for (int row = whole; row < left.length; row++) {
            for (int k = from; k < to; k++) {
                add(sums[k], right[row], left[row][k]);
            }
        }
    }

    static void add(float[] sums, float[] values, float times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(times, values[i], sums[i]);
        }
    }

    private static void add8(
            float[] sums,
            float[][] rows,
            int at,
            float t0,
            float t1,
            float t2,
            float t3,
            float t4,
            float t5,
            float t6,
            float t7) {
        add8(
                sums,
                rows[at],
                rows[at + 1],
                rows[at + 2],
                rows[at + 3],
                rows[at + 4],
                rows[at + 5],
                rows[at + 6],
                rows[at + 7],
                t0,
                t1,
                t2,
                t3,
                t4,
                t5,
                t6,
                t7);
    }

    private static void add8(
            float[] sums,
            float[] r0,
            float[] r1,
            float[] r2,
            float[] r3,
            float[] r4,
            float[] r5,
            float[] r6,
            float[] r7,
            float t0,
            float t1,
            float t2,
            float t3,
            float t4,
            float t5,
            float t6,
            float t7) {
        for (int i = 0; i < sums.length; i++) {
            float low = Math.fma(t3, r3[i], Math.fma(t2, r2[i], Math.fma(t1, r1[i], Math.fma(t0, r0[i], sums[i]))));
            sums[i] = Math.fma(t7, r7[i], Math.fma(t6, r6[i], Math.fma(t5, r5[i], Math.fma(t4, r4[i], low))));
        }
    }

    static float[][] transposed(float[][] rows) {
        float[][] turned = new float[rows[0].length][rows.length];
        eachPart(turned.length, CHUNK, (from, to) -> {
            for (int row = 0; row < rows.length; row++) {
                float[] own = rows[row];
                for (int column = from; column < to; column++) {
                    turned[column][row] = own[column];
                }
            }
        });
        return turned;
    }
}
