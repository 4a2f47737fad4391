package dev.bedside.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiPredicate;

/**
 * Tells the states of things that stand in a row, each from its traits and from the state before it: a linear-chain
 * conditional random field.
 */
public final class SequenceReader {

    /** In how many ways one thing may hang on the one before it. */
    public static final int JOINS = 10;

    private static final int VERSION = 2;
    /** Weights are kept in thousandths. */
    private static final float PRECISION = 1000;

    private static final double NEVER = -1e9;
    private static final int[] NOTHING = {};

    /**
     * What a row holds.
     *
     * @param states one a thing
     * @param sure how likely each thing is of the kind it was told to be, 0 to 1
     * @param most how likely each state is where it is likeliest, 0 to 1
     * @param chances by kind: how likely each thing is of it, 0 to 1; empty for an empty row
     */
    public record Told(List<String> states, double[] sure, Map<String, Double> most, Map<String, double[]> chances) {}

    private final States states;
    private final TraitTable traits;
    private final float[] weights;
    private final float[] steps;
    private final double[] powers;

    /** @param learned by trait, then by kind */
    SequenceReader(States states, SortedMap<Long, float[]> learned, float[] learnedSteps) {
        this.states = states;
        weights = new float[learned.size() * states.kinds];
        var rows = new long[learned.size()];
        int row = 0;
        for (var trait : learned.entrySet()) {
            rows[row] = trait.getKey();
            float[] own = trait.getValue();
            for (int kind = 0; kind < own.length; kind++) {
                weights[row * own.length + kind] = thousandths(own[kind]) / PRECISION;
            }
            row++;
        }
        traits = new TraitTable(rows);
        steps = new float[states.steps()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = thousandths(learnedSteps[i]) / PRECISION;
        }
        powers = states.powers(steps);
    }

    private SequenceReader(States states, TraitTable traits, float[] weights, float[] steps) {
        this.states = states;
        this.traits = traits;
        this.weights = weights;
        this.steps = steps;
        powers = states.powers(steps);
    }

    private static short thousandths(float weight) {
        return (short) Math.clamp(Math.round(weight * PRECISION), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Writes what was learned; the same bytes for the same examples. */
    public void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(VERSION);
        out.writeInt(states.count);
        out.writeInt(traits.size());
        for (float step : steps) {
            out.writeShort(thousandths(step));
        }
        for (int at = 0; at < traits.size(); at++) {
            out.writeLong(traits.at(at));
            int row = at * states.kinds;
            for (int kind = 0; kind < states.kinds; kind++) {
                out.writeShort(thousandths(weights[row + kind]));
            }
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param names the states as they were when it was learned
     * @throws IOException where the file ends early, or was written by another version or for other states
     */
    public static SequenceReader read(InputStream file, List<String> names, BiPredicate<String, String> follows)
            throws IOException {
        var in = new DataInputStream(file);
        if (in.readInt() != VERSION || in.readInt() != names.size()) {
            throw new IOException("the learned weights are of another version; run `bedside train reading` again");
        }
        int size = in.readInt();
        var states = new States(names, follows);
        float[] steps = new float[states.steps()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readShort() / PRECISION;
        }
        var rows = new long[size];
        float[] weights = new float[size * states.kinds];
        int row = Long.BYTES + states.kinds * Short.BYTES;
        var all = ByteBuffer.wrap(in.readNBytes(size * row));
        if (all.limit() < size * row) {
            throw new EOFException("the learned weights end early; run `bedside train reading` again");
        }
        for (int at = 0; at < size; at++) {
            rows[at] = all.getLong();
            for (int kind = 0; kind < states.kinds; kind++) {
                weights[at * states.kinds + kind] = all.getShort() / PRECISION;
            }
        }
        return new SequenceReader(states, new TraitTable(rows), weights, steps);
    }

    static int[] indices(Link link, Map<Long, Integer> traits) {
        long[] found = link.traits().all();
        int[] known = new int[found.length];
        int count = 0;
        for (long trait : found) {
            Integer index = traits.get(trait);
            if (index != null) {
                known[count++] = index;
            }
        }
        return Arrays.copyOf(known, count);
    }

    /** What was learned of each thing's traits, by thing, then by kind; of traits that several share only once. */
    private double[][] scores(List<Link> links) {
        var scores = new double[links.size()][states.kinds];
        var known = new IdentityHashMap<Traits, double[]>();
        for (int at = 0; at < scores.length; at++) {
            Traits own = links.get(at).traits();
            add(own, scores[at]);
            for (Traits shared : own.shared()) {
                double[] theirs = known.get(shared);
                if (theirs == null) {
                    theirs = new double[states.kinds];
                    add(shared, theirs);
                    known.put(shared, theirs);
                }
                for (int kind = 0; kind < theirs.length; kind++) {
                    scores[at][kind] += theirs[kind];
                }
            }
        }
        return scores;
    }

    private void add(Traits found, double[] scores) {
        int[] first = new int[found.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = traits.first(found.at(i));
        }
        for (int i = 0; i < first.length; i++) {
            int row = first[i] == 0 ? -1 : traits.index(found.at(i), first[i]);
            if (row >= 0) {
                int own = row * scores.length;
                for (int kind = 0; kind < scores.length; kind++) {
                    scores[kind] += weights[own + kind];
                }
            }
        }
    }

    /** By thing, then by kind. */
    static double[][] scores(int[][] active, float[] weights, int kinds) {
        var scores = new double[active.length][kinds];
        for (int at = 0; at < active.length; at++) {
            double[] own = scores[at];
            for (int trait : active[at]) {
                int row = trait * kinds;
                for (int kind = 0; kind < kinds; kind++) {
                    own[kind] += weights[row + kind];
                }
            }
        }
        return scores;
    }

    /** The likeliest states of a row. */
    public Told read(List<Link> links) {
        return read(links, Map.of());
    }

    /**
     * The likeliest states of a row of which another witness was heard.
     *
     * @param heard by kind, for each thing: what it adds to the logarithm of the kind's odds; nothing of kinds that are left out
     */
    public Told read(List<Link> links, Map<String, double[]> heard) {
        if (links.isEmpty()) {
            return new Told(List.of(), new double[0], Map.of(), Map.of());
        }
        double[][] scores = scores(links);
        heard.forEach((kind, added) -> add(states.kindNames.indexOf(kind), added, scores));
        int[] path = path(links, scores);
        var chances = new Chances(states, links, powers, scores);
        var byKind = new LinkedHashMap<String, double[]>();
        for (String kind : states.kindNames) {
            byKind.put(kind, new double[path.length]);
        }
        double[][] kinds = byKind.values().toArray(double[][]::new);
        double[] most = new double[states.count];
        for (int at = 0; at < path.length; at++) {
            for (int state = 0; state < states.count; state++) {
                double chance = chances.of(at, state);
                kinds[states.kindOf[state]][at] += chance;
                most[state] = Math.max(most[state], chance);
            }
        }
        double[] sure = new double[path.length];
        for (int at = 0; at < path.length; at++) {
            sure[at] = kinds[states.kindOf[path[at]]][at];
        }
        var likeliest = new HashMap<String, Double>();
        for (int state = 0; state < states.count; state++) {
            likeliest.merge(states.names.get(state), most[state], Math::max);
        }
        String[] told = new String[path.length];
        for (int at = 0; at < path.length; at++) {
            told[at] = states.names.get(path[at]);
        }
        return new Told(List.of(told), sure, likeliest, Map.copyOf(byKind));
    }

    private static void add(int kind, double[] added, double[][] scores) {
        for (int at = 0; at < added.length; at++) {
            scores[at][kind] += added[at];
        }
    }

    private int[] path(List<Link> links, double[][] scores) {
        int width = states.count;
        double[][] best = new double[scores.length][width];
        int[][] came = new int[scores.length][width];
        for (int at = 0; at < scores.length; at++) {
            int join = links.get(at).join();
            double[] last = at == 0 ? best[0] : best[at - 1];
            for (int to = 0; to < width; to++) {
                int first = states.step(join, 0, to);
                double most = at == 0 ? step(join, width, to) : Double.NEGATIVE_INFINITY;
                int[] before = at == 0 ? NOTHING : states.before(to);
                for (int from : before) {
                    double score = last[from] + steps[first + from * width];
                    if (score > most) {
                        most = score;
                        came[at][to] = from;
                    }
                }
                most = at > 0 && before.length == 0 ? NEVER : most;
                best[at][to] = most + scores[at][states.kindOf[to]];
            }
        }
        int[] path = new int[scores.length];
        int last = 0;
        for (int state = 1; state < width; state++) {
            last = best[path.length - 1][state] > best[path.length - 1][last] ? state : last;
        }
        for (int at = path.length - 1; at >= 0; at--) {
            path[at] = last;
            last = came[at][last];
        }
        return path;
    }

    private double step(int join, int from, int to) {
        return states.follows(from, to) ? steps[states.step(join, from, to)] : NEVER;
    }
}
