package dev.bedside.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Teaches a perceptron yes or no to each of its answers, by Adam; many numbers are held back from each lesson, so that it leans on
 * none of them (Srivastava et al. 2014). The same lessons in the same order always teach the same numbers.
 */
public final class PerceptronTeacher {

    /**
     * One lesson.
     *
     * @param in what is known
     * @param right 1 for yes and 0 for no, an answer each
     */
    public record Lesson(float[] in, float[] right) {

        /** What a passage means is nobody else's business. */
        @Override
        public String toString() {
            return "Lesson";
        }
    }

    private static final int HIDDEN = 512;
    private static final int ROUNDS = 24;
    private static final int TOGETHER = 256;
    private static final float RATE = 2e-3f;
    private static final float WARMING = 200;
    private static final float LEAST_RATE = 0.02f;
    private static final float IN_DROPPED = 0.3f;
    private static final float HIDDEN_DROPPED = 0.5f;
    private static final int SEED = 1;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Lesson> lessons;
    private final Linear hidden;
    private final Linear bent;
    private final Linear straight;
    private final List<Learned> all = new ArrayList<>();

    private PerceptronTeacher(List<Lesson> lessons) {
        this.lessons = lessons;
        int width = lessons.getFirst().in().length;
        int answers = lessons.getFirst().right().length;
        this.hidden = new Linear(spread(width, HIDDEN, (float) Math.sqrt(12.0 / width)), new float[HIDDEN]);
        this.bent = new Linear(spread(HIDDEN, answers, 0.03f), usual(answers));
        this.straight = new Linear(new float[width][answers], new float[answers]);
        hidden.collect(all);
        bent.collect(all);
        all.addAll(List.of(straight.weights));
    }

    /**
     * What was learned.
     *
     * @param lessons at least one; each with as many numbers and answers as the first
     */
    public static Perceptron teach(List<Lesson> lessons) {
        return new PerceptronTeacher(lessons).taught();
    }

    private float[][] spread(int height, int width, float most) {
        float[][] rows = new float[height][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                row[i] = most * (2 * random.nextFloat() - 1);
            }
        }
        return rows;
    }

    /** An answer is at first nearly as likely as it is among all lessons, where it is rare. */
    private float[] usual(int answers) {
        float[] usual = new float[answers];
        for (int i = 0; i < answers; i++) {
            double yes = 0;
            for (Lesson lesson : lessons) {
                yes += lesson.right()[i];
            }
            usual[i] = (float) StrictMath.log(yes / lessons.size() + 1e-4);
        }
        return usual;
    }

    private Perceptron taught() {
        int each = (lessons.size() + TOGETHER - 1) / TOGETHER;
        int steps = ROUNDS * each;
        int step = 0;
        var order = new ArrayList<>(lessons);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, Random.from(random));
            for (int from = 0; from < order.size(); from += TOGETHER) {
                step++;
                learn(order.subList(from, Math.min(order.size(), from + TOGETHER)));
                float rate = RATE * Math.min(1, step / WARMING) * Math.max(LEAST_RATE, 1 - (float) step / steps);
                int now = step;
                all.parallelStream().forEach(learned -> learned.move(rate, 1, now));
            }
        }
        return new Perceptron(
                Table.of("hidden", hidden.rows()),
                hidden.bias.values,
                Table.of("bent", bent.rows()),
                Table.of("straight", straight.rows()),
                bent.bias.values);
    }

    private void learn(List<Lesson> batch) {
        float[][] in = new float[batch.size()][];
        for (int at = 0; at < in.length; at++) {
            in[at] = batch.get(at).in().clone();
            drop(in[at], IN_DROPPED);
        }
        float[][] middle = hidden.forward(in);
        for (float[] row : middle) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(row[i], 0);
            }
            drop(row, HIDDEN_DROPPED);
        }
        float[][] out = bent.forward(middle);
        Products.add(in, straight.rows(), out);
        for (int at = 0; at < out.length; at++) {
            for (int of = 0; of < out[at].length; of++) {
                double off = Curves.chance(out[at][of]) - batch.get(at).right()[of];
                out[at][of] = (float) (off / out.length);
            }
        }
        float[][] wrong = new float[middle.length][HIDDEN];
        bent.backward(middle, out, wrong);
        straight.noteWeights(in, out);
        for (int at = 0; at < wrong.length; at++) {
            for (int i = 0; i < HIDDEN; i++) {
                // what was held back, or bent away, shares in no mistake
                wrong[at][i] = middle[at][i] > 0 ? wrong[at][i] / (1 - HIDDEN_DROPPED) : 0;
            }
        }
        hidden.note(in, wrong);
    }

    private void drop(float[] numbers, float share) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() < share ? 0 : numbers[i] / (1 - share);
        }
    }
}
