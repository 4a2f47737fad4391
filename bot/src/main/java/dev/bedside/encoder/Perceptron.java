package dev.bedside.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Answers from numbers by one hidden layer, and by sums straight from the numbers beside it: what a line cannot part it parts,
 * and what a line parts it need not learn anew.
 */
public final class Perceptron {

    /** In front of what is written: what it is, and in which form. */
    private static final int MARK = 0xBED51DE2;

    private final Table hidden;
    private final float[] hiddenAlways;
    private final Table bent;
    private final Table straight;
    private final float[] always;

    private final float[][] hiddenRows;
    private final float[][] bentRows;
    private final float[][] straightRows;

    Perceptron(Table hidden, float[] hiddenAlways, Table bent, Table straight, float[] always) {
        this.hidden = hidden;
        this.hiddenAlways = hiddenAlways.clone();
        this.bent = bent;
        this.straight = straight;
        this.always = always.clone();
        this.hiddenRows = hidden.rows();
        this.bentRows = bent.rows();
        this.straightRows = straight.rows();
    }

    /** How many numbers it answers from. */
    public int width() {
        return hiddenRows.length;
    }

    /** How many answers it gives. */
    public int answers() {
        return always.length;
    }

    /**
     * How likely each answer is, as the logarithm of its odds.
     *
     * @param in {@link #width} numbers
     */
    public float[] answer(float[] in) {
        float[] middle = hiddenAlways.clone();
        float[] out = always.clone();
        for (int i = 0; i < in.length; i++) {
            Products.add(middle, hiddenRows[i], in[i]);
            Products.add(out, straightRows[i], in[i]);
        }
        for (int i = 0; i < middle.length; i++) {
            if (middle[i] > 0) {
                Products.add(out, bentRows[i], middle[i]);
            }
        }
        return out;
    }

    /** As {@link #read} takes it. */
    public byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            hidden.write(out);
            Table.write(out, hiddenAlways);
            bent.write(out);
            straight.write(out);
            Table.write(out, always);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where that is no such thing, or only a part of it */
    public static Perceptron read(byte[] written) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readInt() != MARK) {
                throw new IOException("this is no perceptron");
            }
            var hidden = Table.read(in);
            float[] hiddenAlways = Table.floats(in);
            var bent = Table.read(in);
            var straight = Table.read(in);
            float[] always = Table.floats(in);
            boolean fits = hidden.fits(straight.height(), hiddenAlways.length)
                    && bent.fits(hiddenAlways.length, always.length)
                    && straight.fits(hidden.height(), always.length)
                    && in.available() == 0;
            if (!fits) {
                throw new IOException("its layers do not fit one another");
            }
            return new Perceptron(hidden, hiddenAlways, bent, straight, always);
        }
    }
}
