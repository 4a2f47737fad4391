package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.TraitReader;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the traits of a clause: its words, what they mean, who is spoken of, and what the rest of the reply and the review say. */
final class ClauseTraits {

    private static final String FILE = "check/concepts.yml";
    private static final int SHORTEST_PART = 3;

    /** What stands for a word that is not told, and the edge of a clause. */
    private static final Set<String> MEANINGLESS = Set.of("qauthor", "qname", "qphone", "qnumber", "^");

    private final TraitReader traits;
    private final Grammar grammar;

    private ClauseTraits(TraitReader traits, Grammar grammar) {
        this.traits = traits;
        this.grammar = grammar;
    }

    /** Reads {@code config/check/concepts.yml} and {@code config/check/grammar.yml}. */
    static ClauseTraits from(ConfigFiles files) {
        return new ClauseTraits(TraitReader.from(files, FILE), Grammar.from(files));
    }

    /** What a folded word means; empty for one of which nothing is known. */
    List<String> meanings(String form) {
        return traits.meanings(form);
    }

    Grammar grammar() {
        return grammar;
    }

    /** A reply whose clauses are looked at. */
    final class Reading {

        private final Text text;
        private final List<String> words;
        private final List<List<String>> meanings;
        private final Set<String> review;
        private final Set<String> whole;

        private Reading(Text text, @Nullable Text review, @Nullable String author) {
            this.text = text;
            var names = author == null ? Set.<String>of() : parts(author);
            this.words = IntStream.range(0, text.size())
                    .mapToObj(at -> word(text, at, names))
                    .toList();
            this.meanings = words.stream().map(traits::meanings).toList();
            this.review = review == null ? Set.of() : stems(review);
            this.whole = new HashSet<>();
            meanings.forEach(own -> own.forEach(each -> {
                if (each.equals("outsider")) {
                    whole.add("O");
                }
            }));
            if (review != null) {
                IntStream.range(0, review.size()).forEach(at -> {
                    if (traits.meanings(review.word(at).form()).contains("outsider")) {
                        whole.add("OR");
                    }
                });
            }
        }

        Set<String> of(Clause clause) {
            var own = words.subList(clause.first(), clause.end());
            var found = new HashSet<>(traits.read(own, false));
            int sentence = clause.sentence();
            for (int at = text.firstWordOf(sentence); at < text.endWordOf(sentence); at++) {
                if (at < clause.first() || at >= clause.end()) {
                    meanings.get(at).forEach(each -> found.add("S " + each));
                }
            }
            for (int at = clause.first(); at < clause.end(); at++) {
                if (review.contains(text.word(at).stem())) {
                    meanings.get(at).forEach(each -> found.add("R " + each));
                }
            }
            tense(clause, found);
            order(meanings.subList(clause.first(), clause.end()), found);
            found.addAll(whole);
            int end = text.word(clause.end() - 1).end();
            if (clause.end() == text.endWordOf(sentence)
                    && end < text.raw().length()
                    && text.raw().charAt(end) == '?') {
                found.add("?");
            }
            if (clause.first() == text.firstWordOf(sentence)) {
                found.add("begins");
            }
            return found;
        }

        /** When something happened and to whom is told by the end of a Spanish verb alone: "llegó tarde". */
        private void tense(Clause clause, Set<String> found) {
            if (!text.language().equals(Language.SPANISH)) {
                return;
            }
            for (int at = clause.first(); at < clause.end(); at++) {
                var word = text.word(at);
                String tense = grammar.tense(text.raw().substring(word.start(), word.end()));
                if (!tense.isEmpty()) {
                    found.add("E " + tense);
                    if (at == clause.first()
                            || grammar.leadsVerb().contains(text.word(at - 1).form())) {
                        found.add("E " + tense + " leads");
                    }
                    for (int other = clause.first(); other < clause.end(); other++) {
                        if (other != at) {
                            meanings.get(other).forEach(each -> found.add("E " + tense + ' ' + each));
                        }
                    }
                }
            }
        }

        /** The first meanings in their order, whatever stands between them: "glad … crown …". */
        private void order(List<List<String>> own, Set<String> found) {
            var sorts = own.stream()
                    .filter(meanings -> !meanings.isEmpty())
                    .map(List::getFirst)
                    .limit(4)
                    .toList();
            found.add("F " + String.join(" ", sorts.subList(0, Math.min(2, sorts.size()))));
            found.add("F " + String.join(" ", sorts.subList(0, Math.min(3, sorts.size()))));
            if (sorts.size() > 3) {
                found.add("F " + String.join(" ", sorts));
            }
        }
    }

    Reading read(Text text, @Nullable Text review, @Nullable String author) {
        return new Reading(text, review, author);
    }

    /** Whether a part of a trait stands for what words mean, or for a name or number of any kind. */
    boolean isMeaning(String part) {
        return MEANINGLESS.contains(part) || traits.isMeaning(part);
    }

    private static Set<String> parts(String author) {
        return Arrays.stream(Tokenizer.fold(author).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() >= SHORTEST_PART)
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(Text text) {
        return IntStream.range(0, text.size())
                .mapToObj(at -> text.word(at).stem())
                .collect(Collectors.toSet());
    }

    private String word(Text text, int at, Set<String> names) {
        var word = text.word(at);
        if (names.contains(word.form())) {
            return "qauthor";
        }
        if (word.form().chars().anyMatch(Character::isDigit)) {
            return isNumber(text, at) ? "qphone" : "qnumber";
        }
        char first = text.raw().charAt(word.start());
        boolean name = Character.isUpperCase(first)
                && !word.opensSentence()
                && word.form().length() > 1
                && Character.isLowerCase(text.raw().charAt(word.start() + 1))
                && !traits.knows(word.form());
        return name ? "qname" : word.form();
    }

    /** Three figures and four, as telephone numbers are written. */
    private static boolean isNumber(Text text, int at) {
        var digits = new ArrayList<Integer>();
        for (int near = Math.max(0, at - 2); near < Math.min(text.size(), at + 3); near++) {
            if (text.word(near).form().chars().allMatch(Character::isDigit)) {
                digits.add(text.word(near).form().length());
            }
        }
        return digits.contains(4) && digits.contains(3) || text.word(at).form().length() >= 7;
    }
}
