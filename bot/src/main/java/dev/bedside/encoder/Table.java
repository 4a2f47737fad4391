package dev.bedside.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights in whole numbers, a quarter as large as they were learned.
 *
 * @param name what they are of; of weights of the packed model, the name that they have there
 * @param scale of each number that goes out
 * @param values a row for each number that comes in
 */
record Table(String name, float[] scale, byte[] values) {

    /** Quantised to this and no more, as the packed weights are: two products must fit into 16 bits on older processors. */
    private static final int MOST = 64;

    static Table of(String name, float[][] rows) {
        int width = rows[0].length;
        float[] scale = new float[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                scale[i] = Math.max(scale[i], Math.abs(row[i]) / MOST);
            }
        }
        byte[] values = new byte[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < width; i++) {
                values[row * width + i] = (byte) (scale[i] == 0 ? 0 : Math.round(rows[row][i] / scale[i]));
            }
        }
        return new Table(name, scale, values);
    }

    /** The weights again, as near as whole numbers keep them. */
    float[][] rows() {
        int width = scale.length;
        float[][] read = new float[height()][width];
        for (int row = 0; row < read.length; row++) {
            for (int i = 0; i < width; i++) {
                read[row][i] = values[row * width + i] * scale[i];
            }
        }
        return read;
    }

    int height() {
        return scale.length == 0 ? 0 : values.length / scale.length;
    }

    /** Whether it takes and gives so many numbers. */
    boolean fits(int in, int out) {
        return scale.length == out && values.length == in * out;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        write(out, scale);
        out.writeInt(values.length);
        out.write(values);
    }

    /** @throws IOException where that is no table */
    static Table read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        float[] scale = floats(in);
        return new Table(name, scale, in.readNBytes(size(in, 1)));
    }

    private static int size(DataInputStream in, int bytes) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available() / bytes) {
            throw new IOException("these weights are cut off; train them anew");
        }
        return size;
    }

    static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** @throws IOException where fewer numbers follow than are told */
    static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[size(in, Float.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** Numbers would fill a log. */
    @Override
    public String toString() {
        return "Table";
    }
}
