package dev.bedside.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** As bytes, since fetching them takes longer than multiplying: a quarter of the memory of whole numbers. */
    private final List<byte[]> meanings = new ArrayList<>();
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

    private static byte[] whole(float[] meaning) {
        byte[] numbers = new byte[meaning.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.clamp((int) Math.round(meaning[i] * SCALE), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return numbers;
    }

    /** Numbers of the widest kind, of which a JVM multiplies eight at once. */
    private static void widen(byte[] numbers, int[] wide) {
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
    }

    /** For each of {@link Labels#GRAVE} how much nearer a passage is to those that deserve it than to all others. */
    double[] nearness(float[] passage) {
        return nearness(List.of(passage))[0];
    }

    /** The same for each of several passages: every precedent is fetched once for all of them. */
    double[][] nearness(List<float[]> passages) {
        int[][] asked = new int[passages.size()][];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = new int[passages.get(i).length];
            widen(whole(passages.get(i)), asked[i]);
        }
        var near = Stream.generate(Nearest::new).limit(asked.length).toArray(Nearest[]::new);
        int[] precedent = new int[asked.length == 0 ? 0 : asked[0].length];
        for (int i = 0; i < meanings.size(); i++) {
            widen(meanings.get(i), precedent);
            int deserved = labels.get(i);
            for (int at = 0; at < asked.length; at++) {
                near[at].keep(deserved, likeness(asked[at], precedent));
            }
        }
        return Arrays.stream(near).map(Nearest::nearness).toArray(double[][]::new);
    }

    private static int likeness(int[] one, int[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
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
            lines.add(names(labels.get(i)) + '\t' + Base64.getEncoder().encodeToString(meanings.get(i)));
        }
        return lines;
    }

    /** Takes one of {@link #lines}. */
    void read(String line) {
        int tab = line.indexOf('\t');
        String names = line.substring(0, tab);
        meanings.add(Base64.getDecoder().decode(line.substring(tab + 1)));
        labels.add(names.equals(NOTHING) ? 0 : bits(List.of(names.split(","))));
    }

    /** The likeness of the nearest precedents of a passage, those that deserve a label and those that do not. */
    private static final class Nearest {

        private final int[][] deserving = new int[Labels.GRAVE.size()][NEAREST];
        private final int[][] others = new int[Labels.GRAVE.size()][NEAREST];

        Nearest() {
            for (int label = 0; label < deserving.length; label++) {
                Arrays.fill(deserving[label], Integer.MIN_VALUE);
                Arrays.fill(others[label], Integer.MIN_VALUE);
            }
        }

        void keep(int deserved, int likeness) {
            for (int label = 0; label < deserving.length; label++) {
                keep((deserved >> label & 1) == 1 ? deserving[label] : others[label], likeness);
            }
        }

        /** In descending order. */
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

        double[] nearness() {
            double[] nearness = new double[deserving.length];
            for (int label = 0; label < nearness.length; label++) {
                nearness[label] = together(deserving[label]) - together(others[label]);
            }
            return nearness;
        }
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Precedents[" + meanings.size() + "]";
    }
}
