package dev.bedside.encoder;

import dev.bedside.encoder.Attention.Part;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One layer of the encoder that can learn: every piece of a text looks at the others, then thinks for itself
 * (a Transformer's encoder layer as BERT has it; Vaswani et al. 2017, Devlin et al. 2019).
 */
final class EncoderLayer {

    /** How many rows one task takes. */
    private static final int ROWS = 16;

    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear context;
    private final Norm seen;
    private final Linear wide;
    private final Linear narrow;
    private final Norm thought;
    private final Attention attention;

    /** What went through, for the way back. */
    private record Passed(
            float[][] in,
            Attention.Passed looked,
            float[][] dropped,
            Norm.Passed seen,
            float[][] wide,
            float[][] bent,
            float[][] forgotten,
            Norm.Passed thought) {}

    private EncoderLayer(List<Linear> linears, Norm seen, Norm thought) {
        this.query = linears.get(0);
        this.key = linears.get(1);
        this.value = linears.get(2);
        this.context = linears.get(3);
        this.wide = linears.get(4);
        this.narrow = linears.get(5);
        this.seen = seen;
        this.thought = thought;
        this.attention = new Attention(seen.gain.values.length);
    }

    static EncoderLayer of(PackedModel model, int layer) {
        var biases = LayerNames.biases(layer);
        var linears = IntStream.range(0, PackedModel.WEIGHTS.size())
                .mapToObj(at -> new Linear(model.weights(layer, at), model.row(biases.get(at))))
                .toList();
        var norms = LayerNames.norms(layer);
        return new EncoderLayer(
                linears,
                new Norm(model.row(norms.get(0)), model.row(norms.get(1))),
                new Norm(model.row(norms.get(2)), model.row(norms.get(3))));
    }

    /** A layer that learned before, and goes on. */
    static EncoderLayer of(TunedLayers.Layer learned) {
        var tables = learned.tables();
        var rows = learned.rows();
        var linears = IntStream.range(0, tables.size())
                .mapToObj(at -> new Linear(tables.get(at).rows(), rows.get(at).values()))
                .toList();
        var norms = rows.subList(tables.size(), rows.size()).stream()
                .map(TunedLayers.Row::values)
                .toList();
        return new EncoderLayer(linears, new Norm(norms.get(0), norms.get(1)), new Norm(norms.get(2), norms.get(3)));
    }

    /** The sums of this layer, in the order of {@link PackedModel#WEIGHTS}. */
    List<Linear> linears() {
        return List.of(query, key, value, context, wide, narrow);
    }

    /** Gain and bias of both norms, in the order of {@link LayerNames#norms}. */
    List<Learned> norms() {
        return List.of(seen.gain, seen.bias, thought.gain, thought.bias);
    }

    void collect(List<Learned> all) {
        linears().forEach(each -> each.collect(all));
        seen.collect(all);
        thought.collect(all);
    }

    float[][] read(float[][] in, List<Part> parts) {
        return forward(in, parts, 0, null).thought().out();
    }

    /** A layer as it was passed, and how to learn from what was wrong. */
    interface Way {

        float[][] out();

        /** @return how wrong what came in was */
        float[][] back(float[][] wrong);
    }

    /** @param drop which share of what is added is left out, so that no number is leant on alone */
    Way pass(float[][] in, List<Part> parts, float drop, SplittableRandom random) {
        var passed = forward(in, parts, drop, random);
        return new Way() {

            @Override
            public float[][] out() {
                return passed.thought().out();
            }

            @Override
            public float[][] back(float[][] wrong) {
                return backward(passed, wrong, parts);
            }
        };
    }

    private Passed forward(float[][] in, List<Part> parts, float drop, @Nullable SplittableRandom random) {
        var looked = attention.forward(query.forward(in), key.forward(in), value.forward(in), parts);
        float[][] added = context.forward(looked.out());
        float[][] dropped = dropped(added, drop, random);
        addTo(added, in);
        var saw = seen.forward(added);
        float[][] spread = wide.forward(saw.out());
        float[][] bent = new float[spread.length][spread[0].length];
        Products.eachPart(spread.length, ROWS, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int i = 0; i < bent[row].length; i++) {
                    bent[row][i] = Curves.bent(spread[row][i]);
                }
            }
        });
        float[][] narrowed = narrow.forward(bent);
        float[][] forgotten = dropped(narrowed, drop, random);
        addTo(narrowed, saw.out());
        return new Passed(in, looked, dropped, saw, spread, bent, forgotten, thought.forward(narrowed));
    }

    private float[][] backward(Passed passed, float[][] wrong, List<Part> parts) {
        float[][] narrowed = thought.backward(passed.thought(), wrong);
        float[][] saw = copy(narrowed);
        drop(narrowed, passed.forgotten());
        float[][] bent = new float[wrong.length][passed.bent()[0].length];
        narrow.backward(passed.bent(), narrowed, bent);
        Products.eachPart(bent.length, ROWS, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int i = 0; i < bent[row].length; i++) {
                    bent[row][i] *= Curves.steepness(passed.wide()[row][i]);
                }
            }
        });
        wide.backward(passed.seen().out(), bent, saw);
        float[][] added = seen.backward(passed.seen(), saw);
        float[][] in = copy(added);
        drop(added, passed.dropped());
        float[][] looked = new float[wrong.length][wrong[0].length];
        context.backward(passed.looked().out(), added, looked);
        var back = attention.backward(passed.looked(), looked, parts);
        query.backward(passed.in(), back.query(), in);
        key.backward(passed.in(), back.key(), in);
        value.backward(passed.in(), back.value(), in);
        return in;
    }

    /** Leaves some numbers out and strengthens the rest; tells which, as what each was multiplied by. */
    private static float[][] dropped(float[][] rows, float drop, @Nullable SplittableRandom random) {
        if (random == null || drop == 0) {
            return new float[0][];
        }
        float kept = 1 / (1 - drop);
        float[][] times = new float[rows.length][rows[0].length];
        long seed = random.nextLong();
        Products.eachPart(rows.length, ROWS, (from, to) -> {
            // each row by chance of its own, so that it does not matter who draws first
            for (int row = from; row < to; row++) {
                var own = new SplittableRandom(seed + row);
                for (int i = 0; i < times[row].length; i++) {
                    times[row][i] = own.nextFloat() < drop ? 0 : kept;
                }
            }
        });
        drop(rows, times);
        return times;
    }

    private static void drop(float[][] rows, float[][] times) {
        for (int row = 0; row < times.length; row++) {
            for (int i = 0; i < times[row].length; i++) {
                rows[row][i] *= times[row][i];
            }
        }
    }

    private static void addTo(float[][] sums, float[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            Products.add(sums[row], rows[row], 1);
        }
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
