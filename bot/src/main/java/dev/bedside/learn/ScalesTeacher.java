package dev.bedside.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Learns from answered cases how much each trait says.
 *
 * <p>Logistic regression with squared weights as the price, solved in its dual: each case in turn pulls as hard as fits what
 * all others pull (Yu, Huang and Lin, 2011). The order of the passes is fixed and all arithmetic strict, so the same cases always
 * teach the same. Unlike steps along the gradient ({@link WeightLearner}) it has no rate to choose, and traits that say
 * the same share what they say.
 */
public final class ScalesTeacher {

    /**
     * One case that somebody answered.
     *
     * @param counts how much it counts beside the others
     */
    public record Case(WeighedTraits traits, boolean right, float counts) {

        /** The answer only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Case[" + right + "]";
        }
    }

    private static final int PASSES = 30;
    /** A trait of few cases tells of those cases, not of the next. */
    private static final int LEAST = 8;

    private static final float LEAST_WEIGHT = 0.002f;
    private static final int STEPS = 16;
    private static final double STRIDE = 2;
    private static final double NEAR = 1e-6;

    private final List<Case> cases;
    private final long[] traits;
    private final int[][] at;
    private final float[][] strengths;
    private final double[] weights;

    private ScalesTeacher(List<Case> cases) {
        this.cases = cases;
        var counts = new HashMap<Long, Integer>();
        for (Case each : cases) {
            for (int i = 0; i < each.traits().size(); i++) {
                counts.merge(each.traits().at(i), 1, Integer::sum);
            }
        }
        traits = counts.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST)
                .mapToLong(each -> each.getKey())
                .sorted()
                .toArray();
        var table = new TraitTable(traits);
        at = new int[cases.size()][];
        strengths = new float[cases.size()][];
        weights = new double[traits.length];
        for (int i = 0; i < cases.size(); i++) {
            known(i, cases.get(i).traits(), table);
        }
    }

    private void known(int place, WeighedTraits found, TraitTable table) {
        int[] rows = new int[found.size()];
        float[] own = new float[found.size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = table.index(found.at(i));
            if (row >= 0) {
                rows[count] = row;
                own[count++] = found.strength(i);
            }
        }
        at[place] = Arrays.copyOf(rows, count);
        strengths[place] = Arrays.copyOf(own, count);
    }

    public static Scales teach(List<Case> cases) {
        var teacher = new ScalesTeacher(List.copyOf(cases));
        teacher.practise();
        return teacher.taught();
    }

    private void practise() {
        double[] pulls = new double[cases.size()];
        double[] lengths = new double[cases.size()];
        for (int i = 0; i < pulls.length; i++) {
            for (float strength : strengths[i]) {
                lengths[i] += strength * strength;
            }
            pulls[i] = 0;
            pull(i, pulls, cases.get(i).counts() / 100.0);
        }
        int[] order = new int[cases.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(7);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            for (int i : order) {
                pull(i, pulls, fitting(i, pulls[i], lengths[i]));
            }
        }
    }

    /** How hard a case pulls where all others stay as they are, from 0 to how much it counts. */
    private double fitting(int i, double pull, double length) {
        double most = cases.get(i).counts();
        double told = (cases.get(i).right() ? 1 : -1) * told(i);
        double odds = StrictMath.log(pull / (most - pull));
        for (int step = 0; step < STEPS; step++) {
            double share = 1 / (1 + StrictMath.exp(-odds));
            double off = length * (most * share - pull) + told + odds;
            // a longer stride may jump over where they meet
            odds -= Math.clamp(off / (1 + length * most * share * (1 - share)), -STRIDE, STRIDE);
            if (Math.abs(off) < NEAR) {
                break;
            }
        }
        double share = 1 / (1 + StrictMath.exp(-odds));
        return Math.clamp(most * share, most * 1e-9, most * (1 - 1e-9));
    }

    private double told(int i) {
        double sum = 0;
        for (int k = 0; k < at[i].length; k++) {
            sum += weights[at[i][k]] * strengths[i][k];
        }
        return sum;
    }

    private void pull(int i, double[] pulls, double next) {
        double more = (cases.get(i).right() ? 1 : -1) * (next - pulls[i]);
        for (int k = 0; k < at[i].length; k++) {
            weights[at[i][k]] += more * strengths[i][k];
        }
        pulls[i] = next;
    }

    /** What was learned, without the traits that say nothing. */
    private Scales taught() {
        var kept = new long[traits.length];
        var own = new float[traits.length];
        int count = 0;
        for (int row = 0; row < traits.length; row++) {
            if (Math.abs(weights[row]) >= LEAST_WEIGHT) {
                kept[count] = traits[row];
                own[count++] = (float) weights[row];
            }
        }
        return new Scales(Arrays.copyOf(kept, count), Arrays.copyOf(own, count));
    }
}
