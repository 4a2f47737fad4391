package dev.bedside.judgement;

import dev.bedside.judgement.ReviewEncoder.Heard;
import dev.bedside.text.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the learned parts see in one text: how much it, and each of its passages, speaks for each label. */
public final class Opinion {

    /** What one of the learned sources makes of the text. */
    record View(Source source, Heads heads, Heads.Traits whole, List<? extends Heads.Traits> passages) {

        double[] scores(String label) {
            return passages.stream()
                    .mapToDouble(passage -> heads.passage(label, passage))
                    .toArray();
        }
    }

    private static final double LEAST = -8;

    /** A passage of this score speaks for a label whatever the others say. */
    private static final double ENOUGH = 0;

    private final List<Span> spans;
    private final List<View> views;
    private final Precedents precedents;
    private final @Nullable Heard heard;

    /** For each passage how near it is to the precedents of each grave label; null until somebody asks. */
    private volatile double @Nullable [][] nearness;

    /** @param heard what the encoder makes of the text as a whole that learned to judge; null where none was asked */
    Opinion(List<Span> spans, List<View> views, Precedents precedents, @Nullable Heard heard) {
        this.spans = spans;
        this.views = views;
        this.precedents = precedents;
        this.heard = heard;
    }

    /** The same text seen by other lines and beside other precedents. */
    Opinion with(Map<Source, Heads> heads, Precedents others) {
        return new Opinion(
                spans,
                views.stream()
                        .map(view -> new View(
                                view.source, heads.getOrDefault(view.source, view.heads), view.whole, view.passages))
                        .toList(),
                others,
                heard);
    }

    List<Span> spans() {
        return spans;
    }

    List<View> views() {
        return views;
    }

    /** What a passage means among the others, and behind it what its clauses do where it has several; empty where it was not read. */
    List<ReviewEncoder.Meant> meanings(int passage) {
        return heard == null ? List.of() : heard.meanings().get(passage);
    }

    /** The clues of the learned sources for a label. */
    public Clues clues(String label) {
        var clues = new Clues();
        for (View view : views) {
            if (Labels.isTone(label)) {
                tone(view, clues);
            } else if (label.equals(Labels.POLARITY)) {
                polarity(view, clues);
            } else {
                label(view, label, clues);
            }
        }
        if (heard != null) {
            clues.add(Source.ENCODER, Question.HEARD, heard.of(label));
        }
        return Labels.GRAVE.contains(label) && !precedents.isEmpty() ? near(label, clues) : clues;
    }

    private Clues near(String label, Clues clues) {
        int at = Labels.GRAVE.indexOf(label);
        double best = LEAST;
        double second = LEAST;
        double sum = 0;
        double all = 0;
        int nearest = 0;
        double[][] passages = nearness();
        for (int i = 0; i < passages.length; i++) {
            double[] passage = passages[i];
            sum += StrictMath.exp(passage[at]);
            all += passage[at];
            nearest = passage[at] > best ? i : nearest;
            second = Math.max(second, Math.min(best, passage[at]));
            best = Math.max(best, passage[at]);
        }
        if (sum == 0) {
            return clues;
        }
        clues.add(Source.ENCODER, "nearest", best)
                .add(Source.ENCODER, "second nearest", Math.max(second, best - 1))
                .add(Source.ENCODER, "near together", StrictMath.log(sum))
                .add(Source.ENCODER, "near on the whole", all / passages.length);
        for (View view : views) {
            if (view.source == Source.ENCODER) {
                around(view, nearest, clues);
            }
        }
        return clues;
    }

    /** Praise around what looks grave makes it less so. */
    private static void around(View view, int nearest, Clues clues) {
        double[] scores = view.scores(Labels.POLARITY);
        clues.add(view.source, "praise there", scores[nearest] / 4)
                .add(view.source, "praise on the whole", view.heads.whole(Labels.POLARITY, view.whole) / 4)
                .add(view.source, "praise at last", scores[scores.length - 1] / 4)
                .add(view.source, "most praise", Arrays.stream(scores).max().orElse(0) / 4)
                .add(view.source, "least praise", Arrays.stream(scores).min().orElse(0) / 4);
    }

    private double[][] nearness() {
        double[][] known = nearness;
        if (known == null) {
            known = precedents.nearness(views.stream()
                    .filter(view -> view.source == Source.ENCODER)
                    .flatMap(view -> view.passages.stream())
                    .flatMap(passage -> passage instanceof Dense dense ? Stream.of(dense.own()) : Stream.of())
                    .toList());
            nearness = known;
        }
        return known;
    }

    /** The best passage, the second best, all together, and the whole. */
    private static void label(View view, String label, Clues clues) {
        double best = LEAST;
        double second = LEAST;
        double sum = 0;
        for (double score : view.scores(label)) {
            sum += StrictMath.log1p(StrictMath.exp(score));
            if (score > best) {
                second = best;
                best = score;
            } else if (score > second) {
                second = score;
            }
        }
        clues.add(view.source, "best", best / 2)
                .add(view.source, "second", second / 2)
                .add(view.source, "together", StrictMath.log(Math.max(sum, 1e-4)) / 2)
                .add(view.source, "whole", view.heads.whole(label, view.whole) / 2);
    }

    private static void tone(View view, Clues clues) {
        polarity(view, clues);
        for (String tone : Labels.TONES.subList(0, 3)) {
            clues.add(view.source, tone, view.heads.whole(tone, view.whole));
        }
    }

    /** Praise here and complaint there is what makes a text mixed. */
    private static void polarity(View view, Clues clues) {
        double[] scores = view.scores(Labels.POLARITY);
        double most = LEAST;
        double least = -LEAST;
        double praise = 0;
        double complaint = 0;
        int praising = 0;
        int complaining = 0;
        for (double score : scores) {
            most = Math.max(most, score);
            least = Math.min(least, score);
            praise += Math.max(0, StrictMath.tanh(score / 3));
            complaint += Math.max(0, StrictMath.tanh(-score / 3));
            praising += score > 1 ? 1 : 0;
            complaining += score < -1 ? 1 : 0;
        }
        int count = Math.max(1, scores.length);
        var source = view.source;
        clues.add(source, "polarity", view.heads.whole(Labels.POLARITY, view.whole) / 4)
                .add(source, "most praising", most / 4)
                .add(source, "most complaining", least / 4)
                .add(source, "praising share", (double) praising / count)
                .add(source, "complaining share", (double) complaining / count)
                .add(source, "praise", StrictMath.log1p(praise))
                .add(source, "complaint", StrictMath.log1p(complaint))
                .add(source, "both", Math.min(most, -least) / 4)
                .add(source, "balance", StrictMath.log((praise + 1) / (complaint + 1)))
                .add(source, "lesser", StrictMath.log1p(Math.min(praise, complaint)));
        if (scores.length > 0) {
            double[] ordered = scores.clone();
            Arrays.sort(ordered);
            int end = ordered.length - 1;
            clues.add(source, "first", scores[0] / 4)
                    .add(source, "last", scores[end] / 4)
                    .add(source, "mean", Arrays.stream(scores).sum() / scores.length / 4)
                    .add(source, "second praising", ordered[Math.max(0, end - 1)] / 4)
                    .add(source, "second complaining", ordered[Math.min(1, end)] / 4);
        }
    }

    /**
     * The passages that speak for a label, the one that speaks most first: it, and those that are as good as it.
     */
    public List<Span> speaking(String label) {
        double[] sums = new double[spans.size()];
        for (View view : views) {
            double[] scores = view.scores(label);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += scores[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            var read = heard == null ? Optional.<Double>empty() : heard.passage(label, i);
            sums[i] = (sums[i] + read.orElse(0.0)) / Math.max(1, views.size() + (read.isPresent() ? 1 : 0));
        }
        int grave = Labels.GRAVE.indexOf(label);
        if (grave >= 0 && !precedents.isEmpty()) {
            double[][] near = nearness();
            for (int i = 0; i < near.length; i++) {
                sums[i] += near[i][grave];
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        return IntStream.range(0, sums.length)
                .filter(i -> sums[i] >= Math.min(most, ENOUGH))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -sums[i]).thenComparing(i -> i))
                .map(spans::get)
                .toList();
    }

    /** How much the words at a place praise (above 0) or complain (below 0). */
    public double polarity(Span span) {
        double sum = 0;
        for (View view : views) {
            double[] scores = view.scores(Labels.POLARITY);
            for (int i = 0; i < scores.length; i++) {
                sum += spans.get(i).overlaps(span) ? scores[i] : 0;
            }
        }
        return sum;
    }

    /** How likely a clause is about a topic, as the logarithm of the odds; empty where no encoder read it. */
    Optional<Double> ofClause(String topic, int number) {
        return heard == null ? Optional.empty() : heard.clause(topic, number);
    }

    /** How many passages there are. */
    @Override
    public String toString() {
        return "Opinion[" + spans.size() + "]";
    }
}
