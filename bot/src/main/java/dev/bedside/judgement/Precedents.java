package dev.bedside.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentences that were invented to show what is grave and what only looks so, by what they mean: a sentence is as grave as
 * those among them that it is nearest to.
 *
 * <p>Whole numbers, so that every processor finds the same likeness.
 */
final class Precedents {

    static final Precedents NONE = new Precedents();

    private static final int NEAREST = 10;

    /** How fast a precedent counts less the less it resembles. */
    private static final double STEEP = 10;

    private static final double SCALE = 400;
    private static final String NOTHING = "-";

    private final List<short[]> meanings = new ArrayList<>();
    private final List<Set<String>> labels = new ArrayList<>();

    /** @param deserved all labels of the sentence; only the grave ones are kept */
    Precedents add(float[] meaning, Set<String> deserved) {
        var grave = new TreeSet<>(deserved);
        grave.retainAll(Labels.GRAVE);
        meanings.add(whole(meaning));
        labels.add(grave);
        return this;
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }

    private static short[] whole(float[] meaning) {
        short[] numbers = new short[meaning.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) Math.clamp(Math.round(meaning[i] * SCALE), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return numbers;
    }

    /** For each of {@link Labels#GRAVE} how much nearer a passage is to those that deserve it than to all others. */
    double[] nearness(float[] passage) {
        short[] asked = whole(passage);
        int grave = Labels.GRAVE.size();
        int[][] near = new int[2 * grave][NEAREST];
        for (int[] each : near) {
            Arrays.fill(each, Integer.MIN_VALUE);
        }
        for (int i = 0; i < meanings.size(); i++) {
            int likeness = likeness(asked, meanings.get(i));
            var deserved = labels.get(i);
            for (int label = 0; label < grave; label++) {
                keep(near[deserved.contains(Labels.GRAVE.get(label)) ? label : grave + label], likeness);
            }
        }
        double[] nearness = new double[grave];
        for (int label = 0; label < grave; label++) {
            nearness[label] = together(near[label]) - together(near[grave + label]);
        }
        return nearness;
    }

    private static int likeness(short[] one, short[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The nearest in descending order. */
    private static void keep(int[] nearest, int likeness) {
        if (likeness <= nearest[NEAREST - 1]) {
            return;
        }
        int at = NEAREST - 1;
        while (at > 0 && nearest[at - 1] < likeness) {
            nearest[at] = nearest[at - 1];
            at--;
        }
        nearest[at] = likeness;
    }

    private static double together(int[] nearest) {
        double sum = 1e-6;
        for (int likeness : nearest) {
            sum += likeness == Integer.MIN_VALUE ? 0 : StrictMath.exp(STEEP * (likeness / (SCALE * SCALE) - 1));
        }
        return StrictMath.log(sum);
    }

    /** A line each: its labels, and the numbers. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < meanings.size(); i++) {
            short[] meaning = meanings.get(i);
            byte[] bytes = new byte[meaning.length];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) meaning[j];
            }
            String names = labels.get(i).isEmpty() ? NOTHING : String.join(",", labels.get(i));
            lines.add(names + '\t' + Base64.getEncoder().encodeToString(bytes));
        }
        return lines;
    }

    /** Takes one of {@link #lines}. */
    void read(String line) {
        int tab = line.indexOf('\t');
        byte[] bytes = Base64.getDecoder().decode(line.substring(tab + 1));
        short[] meaning = new short[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            meaning[i] = bytes[i];
        }
        String names = line.substring(0, tab);
        meanings.add(meaning);
        labels.add(names.equals(NOTHING) ? Set.of() : new TreeSet<>(List.of(names.split(","))));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Precedents[" + meanings.size() + "]";
    }
}
