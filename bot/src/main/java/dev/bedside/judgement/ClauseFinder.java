package dev.bedside.judgement;

import dev.bedside.encoder.Meanings;
import dev.bedside.judgement.Passages.Passage;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause of a long sentence that carries a label: it speaks for the label by itself, and what is left of the sentence
 * without it does not.
 */
final class ClauseFinder {

    /** A sentence of fewer words is quoted whole. */
    private static final int LONG = 12;

    /** Fewer words than these are no clause but one more thing in a list. */
    private static final int LEAST = 4;

    private final Text text;
    private final Opinion opinion;
    private final Map<String, Integer> vocabulary;
    private final Precedents precedents;
    private final @Nullable Meanings meanings;

    ClauseFinder(
            Text text,
            Opinion opinion,
            Map<String, Integer> vocabulary,
            Precedents precedents,
            @Nullable Meanings meanings) {
        this.text = text;
        this.opinion = opinion;
        this.vocabulary = vocabulary;
        this.precedents = precedents;
        this.meanings = meanings;
    }

    /** @param span one of the passages; it is the answer where no clause of it carries the label alone */
    Span find(String label, Span span) {
        var passage = Passages.of(text).stream()
                .filter(each -> each.span().equals(span))
                .findFirst();
        if (passage.isEmpty() || passage.get().end() - passage.get().first() < LONG) {
            return span;
        }
        var whole = passage.get();
        double bar = Math.min(0, score(label, whole));
        return clauses(whole).stream()
                .sorted(Comparator.comparingInt(clause -> clause.end() - clause.first()))
                .filter(clause -> score(label, clause) >= bar && score(label, without(whole, clause)) < bar)
                .findFirst()
                .map(Passage::span)
                .orElse(span);
    }

    /** What a sentence begins and ends with, up to a clause: to try each clause alone would cost twice as much. */
    private List<Passage> clauses(Passage whole) {
        var found = new ArrayList<Passage>();
        int last = whole.first();
        for (int word = whole.first() + LEAST; word <= whole.end() - LEAST; word++) {
            if (text.word(word).opensClause() && word - last >= LEAST) {
                found.add(part(whole.first(), word));
                found.add(part(word, whole.end()));
                last = word;
            }
        }
        return found;
    }

    private Passage part(int first, int end) {
        return new Passage(first, end, text.span(first, end - 1));
    }

    /** The other end. */
    private Passage without(Passage whole, Passage clause) {
        return clause.first() > whole.first() ? part(whole.first(), clause.first()) : part(clause.end(), whole.end());
    }

    /** How much some words speak for a label if they were a sentence of this text. */
    private double score(String label, Passage part) {
        var grams = Grams.of(text, part);
        String words = part.span().of(text.raw());
        double sum = 0;
        for (Opinion.View view : opinion.views()) {
            sum += score(label, view, grams, words);
        }
        return sum;
    }

    private double score(String label, Opinion.View view, Set<String> grams, String words) {
        int views = opinion.views().size();
        if (meanings == null || !(view.whole() instanceof Dense around)) {
            return view.heads().passage(label, Sparse.of(grams, vocabulary)) / views;
        }
        float[] own = meanings.of(words);
        int grave = Labels.GRAVE.indexOf(label);
        return view.heads().passage(label, new Dense(own, around.own())) / views
                + (grave >= 0 && !precedents.isEmpty() ? precedents.nearness(own)[grave] : 0);
    }
}
