package dev.bedside.check;

import dev.bedside.check.LeakReader.Judged;
import dev.bedside.check.Witness.Before;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what is known of any words of one reply beside themselves. */
final class Witnesses {

    private final Text text;
    private final List<Judged> clauses;
    private final Set<String> review;
    private final Set<String> named;
    private final Set<String> author;

    /** @param clauses of the reply, with how likely each must not be said */
    Witnesses(Text text, List<Judged> clauses, Reply reply, TextReader texts) {
        this.text = text;
        this.clauses = clauses;
        var read = texts.read(reply.review() == null ? "" : reply.review(), text.language());
        this.review = forms(read, word -> true);
        this.named = forms(read, word -> Said.isName(read, word));
        this.author = reply.author() == null
                ? Set.of()
                : Arrays.stream(Tokenizer.fold(reply.author()).split("[^\\p{L}\\p{N}]+"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> forms(Text text, IntPredicate which) {
        return IntStream.range(0, text.size())
                .filter(which)
                .mapToObj(at -> text.word(at).form())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How likely a clause that stands whole among some words must not be said; 0 where none does. */
    double inside(int first, int end) {
        return clauses.stream()
                .filter(judged ->
                        judged.clause().first() >= first && judged.clause().end() <= end)
                .mapToDouble(Judged::chance)
                .max()
                .orElse(0);
    }

    /** Of the words from one to another, the second left out. */
    Witness of(int first, int end, Before before) {
        if (first >= end) {
            // a greeting and nothing else
            return new Witness(1, review, named, author, before);
        }
        var span = text.span(first, end - 1);
        double chance = clauses.stream()
                .filter(judged -> judged.clause().span(text).overlaps(span))
                .mapToDouble(Judged::chance)
                .max()
                .orElse(1);
        return new Witness(chance, review, named, author, before);
    }
}
