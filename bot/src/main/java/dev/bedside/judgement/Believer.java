package dev.bedside.judgement;

import dev.bedside.judgement.Lines.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns how far to believe each source about each label.
 *
 * <p>The rules were written with these very reviews in view and look better here than they are. So for tones and concerns
 * every review is shown twice, and a fifth of what it counts without what the rules say. For topics that changed nothing
 * under rules that had not seen the reviews, and cost precision under those that had.
 */
final class Believer {

    private static final double WITHOUT_RULES = 0.2;
    private static final double WITHOUT_STARS = 0.1;
    private static final double FREEDOM = 0.3;

    private static final String SAFETY = "patient-safety";

    /** Real reviews tell it often, and more quietly than those that were invented, which count less beside them. */
    private static final double INVENTED_SAFETY_COUNTS = 0.5;

    /**
     * Those who invent somebody who was never there avoid the words by which rules know them; beside as many real ones they would
     * teach that the rules mean nothing.
     */
    private static final double INVENTED_STRANGERS_COUNT = 0.1;

    /**
     * From how likely on a concern counts that no rule found, and a rule that is often mistaken is believed.
     *
     * @param look a concern is worth a look when it is nearly as likely as not
     * @param own the same for concerns that must not be overlooked, and for one that is heard where it is not: a loud waiting
     *     room is no breach of privacy
     * @param agrees where what the encoder tells does not speak clearly against the rule
     */
    private record Bars(double look, Map<String, Double> own, Map<String, Double> agrees) {}

    /** An address to buy at, or "I drove by", is a word or two; the few who were never there have taught the encoder nothing. */
    private static final String NEVER_THERE = "not-a-patient";

    /** Tried on writers and reviews that were left out; where nothing reads the review as a whole, less is sure. */
    private static final Bars OF_SENTENCES = new Bars(
            0.4,
            Map.of("self-harm", 0.35, "violence", 0.35, "abuse", 0.6, SAFETY, 0.6),
            Map.of("self-harm", 0.1, "violence", 0.03, "abuse", 0.08, SAFETY, 0.06, NEVER_THERE, 0.07));

    private static final Bars OF_THE_WHOLE = new Bars(
            0.35,
            Map.of("self-harm", 0.25, "violence", 0.25, "abuse", 0.35, SAFETY, 0.35, "privacy", 0.5),
            Map.ofEntries(
                    Map.entry("self-harm", 0.2),
                    Map.entry("violence", 0.06),
                    Map.entry("abuse", 0.08),
                    Map.entry(SAFETY, 0.1),
                    Map.entry(NEVER_THERE, 0.07),
                    Map.entry("privacy", 0.2),
                    Map.entry("defamation", 0.2),
                    Map.entry("discrimination", 0.2),
                    Map.entry("retaliation", 0.2)));

    /** What reads each sentence by itself and what reads the whole err about different reviews. */
    private static final double HEARD_COUNTS = 0.5;

    /** Tried beside {@link #STARS_KEEP} and how short a review must be not to be heard in full. */
    private static final double HEARD_COUNTS_FOR_TONES = 0.6;

    /** The encoder does not see the stars, which tell the tone of what is oddly put. */
    private static final double STARS_KEEP = 0.5;

    /** What a review is about is told by single words rather than by the whole. */
    private static final double HEARD_COUNTS_FOR_TOPICS = 0.25;

    private static final double HALF = 0.5;
    private static final int FIRST_TRIED = 20;
    private static final int LAST_TRIED = 65;
    private static final int STEP_TRIED = 5;

    /** The clues of a review that may be there, by their number. */
    private record Given(int[] numbers, double[] strengths) implements Heads.Traits {

        @Override
        public double dot(float[] weights) {
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += weights[numbers[i]] * strengths[i];
            }
            return sum;
        }

        @Override
        public void addTo(double[] sums, double times) {
            for (int i = 0; i < numbers.length; i++) {
                sums[numbers[i]] += times * strengths[i];
            }
        }
    }

    private final List<Lesson> lessons;
    private final Map<Lesson, Opinion> seen;
    private final Set<Source> sources;
    private final boolean hears;

    /**
     * @param seen what the learned sources see in each lesson without having learned from it
     * @param hears whether there will be an encoder that learned to judge; what it answers is not seen in the lessons, which it
     *     learned from
     */
    Believer(List<Lesson> lessons, Map<Lesson, Opinion> seen, Set<Source> sources, boolean hears) {
        this.lessons = lessons;
        this.seen = seen;
        this.sources = sources;
        this.hears = hears;
    }

    Map<String, Question> questions() {
        var questions = new HashMap<String, Question>();
        for (String label : Labels.ASKED) {
            questions.put(label, question(label));
        }
        return questions;
    }

    private Clues clues(Lesson lesson, String label) {
        var all = new Clues().addAll(lesson.clues().apply(label));
        var opinion = seen.get(lesson);
        var clues = (opinion == null ? all : all.addAll(opinion.clues(label))).of(sources);
        // a rule that finds something grave is not doubted: what matters is what the others say where none did
        return Labels.GRAVE.contains(label) ? clues.without(Source.RULES) : clues;
    }

    private Question question(String label) {
        var told = lessons.stream().filter(each -> asks(each, label)).toList();
        var clues = told.stream().map(each -> clues(each, label)).toList();
        var names = new TreeSet<String>();
        clues.forEach(each -> each.forEach((name, value) -> names.add(name)));
        var order = List.copyOf(names);
        var numbers = new HashMap<String, Integer>();
        order.forEach(name -> numbers.put(name, numbers.size()));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < told.size(); i++) {
            boolean right = told.get(i).deserves(label);
            var all = clues.get(i);
            boolean grave = Labels.GRAVE.contains(label);
            boolean rules = sources.contains(Source.RULES) && !Labels.TOPICS.contains(label) && !grave;
            double counts = counts(told.get(i), label);
            rows.add(new Row(given(all, numbers), right, rules ? (1 - WITHOUT_RULES) * counts : counts));
            if (rules) {
                rows.add(new Row(given(all.without(Source.RULES), numbers), right, WITHOUT_RULES * counts));
            }
            if (Labels.isTone(label)) {
                rows.add(new Row(given(all.without(Source.STARS), numbers), right, WITHOUT_STARS));
            }
        }
        var line = Lines.draw(rows, order.size(), FREEDOM);
        var weights = new HashMap<String, Double>();
        order.forEach(name -> weights.put(name, (double) line.weights()[numbers.getOrDefault(name, 0)]));
        var question = new Question(line.always(), weights, HALF, 0);
        boolean doubted = sources.contains(Source.ENCODER) || label.equals(NEVER_THERE);
        double agrees = doubted ? bars().agrees().getOrDefault(label, 0.0) : 0;
        var learned = new Question(line.always(), weights, from(label, question, told, clues), agrees);
        return hears ? learned.heeding(heard(label), Labels.isTone(label) ? STARS_KEEP : 0) : learned;
    }

    private static double heard(String label) {
        if (Labels.tellsOpinion(label)) {
            return HEARD_COUNTS_FOR_TONES;
        }
        return label.equals(NEVER_THERE) ? 0 : Labels.TOPICS.contains(label) ? HEARD_COUNTS_FOR_TOPICS : HEARD_COUNTS;
    }

    private Bars bars() {
        return hears ? OF_THE_WHOLE : OF_SENTENCES;
    }

    private static double counts(Lesson lesson, String label) {
        if (lesson.invented() && label.equals(NEVER_THERE)) {
            return INVENTED_STRANGERS_COUNT;
        }
        return label.equals(SAFETY) && lesson.invented() ? INVENTED_SAFETY_COUNTS : Study.counts(lesson, label);
    }

    /** Stars teach what the words of reviews praise that nobody labelled. */
    private static boolean asks(Lesson lesson, String label) {
        return label.equals(Labels.POLARITY)
                ? lesson.labels() == null && lesson.praises() != null
                : lesson.tells(label);
    }

    private static Given given(Clues clues, Map<String, Integer> numbers) {
        var found = new ArrayList<Integer>();
        var strengths = new ArrayList<Double>();
        clues.forEach((name, value) -> {
            found.add(numbers.getOrDefault(name, 0));
            strengths.add(value);
        });
        return new Given(
                found.stream().mapToInt(Integer::intValue).toArray(),
                strengths.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** For a topic the chance from which on most is right; other labels have theirs. */
    private double from(String label, Question question, List<Lesson> told, List<Clues> clues) {
        if (Labels.CONCERNS.contains(label)) {
            return bars().own().getOrDefault(label, bars().look());
        }
        if (!Labels.TOPICS.contains(label)) {
            return HALF;
        }
        double best = HALF;
        double most = -1;
        for (int percent = FIRST_TRIED; percent <= LAST_TRIED; percent += STEP_TRIED) {
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < told.size(); i++) {
                boolean given = question.chance(clues.get(i)) >= percent / 100.0;
                boolean deserved = told.get(i).deserves(label);
                right += given && deserved ? 1 : 0;
                wrong += given != deserved ? 1 : 0;
            }
            double f1 = 2.0 * right / Math.max(1, 2 * right + wrong);
            if (f1 > most) {
                most = f1;
                best = percent / 100.0;
            }
        }
        return best;
    }
}
