package dev.bedside.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was learned of one question: a weight for every trait, and from them how likely the answer is yes. */
public final class Weights {

    /** Every case has this trait. */
    static final String ALWAYS = "always";

    private static final double LEAST = 0.004;

    private final Map<String, Float> weights;

    private Weights(Map<String, Float> weights) {
        this.weights = Map.copyOf(weights);
    }

    static Weights of(Map<String, Float> weights) {
        var kept = new HashMap<String, Float>();
        weights.forEach((trait, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                kept.put(trait, weight);
            }
        });
        return new Weights(kept);
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws UncheckedIOException where it cannot be read
     * @throws IllegalStateException where a line is no trait, a tab and a number
     */
    public static Weights read(BufferedReader lines, String name) {
        var weights = new HashMap<String, Float>();
        try {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int tab = line.lastIndexOf('\t');
                if (line.startsWith("#")) {
                    continue;
                }
                try {
                    weights.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
                } catch (NumberFormatException | StringIndexOutOfBoundsException broken) {
                    throw new IllegalStateException(
                            name + ":" + number + ": not a trait, a tab and a number; train it again", broken);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Weights(weights);
    }

    /** One trait a line, in alphabetical order: the same weights always give the same text. */
    public String written() {
        var text = new StringBuilder();
        new TreeMap<>(weights)
                .forEach((trait, weight) -> text.append(trait)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n'));
        return text.toString();
    }

    /**
     * How likely it is, between 0 and 1.
     *
     * @param traits how strongly each is there; unknown ones tell nothing
     */
    public double chance(Map<String, Float> traits) {
        return chance(sum(traits));
    }

    /** The same as the logarithm of its odds. */
    public double sum(Map<String, Float> traits) {
        double sum = weights.getOrDefault(ALWAYS, 0f);
        for (Map.Entry<String, Float> trait : traits.entrySet()) {
            Float weight = weights.get(trait.getKey());
            sum += weight == null ? 0 : weight * trait.getValue();
        }
        return sum;
    }

    /** How likely something is, between 0 and 1, of which this is the logarithm of the odds. */
    public static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether anything was learned of a trait. */
    public boolean holds(String trait) {
        return weights.containsKey(trait);
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Weights[" + weights.size() + "]";
    }
}
