package dev.bedside.encoder;

/**
 * Numbers that are learned, by Adam: each moves by its mean slope, measured by how much that swings
 * (Kingma and Ba 2015; weight decay apart from it, Loshchilov and Hutter 2019).
 */
final class Learned {

    private static final float MEAN = 0.9f;
    private static final float SWING = 0.999f;
    private static final float LEAST = 1e-8f;
    private static final float DECAY = 0.01f;

    final float[] values;
    final float[] slope;
    private final float[] mean;
    private final float[] swing;

    Learned(float[] values) {
        this.values = values.clone();
        this.slope = new float[values.length];
        this.mean = new float[values.length];
        this.swing = new float[values.length];
    }

    static Learned[] rows(float[][] rows) {
        var learned = new Learned[rows.length];
        for (int i = 0; i < rows.length; i++) {
            learned[i] = new Learned(rows[i]);
        }
        return learned;
    }

    double squares() {
        double squares = 0;
        for (float each : slope) {
            squares += (double) each * each;
        }
        return squares;
    }

    /**
     * Moves, and forgets the slope.
     *
     * @param rate how far
     * @param times what the slope is scaled by first
     * @param step the number of this step, from 1
     */
    void move(float rate, float times, int step) {
        float evenMean = 1 / (1 - (float) StrictMath.pow(MEAN, step));
        float evenSwing = 1 / (1 - (float) StrictMath.pow(SWING, step));
        for (int i = 0; i < values.length; i++) {
            float by = slope[i] * times;
            mean[i] = MEAN * mean[i] + (1 - MEAN) * by;
            swing[i] = SWING * swing[i] + (1 - SWING) * by * by;
            float move = mean[i] * evenMean / ((float) Math.sqrt(swing[i] * evenSwing) + LEAST);
            values[i] -= rate * (move + DECAY * values[i]);
            slope[i] = 0;
        }
    }
}
