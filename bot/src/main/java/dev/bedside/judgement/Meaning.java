package dev.bedside.judgement;

import dev.bedside.encoder.Meanings;

/**
 * What a passage means: by itself, as the packed encoder tells it, and among the others, as the one does that learned to judge.
 *
 * @param numbers 384 of the first, then of the second 384 of the passage and 384 of the whole text
 */
record Meaning(float[] numbers) implements Heads.Traits {

    static final int WIDTH = 3 * Meanings.WIDTH;

    /** The numbers of the second encoder are some nine times as large; its passage counts half as much again. */
    private static final float PASSAGE = 0.17f;

    private static final float TEXT = 0.11f;

    /**
     * @param alone 384 numbers
     * @param among 384 of the passage and 384 of the text
     */
    static Meaning of(float[] alone, float[] among) {
        float[] numbers = new float[WIDTH];
        System.arraycopy(alone, 0, numbers, 0, Meanings.WIDTH);
        for (int i = 0; i < Meanings.WIDTH; i++) {
            numbers[Meanings.WIDTH + i] = PASSAGE * among[i];
            numbers[2 * Meanings.WIDTH + i] = TEXT * among[Meanings.WIDTH + i];
        }
        return new Meaning(numbers);
    }

    @Override
    public double dot(float[] weights) {
        return new Dense(numbers, null).dot(weights);
    }

    @Override
    public void addTo(double[] sums, double times) {
        new Dense(numbers, null).addTo(sums, times);
    }

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return "Meaning";
    }
}
