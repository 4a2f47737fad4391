package dev.bedside.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How much each piece of a text looks at each other one, in several ways at once. */
final class Attention {

    /** In how many ways. */
    private static final int HEADS = 12;

    private final float scale;
    private final int width;

    /** One text among those that are read together: its pieces are rows {@code from} to {@code to}, the last left out. */
    record Part(int from, int to) {

        int size() {
            return to - from;
        }
    }

    /** What went through: how much each piece looked at each, by text and way. */
    record Passed(float[][] query, float[][] key, float[][] value, float[][][][] looks, float[][] out) {}

    Attention(int numbers) {
        this.width = numbers / HEADS;
        this.scale = (float) (1 / Math.sqrt(width));
    }

    Passed forward(float[][] query, float[][] key, float[][] value, List<Part> parts) {
        float[][] out = new float[query.length][query[0].length];
        float[][][][] looks = new float[parts.size()][HEADS][][];
        IntStream.range(0, parts.size() * HEADS).parallel().forEach(task -> {
            int at = task / HEADS;
            int head = task % HEADS;
            var part = parts.get(at);
            int first = head * width;
            looks[at][head] = looks(cut(query, part, first), cut(key, part, first));
            float[][] mixed = new float[part.size()][width];
            Products.add(looks[at][head], cut(value, part, first), mixed, 0, part.size());
            put(mixed, out, part, first);
        });
        return new Passed(query, key, value, looks, out);
    }

    private float[][] looks(float[][] queries, float[][] keys) {
        int size = queries.length;
        float[][] looks = new float[size][size];
        Products.add(queries, Products.transposed(keys), looks, 0, size);
        for (float[] row : looks) {
            float most = row[0];
            for (float each : row) {
                most = Math.max(most, each);
            }
            double sum = 0;
            for (int j = 0; j < size; j++) {
                row[j] = (float) Curves.exp((row[j] - most) * scale);
                sum += row[j];
            }
            float share = (float) (1 / sum);
            for (int j = 0; j < size; j++) {
                row[j] *= share;
            }
        }
        return looks;
    }

    /** The numbers of one way, of the pieces of one text. */
    private float[][] cut(float[][] rows, Part part, int first) {
        float[][] own = new float[part.size()][];
        for (int i = 0; i < own.length; i++) {
            own[i] = Arrays.copyOfRange(rows[part.from() + i], first, first + width);
        }
        return own;
    }

    private void put(float[][] own, float[][] rows, Part part, int first) {
        for (int i = 0; i < own.length; i++) {
            System.arraycopy(own[i], 0, rows[part.from() + i], first, width);
        }
    }

    /** How wrong the queries, keys and values were, where it is known of what went out. */
    record Wrong(float[][] query, float[][] key, float[][] value) {}

    Wrong backward(Passed passed, float[][] wrong, List<Part> parts) {
        int rows = wrong.length;
        int numbers = wrong[0].length;
        var back = new Wrong(new float[rows][numbers], new float[rows][numbers], new float[rows][numbers]);
        IntStream.range(0, parts.size() * HEADS)
                .parallel()
                .forEach(task -> back(
                        passed,
                        passed.looks()[task / HEADS][task % HEADS],
                        wrong,
                        back,
                        parts.get(task / HEADS),
                        (task % HEADS) * width));
        return back;
    }

    private void back(Passed passed, float[][] looks, float[][] wrong, Wrong back, Part part, int first) {
        int size = part.size();
        float[][] out = cut(wrong, part, first);
        float[][] value = new float[size][width];
        Products.addOuter(looks, out, value, 0, size);
        put(value, back.value(), part, first);
        float[][] share = new float[size][size];
        Products.add(out, Products.transposed(cut(passed.value(), part, first)), share, 0, size);
        for (int i = 0; i < size; i++) {
            double mean = 0;
            for (int j = 0; j < size; j++) {
                mean += share[i][j] * looks[i][j];
            }
            for (int j = 0; j < size; j++) {
                share[i][j] = looks[i][j] * (share[i][j] - (float) mean) * scale;
            }
        }
        float[][] query = new float[size][width];
        Products.add(share, cut(passed.key(), part, first), query, 0, size);
        put(query, back.query(), part, first);
        float[][] key = new float[size][width];
        Products.addOuter(share, cut(passed.query(), part, first), key, 0, size);
        put(key, back.key(), part, first);
    }
}
