package dev.bedside.encoder;

import java.util.List;

/** One layer of sums: what comes in times the weights, and a little more; with what it learns of its mistakes. */
final class Linear {

    final Learned[] weights;
    final Learned bias;

    /** @param weights a row for each number that comes in */
    Linear(float[][] weights, float[] bias) {
        this.weights = Learned.rows(weights);
        this.bias = new Learned(bias);
    }

    float[][] rows() {
        float[][] rows = new float[weights.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = weights[i].values;
        }
        return rows;
    }

    float[][] forward(float[][] in) {
        float[][] out = new float[in.length][];
        for (int i = 0; i < out.length; i++) {
            out[i] = bias.values.clone();
        }
        Products.add(in, rows(), out);
        return out;
    }

    /**
     * Notes how each weight shares in what is wrong.
     *
     * @param wrong how much more of each number that went out would be wrong
     * @param sums where the same is added for what came in
     */
    void backward(float[][] in, float[][] wrong, float[][] sums) {
        note(in, wrong);
        Products.add(wrong, Products.transposed(rows()), sums);
    }

    /** The same where nobody asks what came in. */
    void note(float[][] in, float[][] wrong) {
        noteWeights(in, wrong);
        for (float[] row : wrong) {
            Products.add(bias.slope, row, 1);
        }
    }

    /** The same where nothing is added to what goes out. */
    void noteWeights(float[][] in, float[][] wrong) {
        float[][] steps = new float[weights.length][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = weights[i].slope;
        }
        Products.addOuter(in, wrong, steps);
    }

    void collect(List<Learned> all) {
        all.addAll(List.of(weights));
        all.add(bias);
    }
}
