package dev.bedside.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** As whole numbers of the widest kind, though they would fit into bytes: so a JVM multiplies eight at once. */
    private final List<int[]> meanings = new ArrayList<>();
    /** A bit for each of {@link Labels#GRAVE}: thousands are asked for every passage. */
    private final List<Integer> labels = new ArrayList<>();

    /** @param deserved all labels of the sentence; only the grave ones are kept */
    Precedents add(float[] meaning, Set<String> deserved) {
        meanings.add(whole(meaning));
        labels.add(bits(deserved));
        return this;
    }

    private static int bits(Collection<String> deserved) {
        int bits = 0;
        for (int label = 0; label < Labels.GRAVE.size(); label++) {
            bits |= deserved.contains(Labels.GRAVE.get(label)) ? 1 << label : 0;
        }
        return bits;
    }

    private static String names(int bits) {
        var names = IntStream.range(0, Labels.GRAVE.size())
                .filter(label -> (bits >> label & 1) == 1)
                .mapToObj(Labels.GRAVE::get)
                .sorted()
                .toList();
        return names.isEmpty() ? NOTHING : String.join(",", names);
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }

    private static int[] whole(float[] meaning) {
        int[] numbers = new int[meaning.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.clamp((int) Math.round(meaning[i] * SCALE), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return numbers;
    }

    /** For each of {@link Labels#GRAVE} how much nearer a passage is to those that deserve it than to all others. */
    double[] nearness(float[] passage) {
        int[] asked = whole(passage);
        int grave = Labels.GRAVE.size();
        int[][] near = new int[2 * grave][NEAREST];
        for (int[] each : near) {
            Arrays.fill(each, Integer.MIN_VALUE);
        }
        for (int i = 0; i < meanings.size(); i++) {
            int likeness = likeness(asked, meanings.get(i));
            int deserved = labels.get(i);
            for (int label = 0; label < grave; label++) {
                keep(near[(deserved >> label & 1) == 1 ? label : grave + label], likeness);
            }
        }
        double[] nearness = new double[grave];
        for (int label = 0; label < grave; label++) {
            nearness[label] = together(near[label]) - together(near[grave + label]);
        }
        return nearness;
    }

    private static int likeness(int[] one, int[] other) {
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
            int[] meaning = meanings.get(i);
            byte[] bytes = new byte[meaning.length];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) meaning[j];
            }
            lines.add(names(labels.get(i)) + '\t' + Base64.getEncoder().encodeToString(bytes));
        }
        return lines;
    }

    /** Takes one of {@link #lines}. */
    void read(String line) {
        int tab = line.indexOf('\t');
        byte[] bytes = Base64.getDecoder().decode(line.substring(tab + 1));
        int[] meaning = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            meaning[i] = bytes[i];
        }
        String names = line.substring(0, tab);
        meanings.add(meaning);
        labels.add(names.equals(NOTHING) ? 0 : bits(List.of(names.split(","))));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Precedents[" + meanings.size() + "]";
    }
}
