package dev.bedside.judgement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** The n-grams of a passage or a review that are known, by their numbers, all as strong as the root of how many allows. */
record Sparse(int[] numbers, float strength) implements Heads.Traits {

    static Sparse of(Collection<String> grams, Map<String, Integer> vocabulary) {
        int[] numbers = grams.stream()
                .map(vocabulary::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new Sparse(numbers, (float) (1 / StrictMath.sqrt(Math.max(1, numbers.length))));
    }

    @Override
    public double dot(float[] weights) {
        double sum = 0;
        for (int number : numbers) {
            sum += weights[number];
        }
        return sum * strength;
    }

    @Override
    public void addTo(double[] sums, double times) {
        for (int number : numbers) {
            sums[number] += times * strength;
        }
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Sparse[" + Arrays.hashCode(numbers) + "]";
    }
}
