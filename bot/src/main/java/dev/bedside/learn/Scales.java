package dev.bedside.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** What was learned of one question: a weight for every trait, and from them how likely the answer is yes. */
public final class Scales {

    private static final int VERSION = 1;
    /** Weights are kept in thousandths. */
    private static final float PRECISION = 1000;

    private static final int ROW = Long.BYTES + Short.BYTES;

    private final TraitTable traits;
    private final float[] weights;

    Scales(long[] traits, float[] weights) {
        this.traits = new TraitTable(traits);
        this.weights = weights;
    }

    /** Writes what was learned; the same bytes for the same cases. */
    public void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(VERSION);
        out.writeInt(traits.size());
        for (int row = 0; row < weights.length; row++) {
            out.writeLong(traits.at(row));
            out.writeShort(Math.clamp(Math.round(weights[row] * PRECISION), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the file ends early or was written by another version
     */
    public static Scales read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        if (in.readInt() != VERSION) {
            throw new IOException("the learned weights are of another version; train them again");
        }
        int size = in.readInt();
        var all = ByteBuffer.wrap(in.readNBytes(size * ROW));
        if (all.limit() < size * ROW) {
            throw new EOFException("the learned weights end early; train them again");
        }
        var traits = new long[size];
        var weights = new float[size];
        for (int row = 0; row < size; row++) {
            traits[row] = all.getLong();
            weights[row] = all.getShort() / PRECISION;
        }
        return new Scales(traits, weights);
    }

    /**
     * What lies beside a class in the program.
     *
     * @throws UncheckedIOException where it is damaged
     */
    public static Scales packaged(Class<?> beside, String name) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        try (var file = new BufferedInputStream(stream)) {
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * How likely it is, between 0 and 1.
     *
     * @param found unknown traits tell nothing
     */
    public double chance(WeighedTraits found) {
        int[] first = new int[found.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = traits.first(found.at(i));
        }
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            int row = first[i] == 0 ? -1 : traits.index(found.at(i), first[i]);
            sum += row < 0 ? 0 : weights[row] * found.strength(i);
        }
        return Weights.chance(sum);
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Scales[" + weights.length + "]";
    }
}
