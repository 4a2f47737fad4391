package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bedside.encoder.Attention.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderLayerTest {

    private static final List<Part> TEXTS = List.of(new Part(0, 5), new Part(5, 12));

    private static PackedModel model;

    @BeforeAll
    static void read() throws IOException {
        model = PackedModel.read(EncoderSession.bytes());
    }

    private static float[][] numbers(long seed) {
        var random = new Random(seed);
        float[][] rows = new float[12][EncoderSession.WIDTH];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static double against(float[][] out, float[][] wanted) {
        double sum = 0;
        for (int row = 0; row < out.length; row++) {
            for (int i = 0; i < out[row].length; i++) {
                sum += (double) out[row][i] * wanted[row][i];
            }
        }
        return sum;
    }

    /** Every slope is what a small step shows. */
    @Test
    void learnsBySlopesThatSmallStepsShow() {
        var layer = EncoderLayer.of(model, 3);
        float[][] in = numbers(1);
        float[][] wanted = numbers(2);
        float[][] back = layer.pass(in, TEXTS, 0, new SplittableRandom(1)).back(wanted);
        var learned = new ArrayList<Learned>();
        layer.collect(learned);
        var random = new Random(3);
        float step = 2e-3f;
        for (int i = 0; i < 40; i++) {
            // the norms are few among so many: every fourth try is theirs
            var one = i % 4 == 0
                    ? layer.norms().get(i / 4 % layer.norms().size())
                    : learned.get(random.nextInt(learned.size()));
            int at = random.nextInt(one.values.length);
            float before = one.values[at];
            one.values[at] = before + step;
            double more = against(layer.read(in, TEXTS), wanted);
            one.values[at] = before - step;
            double less = against(layer.read(in, TEXTS), wanted);
            one.values[at] = before;
            assertThat((more - less) / (2 * step))
                    .isCloseTo(one.slope[at], within(0.05 + 0.02 * Math.abs(one.slope[at])));
        }
        for (int i = 0; i < 20; i++) {
            int row = random.nextInt(in.length);
            int at = random.nextInt(EncoderSession.WIDTH);
            float before = in[row][at];
            in[row][at] = before + step;
            double more = against(layer.read(in, TEXTS), wanted);
            in[row][at] = before - step;
            double less = against(layer.read(in, TEXTS), wanted);
            in[row][at] = before;
            assertThat((more - less) / (2 * step))
                    .isCloseTo(back[row][at], within(0.05 + 0.02 * Math.abs(back[row][at])));
        }
    }

    /** Whole numbers round a little; what all six layers make of a text is still what the packed encoder makes of it. */
    @Test
    void readsATextAsThePackedEncoderDoes() throws IOException {
        try (var session = EncoderSession.packed()) {
            long[] ids = session.pieces().read("The receptionist could not have been kinder, and the wait was short.");
            float[] packed = session.states(ids);
            float[][] states = new Embedding(model).of(ids);
            for (int layer = 0; layer < model.layers(); layer++) {
                states = EncoderLayer.of(model, layer).read(states, List.of(new Part(0, ids.length)));
            }
            double together = 0;
            double own = 0;
            double theirs = 0;
            for (int i = 0; i < packed.length; i++) {
                float ours = states[i / EncoderSession.WIDTH][i % EncoderSession.WIDTH];
                together += ours * packed[i];
                own += ours * ours;
                theirs += packed[i] * packed[i];
            }
            assertThat(together / Math.sqrt(own * theirs)).isGreaterThan(0.98);
        }
    }
}
