package dev.bedside.judgement;

import dev.bedside.judgement.Passages.Passage;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hears each clause of a text by itself: praise often stands beside complaint in one sentence.
 *
 * <p>It asks nothing of an encoder that was not asked for the whole: n-grams of the clause, the line through what its passage
 * means, and the answers for its place. The weights are a logistic regression through 237 clauses labelled by hand, half of
 * them invented to be odd; what the encoder that learned to judge makes of a clause's feeling added nothing to these two.
 */
final class ClauseReader {

    /** Words; fewer say nothing by themselves. */
    private static final int LEAST = 3;

    private static final double WORDS = 0.49;
    private static final double MEANING = 0.26;
    private static final double ALWAYS = -0.51;

    /** The same where nothing is known but the words. */
    private static final double WORDS_ALONE = 0.71;

    private static final double ALWAYS_BY_WORDS = -0.38;

    private final Text text;
    private final Opinion opinion;
    private final Map<String, Integer> vocabulary;

    ClauseReader(Text text, Opinion opinion, Map<String, Integer> vocabulary) {
        this.text = text;
        this.opinion = opinion;
        this.vocabulary = vocabulary;
    }

    /** All clauses in order; empty for a text without words. */
    static List<Passage> of(Text text) {
        var clauses = new ArrayList<Passage>();
        int first = 0;
        for (int word = 1; word <= text.size(); word++) {
            if (word == text.size() || text.word(word).opensClause()) {
                clauses.add(new Passage(first, word, text.span(first, word - 1)));
                first = word;
            }
        }
        return clauses;
    }

    /** The clauses of a passage that says more than one thing, few words beside their neighbour; empty for any other. */
    static List<Span> within(Span passage, Text text) {
        var parts = new ArrayList<Passage>();
        for (Passage clause : of(text)) {
            if (clause.span().start() < passage.start() || clause.span().end() > passage.end()) {
                continue;
            }
            var before = parts.isEmpty() ? null : parts.getLast();
            if (before != null && (isShort(before) || isShort(clause))) {
                parts.removeLast();
                parts.add(new Passage(before.first(), clause.end(), text.span(before.first(), clause.end() - 1)));
            } else {
                parts.add(clause);
            }
        }
        return parts.size() < 2 ? List.of() : parts.stream().map(Passage::span).toList();
    }

    private static boolean isShort(Passage clause) {
        return clause.end() - clause.first() < LEAST;
    }

    List<Clause> read() {
        var clauses = of(text);
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> new Clause(clauses.get(i).span(), praise(clauses.get(i)), topics(i)))
                .toList();
    }

    private double praise(Passage clause) {
        double words = 0;
        Double meaning = null;
        for (Opinion.View view : opinion.views()) {
            if (view.source() == Source.NGRAMS) {
                words = view.heads().passage(Labels.POLARITY, Sparse.of(Grams.of(text, clause), vocabulary));
            } else if (view.source() == Source.ENCODER) {
                meaning = view.scores(Labels.POLARITY)[passageOf(clause.span())];
            }
        }
        return meaning == null ? WORDS_ALONE * words + ALWAYS_BY_WORDS : WORDS * words + MEANING * meaning + ALWAYS;
    }

    private int passageOf(Span clause) {
        var passages = opinion.spans();
        return IntStream.range(0, passages.size())
                .filter(i -> passages.get(i).overlaps(clause))
                .findFirst()
                .orElse(0);
    }

    private Map<String, Double> topics(int clause) {
        var topics = new LinkedHashMap<String, Double>();
        for (String topic : Labels.TOPICS) {
            opinion.ofClause(topic, clause).ifPresent(odds -> topics.put(topic, odds));
        }
        return topics;
    }
}
