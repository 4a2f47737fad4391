package dev.bedside.judgement;

import dev.bedside.encoder.Meanings;
import dev.bedside.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Straight lines through what passages mean, one for each theme, kept as text: a line a theme, its weights in hundredths. */
final class ThemeLines {

    /** Whatever is less likely is not worth a word; the logarithm of odds. */
    private static final double LEAST = -3.3;

    private static final float HUNDRED = 100;

    /** How many numbers a passage has. */
    static final int WIDTH = 3 * Meanings.WIDTH;

    /** The numbers of the second encoder are some nine times as large; its passage counts half as much again. */
    private static final float PASSAGE = 0.17f;

    private static final float TEXT = 0.11f;

    private final SortedMap<String, Lines.Line> lines;

    private ThemeLines(Map<String, Lines.Line> lines) {
        this.lines = new TreeMap<>(lines);
    }

    static ThemeLines of(Map<String, Lines.Line> lines) {
        return new ThemeLines(lines);
    }

    /** Where none were learned. */
    static ThemeLines none() {
        return new ThemeLines(Map.of());
    }

    /**
     * What a passage means by itself, as the packed encoder tells it, and among the others, as the one does that learned to judge.
     *
     * @param among 384 numbers of the passage and 384 of the whole text, which are scaled to those of the first
     */
    static Dense meaning(float[] alone, float[] among) {
        float[] scaled = new float[among.length];
        for (int i = 0; i < among.length; i++) {
            scaled[i] = (i < Meanings.WIDTH ? PASSAGE : TEXT) * among[i];
        }
        return new Dense(alone, scaled);
    }

    /** The themes that a passage may have, in the order of their names. */
    List<Theme> hear(Span passage, Dense meant) {
        var themes = new ArrayList<Theme>();
        lines.forEach((name, line) -> {
            double odds = meant.dot(line.weights()) + line.always();
            if (odds >= LEAST) {
                themes.add(new Theme(passage, name, odds));
            }
        });
        return themes;
    }

    /** The same lines always give the same text. */
    String write() {
        var out = new StringBuilder();
        lines.forEach((name, line) -> {
            out.append(name).append('\t').append(Math.round(line.always() * HUNDRED));
            for (float weight : line.weights()) {
                out.append(' ').append(Math.round(weight * HUNDRED));
            }
            out.append('\n');
        });
        return out.toString();
    }

    /**
     * @param file its name, for whoever has to mend it
     * @throws IllegalStateException where a line is not what {@link #write} writes
     */
    static ThemeLines read(BufferedReader text, String file) throws IOException {
        var lines = new TreeMap<String, Lines.Line>();
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            String[] numbers = line.substring(tab + 1).split(" ");
            if (tab < 1 || numbers.length != WIDTH + 1) {
                throw new IllegalStateException(file + ":" + number + ": not a theme with " + WIDTH
                        + " weights; write it again with `train themes`");
            }
            try {
                lines.put(line.substring(0, tab), line(numbers));
            } catch (NumberFormatException broken) {
                throw new IllegalStateException(
                        file + ":" + number + ": a weight is no number; write it again with `train themes`", broken);
            }
        }
        return new ThemeLines(lines);
    }

    private static Lines.Line line(String[] numbers) {
        float[] weights = new float[WIDTH];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Integer.parseInt(numbers[i + 1]) / HUNDRED;
        }
        return new Lines.Line(weights, Integer.parseInt(numbers[0]) / HUNDRED);
    }
}
