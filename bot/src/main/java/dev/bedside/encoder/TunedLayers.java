package dev.bedside.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Upper layers of the encoder that learned one question, and the sums that answer it, as they are kept beside the program.
 *
 * @param layers in the order in which a text goes through them
 * @param head a row for each number of a place, with a number for each answer
 * @param always what is added to each answer
 */
record TunedLayers(List<Layer> layers, float[][] head, float[] always) {

    /** In front of the file: what it is, and in which form. */
    private static final int MARK = 0xBED51DE1;

    /** Quantised to this and no more, as the packed weights are: two products must fit into 16 bits on older processors. */
    private static final int MOST = 64;

    /**
     * Weights in whole numbers.
     *
     * @param name in the packed model
     * @param scale of each number that goes out
     * @param values a row for each number that comes in
     */
    record Table(String name, float[] scale, byte[] values) {

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
        float[][] read() {
            int width = scale.length;
            float[][] read = new float[values.length / width][width];
            for (int row = 0; row < read.length; row++) {
                for (int i = 0; i < width; i++) {
                    read[row][i] = values[row * width + i] * scale[i];
                }
            }
            return read;
        }
    }

    /** Numbers as they are. */
    record Row(String name, float[] values) {}

    /** One layer. */
    record Layer(List<Table> tables, List<Row> rows) {}

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(layers.size());
            for (Layer layer : layers) {
                out.writeInt(layer.tables().size());
                for (Table table : layer.tables()) {
                    out.writeUTF(table.name());
                    write(out, table.scale());
                    out.writeInt(table.values().length);
                    out.write(table.values());
                }
                out.writeInt(layer.rows().size());
                for (Row row : layer.rows()) {
                    out.writeUTF(row.name());
                    write(out, row.values());
                }
            }
            out.writeInt(head.length);
            for (float[] row : head) {
                write(out, row);
            }
            write(out, always);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** @throws IOException where these are no such layers */
    static TunedLayers read(byte[] written) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readInt() != MARK) {
                throw new IOException(
                        "these are no layers of an encoder; write them with `train check` or `train judgement`");
            }
            var layers = new ArrayList<Layer>();
            for (int layer = in.readInt(); layer > 0; layer--) {
                var tables = new ArrayList<Table>();
                for (int table = in.readInt(); table > 0; table--) {
                    tables.add(new Table(in.readUTF(), floats(in), in.readNBytes(in.readInt())));
                }
                var rows = new ArrayList<Row>();
                for (int row = in.readInt(); row > 0; row--) {
                    rows.add(new Row(in.readUTF(), floats(in)));
                }
                layers.add(new Layer(tables, rows));
            }
            float[][] head = new float[in.readInt()][];
            for (int row = 0; row < head.length; row++) {
                head[row] = floats(in);
            }
            if (head.length != 2 * EncoderSession.WIDTH) {
                throw new IOException("these layers answer from " + head.length + " numbers a place, not from twice "
                        + EncoderSession.WIDTH + "; train them anew");
            }
            return new TunedLayers(layers, head, floats(in));
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available() / Float.BYTES) {
            throw new IOException("these layers are cut off; train them anew");
        }
        float[] values = new float[size];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
