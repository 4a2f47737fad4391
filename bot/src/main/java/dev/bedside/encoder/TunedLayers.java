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
                    table.write(out);
                }
                out.writeInt(layer.rows().size());
                for (Row row : layer.rows()) {
                    out.writeUTF(row.name());
                    Table.write(out, row.values());
                }
            }
            out.writeInt(head.length);
            for (float[] row : head) {
                Table.write(out, row);
            }
            Table.write(out, always);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
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
                    tables.add(Table.read(in));
                }
                var rows = new ArrayList<Row>();
                for (int row = in.readInt(); row > 0; row--) {
                    rows.add(new Row(in.readUTF(), Table.floats(in)));
                }
                layers.add(new Layer(tables, rows));
            }
            float[][] head = new float[in.readInt()][];
            for (int row = 0; row < head.length; row++) {
                head[row] = Table.floats(in);
            }
            if (head.length != 2 * EncoderSession.WIDTH) {
                throw new IOException("these layers answer from " + head.length + " numbers a place, not from twice "
                        + EncoderSession.WIDTH + "; train them anew");
            }
            return new TunedLayers(layers, head, Table.floats(in));
        }
    }
}
