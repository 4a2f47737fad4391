package dev.bedside.encoder;

import dev.bedside.encoder.Attention.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Teaches the upper layers of the encoder one question: what a place in a text means is moved until sums of it tell the answers.
 *
 * <p>The lower layers stay as they are packed, so that each text goes through them once. The same lessons in the same order
 * always teach the same numbers.
 */
public final class Tuner {

    /** What the means of a place are multiplied by; so large that the sums settle as fast as the layers. */
    static final float SCALE = 2;

    private static final int FIRST = 3;
    private static final int TOGETHER = 2_500;
    private static final float RATE = 1e-4f;

    /** What learned before is moved with more care. */
    private static final float GOING_ON = 0.5f;

    private static final float HEAD_RATE = 1e-3f;
    private static final float WARMING = 0.1f;
    private static final float LEAST_RATE = 0.02f;
    private static final float DROP = 0.1f;
    private static final int SEED = 1;

    /**
     * A text of which answers are known.
     *
     * @param asked what is asked of it
     */
    public record Lesson(String text, List<Asked> asked) {

        /** How much is asked only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Lesson[" + asked.size() + "]";
        }
    }

    /**
     * Answers for a place.
     *
     * @param right 1 for yes, 0 for no, an answer each
     * @param counts how much each answer counts; 0 where it is not known
     */
    public record Asked(Place place, float[] right, float[] counts) {}

    /** A place of which it is known between which pieces it lies. */
    private record Told(Part own, Part wide, float[] right, float[] counts) {}

    /** A lesson, as the lower layers read it. */
    private record Read(float[][] states, List<Told> told) {

        int size() {
            return states.length;
        }
    }

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final PackedModel model;
    private final List<EncoderLayer> layers;
    private final Linear head;
    private final float care;
    private final List<Learned> ofLayers = new ArrayList<>();
    private final List<Learned> ofHead = new ArrayList<>();

    private Tuner(PackedModel model, int answers) {
        this.model = model;
        this.layers = IntStream.range(FIRST, model.layers())
                .mapToObj(layer -> EncoderLayer.of(model, layer))
                .toList();
        this.head = unknowing(answers);
        this.care = 1;
        collect();
    }

    private Tuner(PackedModel model, TunedLayers learned) {
        this.model = model;
        this.layers = learned.layers().stream().map(EncoderLayer::of).toList();
        this.head = new Linear(learned.head(), learned.always());
        this.care = GOING_ON;
        collect();
    }

    private void collect() {
        layers.forEach(layer -> layer.collect(ofLayers));
        head.collect(ofHead);
    }

    private Linear unknowing(int answers) {
        float spread = (float) (1 / Math.sqrt(2.0 * EncoderSession.WIDTH));
        float[][] rows = new float[2 * EncoderSession.WIDTH][answers];
        for (float[] row : rows) {
            for (int i = 0; i < answers; i++) {
                row[i] = spread * (2 * random.nextFloat() - 1);
            }
        }
        return new Linear(rows, new float[answers]);
    }

    /**
     * What was learned, as {@link TunedEncoder#read} takes it; about 40 seconds for 100,000 pieces of words and a round on two cores.
     *
     * @param answers how many are asked for each place
     * @param rounds how often it goes through the lessons
     */
    public static byte[] tune(List<Lesson> lessons, int answers, int rounds) {
        return new Tuner(packed(), answers).taught(lessons, rounds);
    }

    /**
     * The same from where an earlier teaching ended, so that a round or two suffice for what is new.
     *
     * @param learned what {@link #tune} or this gave
     * @param lessons new ones among those of before: what is not said again is forgotten
     * @throws IOException where these are no layers, or layers that give another number of answers
     */
    public static byte[] goOn(byte[] learned, List<Lesson> lessons, int answers, int rounds) throws IOException {
        var layers = TunedLayers.read(learned);
        if (layers.always().length != answers) {
            throw new IOException("these layers give " + layers.always().length + " answers, not " + answers
                    + "; go on from a file of the same training");
        }
        return new Tuner(packed(), layers).taught(lessons, rounds);
    }

    private static PackedModel packed() {
        try {
            return PackedModel.read(EncoderSession.bytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] taught(List<Lesson> lessons, int rounds) {
        try (var words = EncoderSession.resource(EncoderSession.PIECES)) {
            return learn(read(lessons, WordPieces.read(words)), rounds).written();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Takes each text through the lower layers. */
    private List<Read> read(List<Lesson> lessons, WordPieces words) {
        var lower = IntStream.range(0, FIRST)
                .mapToObj(layer -> EncoderLayer.of(model, layer))
                .toList();
        var embedding = new Embedding(model);
        return lessons.parallelStream()
                .map(lesson -> {
                    var pieces = words.read(lesson.text(), TunedEncoder.MOST);
                    var told = lesson.asked().stream()
                            .map(asked -> told(pieces, asked))
                            .filter(each -> each.own().size() > 0 && each.wide().size() > 0)
                            .toList();
                    float[][] states = embedding.of(pieces.ids());
                    for (EncoderLayer layer : lower) {
                        states = layer.read(states, List.of(new Part(0, states.length)));
                    }
                    return new Read(states, told);
                })
                .filter(read -> !read.told().isEmpty())
                .toList();
    }

    private static Told told(WordPieces.Pieces pieces, Asked asked) {
        var place = asked.place();
        return new Told(
                pieces.within(place.start(), place.end()),
                pieces.within(place.wideStart(), place.wideEnd()),
                asked.right(),
                asked.counts());
    }

    private TunedLayers learn(List<Read> reads, int rounds) {
        int steps = rounds * batches(reads).size();
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            var shuffled = new ArrayList<>(reads);
            Collections.shuffle(shuffled, Random.from(random));
            for (List<Read> batch : batches(shuffled)) {
                float share = care
                        * Math.min(1, (step + 1) / (WARMING * steps))
                        * Math.max(LEAST_RATE, 1 - (float) step / steps);
                step++;
                teach(batch);
                move(share, step);
            }
        }
        return tuned();
    }

    private static List<List<Read>> batches(List<Read> reads) {
        var batches = new ArrayList<List<Read>>();
        var batch = new ArrayList<Read>();
        int size = 0;
        for (Read read : reads) {
            if (size + read.size() > TOGETHER && !batch.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                size = 0;
            }
            batch.add(read);
            size += read.size();
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    private void teach(List<Read> batch) {
        var parts = new ArrayList<Part>();
        var told = new ArrayList<Told>();
        var rows = new ArrayList<float[]>();
        for (Read read : batch) {
            int first = rows.size();
            rows.addAll(List.of(read.states()));
            parts.add(new Part(first, rows.size()));
            read.told()
                    .forEach(each -> told.add(new Told(
                            new Part(
                                    first + each.own().from(),
                                    first + each.own().to()),
                            new Part(
                                    first + each.wide().from(),
                                    first + each.wide().to()),
                            each.right(),
                            each.counts())));
        }
        float[][] states = rows.toArray(float[][]::new);
        var ways = new ArrayList<EncoderLayer.Way>();
        for (EncoderLayer layer : layers) {
            var way = layer.pass(states, parts, DROP, random);
            ways.add(way);
            states = way.out();
        }
        float[][] wrong = wrong(states, told);
        for (EncoderLayer.Way way : ways.reversed()) {
            wrong = way.back(wrong);
        }
    }

    /** Asks the head, teaches it, and tells how wrong the numbers of each piece were. */
    private float[][] wrong(float[][] states, List<Told> told) {
        int width = EncoderSession.WIDTH;
        float[][] means = new float[told.size()][2 * width];
        float[][] kept = new float[told.size()][2 * width];
        for (int at = 0; at < means.length; at++) {
            mean(states, told.get(at).own(), means[at], 0);
            mean(states, told.get(at).wide(), means[at], width);
            for (int i = 0; i < 2 * width; i++) {
                kept[at][i] = random.nextFloat() < DROP ? 0 : 1 / (1 - DROP);
                means[at][i] *= kept[at][i];
            }
        }
        float[][] answers = head.forward(means);
        double counts = 0;
        for (Told each : told) {
            counts += most(each.counts());
        }
        for (int at = 0; at < answers.length; at++) {
            var known = told.get(at);
            for (int of = 0; of < answers[at].length; of++) {
                double off = Curves.chance(answers[at][of]) - known.right()[of];
                answers[at][of] = (float) (off * known.counts()[of] / Math.max(counts, 1));
            }
        }
        float[][] share = new float[means.length][2 * width];
        head.backward(means, answers, share);
        float[][] wrong = new float[states.length][width];
        for (int at = 0; at < share.length; at++) {
            for (int i = 0; i < 2 * width; i++) {
                share[at][i] *= SCALE * kept[at][i];
            }
            spread(share[at], 0, told.get(at).own(), wrong);
            spread(share[at], width, told.get(at).wide(), wrong);
        }
        return wrong;
    }

    private static float most(float[] counts) {
        float most = 0;
        for (float each : counts) {
            most = Math.max(most, each);
        }
        return most;
    }

    private static void mean(float[][] states, Part part, float[] means, int first) {
        float share = SCALE / part.size();
        for (int row = part.from(); row < part.to(); row++) {
            for (int i = 0; i < states[row].length; i++) {
                means[first + i] += share * states[row][i];
            }
        }
    }

    private static void spread(float[] share, int first, Part part, float[][] wrong) {
        for (int row = part.from(); row < part.to(); row++) {
            for (int i = 0; i < wrong[row].length; i++) {
                wrong[row][i] += share[first + i] / part.size();
            }
        }
    }

    /** Moves everything that learns; layers never by a slope longer than 1. */
    private void move(float share, int step) {
        double squares = 0;
        for (Learned each : ofLayers) {
            squares += each.squares();
        }
        float times = (float) Math.min(1, 1 / Math.sqrt(Math.max(squares, 1e-12)));
        ofLayers.parallelStream().forEach(each -> each.move(share * RATE, times, step));
        ofHead.parallelStream().forEach(each -> each.move(share * HEAD_RATE, 1, step));
    }

    private TunedLayers tuned() {
        var written = new ArrayList<TunedLayers.Layer>();
        for (int at = 0; at < layers.size(); at++) {
            int layer = FIRST + at;
            var own = layers.get(at);
            var tables = new ArrayList<Table>();
            var rows = new ArrayList<TunedLayers.Row>();
            for (int i = 0; i < own.linears().size(); i++) {
                var linear = own.linears().get(i);
                tables.add(Table.of(model.name(layer, i), linear.rows()));
                rows.add(new TunedLayers.Row(LayerNames.biases(layer).get(i), linear.bias.values));
            }
            for (int i = 0; i < own.norms().size(); i++) {
                rows.add(new TunedLayers.Row(
                        LayerNames.norms(layer).get(i), own.norms().get(i).values));
            }
            written.add(new TunedLayers.Layer(tables, rows));
        }
        return new TunedLayers(written, head.rows(), head.bias.values);
    }
}
