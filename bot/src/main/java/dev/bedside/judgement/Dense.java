package dev.bedside.judgement;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of a passage as the encoder tells it, and of the review around it.
 *
 * @param own of the passage, or of the whole review
 * @param around the mean of the review; null where {@code own} is that
 */
record Dense(float[] own, float @Nullable [] around) implements Heads.Traits {

    @Override
    public double dot(float[] weights) {
        double sum = dot(own, weights, 0);
        return around == null || weights.length == own.length ? sum : sum + dot(around, weights, own.length);
    }

    @Override
    public void addTo(double[] sums, double times) {
        for (int i = 0; i < own.length; i++) {
            sums[i] += times * own[i];
        }
        if (around != null) {
            for (int i = 0; i < around.length; i++) {
                sums[own.length + i] += times * around[i];
            }
        }
    }

    /** Four sums side by side, always in the same order. */
    private static double dot(float[] values, float[] weights, int offset) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < values.length; i += 4) {
            a += values[i] * weights[offset + i];
            b += values[i + 1] * weights[offset + i + 1];
            c += values[i + 2] * weights[offset + i + 2];
            d += values[i + 3] * weights[offset + i + 3];
        }
        return (double) (a + b) + (c + d);
    }

    static float[] mean(Iterable<float[]> vectors, int width) {
        float[] mean = new float[width];
        int count = 0;
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                mean[i] += vector[i];
            }
            count++;
        }
        for (int i = 0; i < width; i++) {
            mean[i] /= Math.max(1, count);
        }
        return mean;
    }

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return "Dense";
    }
}
