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
            looks[at][head] = looks(query, key, parts.get(at), head * width);
            mix(looks[at][head], value, out, parts.get(at), head * width);
        });
        return new Passed(query, key, value, looks, out);
    }

    private float[][] looks(float[][] query, float[][] key, Part part, int first) {
        int size = part.size();
        float[][] looks = new float[size][size];
        float[][] turned = turned(key, part, first);
        for (int i = 0; i < size; i++) {
            float[] row = looks[i];
            float[] own = query[part.from() + i];
            for (int d = 0; d < width; d++) {
                Products.add(row, turned[d], own[first + d] * scale);
            }
            float most = row[0];
            for (float each : row) {
                most = Math.max(most, each);
            }
            double sum = 0;
            for (int j = 0; j < size; j++) {
                row[j] = (float) Curves.exp(row[j] - most);
                sum += row[j];
            }
            float share = (float) (1 / sum);
            for (int j = 0; j < size; j++) {
                row[j] *= share;
            }
        }
        return looks;
    }

    private float[][] turned(float[][] rows, Part part, int first) {
        float[][] turned = new float[width][part.size()];
        for (int j = 0; j < part.size(); j++) {
            for (int d = 0; d < width; d++) {
                turned[d][j] = rows[part.from() + j][first + d];
            }
        }
        return turned;
    }

    /** Adds rows of a text as far as each is looked at. */
    private void mix(float[][] looks, float[][] rows, float[][] sums, Part part, int first) {
        for (int i = 0; i < looks.length; i++) {
            float[] to = sums[part.from() + i];
            for (int j = 0; j < looks.length; j++) {
                float[] of = rows[part.from() + j];
                float by = looks[i][j];
                for (int d = first; d < first + width; d++) {
                    to[d] = Math.fma(by, of[d], to[d]);
                }
            }
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
        float[][] values = turned(passed.value(), part, first);
        float[] share = new float[size];
        for (int i = 0; i < size; i++) {
            float[] out = wrong[part.from() + i];
            Arrays.fill(share, 0);
            for (int d = 0; d < width; d++) {
                Products.add(share, values[d], out[first + d]);
            }
            double mean = 0;
            for (int j = 0; j < size; j++) {
                mean += share[j] * looks[i][j];
            }
            for (int j = 0; j < size; j++) {
                float look = looks[i][j];
                float by = look * (share[j] - (float) mean) * scale;
                float[] value = back.value()[part.from() + j];
                float[] key = back.key()[part.from() + j];
                float[] query = back.query()[part.from() + i];
                float[] ownKey = passed.key()[part.from() + j];
                float[] ownQuery = passed.query()[part.from() + i];
                for (int d = first; d < first + width; d++) {
                    value[d] = Math.fma(look, out[d], value[d]);
                }
                for (int d = first; d < first + width; d++) {
                    key[d] = Math.fma(by, ownQuery[d], key[d]);
                }
                for (int d = first; d < first + width; d++) {
                    query[d] = Math.fma(by, ownKey[d], query[d]);
                }
            }
        }
    }
}
