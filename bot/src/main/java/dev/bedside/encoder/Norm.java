package dev.bedside.encoder;

import java.util.List;

/** Brings the numbers of each piece of a text to mean 0 and spread 1, and then to a learned mean and spread. */
final class Norm {

    private static final double LEAST = 1e-12;

    /** How many rows one task takes. */
    private static final int ROWS = 64;

    final Learned gain;
    final Learned bias;

    /** What went through, for the way back. */
    record Passed(float[][] even, float[] spread, float[][] out) {}

    Norm(float[] gain, float[] bias) {
        this.gain = new Learned(gain);
        this.bias = new Learned(bias);
    }

    Passed forward(float[][] in) {
        float[][] even = new float[in.length][in[0].length];
        float[][] out = new float[in.length][in[0].length];
        float[] spread = new float[in.length];
        Products.eachPart(in.length, ROWS, (from, to) -> {
            for (int row = from; row < to; row++) {
                double sum = 0;
                for (float each : in[row]) {
                    sum += each;
                }
                double mean = sum / in[row].length;
                double squares = 0;
                for (float each : in[row]) {
                    squares += (each - mean) * (each - mean);
                }
                spread[row] = (float) (1 / Math.sqrt(squares / in[row].length + LEAST));
                for (int i = 0; i < even[row].length; i++) {
                    even[row][i] = (float) (in[row][i] - mean) * spread[row];
                    out[row][i] = even[row][i] * gain.values[i] + bias.values[i];
                }
            }
        });
        return new Passed(even, spread, out);
    }

    /** @return how wrong what came in was */
    float[][] backward(Passed passed, float[][] wrong) {
        int width = gain.values.length;
        float[][] in = new float[wrong.length][width];
        for (int row = 0; row < wrong.length; row++) {
            for (int i = 0; i < width; i++) {
                gain.slope[i] = Math.fma(wrong[row][i], passed.even()[row][i], gain.slope[i]);
            }
            Products.add(bias.slope, wrong[row], 1);
        }
        Products.eachPart(wrong.length, ROWS, (from, to) -> {
            for (int row = from; row < to; row++) {
                float[] even = passed.even()[row];
                double sum = 0;
                double along = 0;
                for (int i = 0; i < width; i++) {
                    double scaled = wrong[row][i] * gain.values[i];
                    sum += scaled;
                    along += scaled * even[i];
                }
                float mean = (float) (sum / width);
                float share = (float) (along / width);
                for (int i = 0; i < width; i++) {
                    in[row][i] = passed.spread()[row] * (wrong[row][i] * gain.values[i] - mean - even[i] * share);
                }
            }
        });
        return in;
    }

    void collect(List<Learned> all) {
        all.add(gain);
        all.add(bias);
    }
}
