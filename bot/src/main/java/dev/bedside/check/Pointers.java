package dev.bedside.check;

import dev.bedside.check.Witness.Before;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells whether the words of a passage point at somebody, or something, that it does not name itself. */
final class Pointers {

    /** Further on "it" mostly is what the sentence itself speaks of. */
    private static final int EARLY = 4;

    /** In letters: "as" and "us" are no more than one. */
    private static final int SHORTEST_PLURAL = 4;

    private static final String KIN = "kin";
    private static final String STAFFER = "staffer";

    private final Passage said;
    private final ClauseTraits traits;
    private final PartWords words;
    private final Text text;
    private final int first;
    private final int end;
    private final SafeWords.Own own;

    /** @param end the word behind the last one */
    Pointers(Passage said, ClauseTraits traits, Rewording rewording, Text text, int first, int end, SafeWords.Own own) {
        this.said = said;
        this.traits = traits;
        this.words = rewording.parts(text.language());
        this.text = text;
        this.first = first;
        this.end = end;
        this.own = own;
    }

    /** Whether they point anywhere. */
    boolean point() {
        return said.any(word -> {
            String form = said.form(word);
            if (own.names().contains(form)) {
                return !isNamedBefore(word);
            }
            boolean joins = word > first && own.joinsBehind().contains(said.form(word - 1));
            return own.points().contains(form)
                            && !joins
                            && !said.tellsOfReading()
                            && (word < first + EARLY || word == end - 1)
                    || isObject(word);
        });
    }

    /** Whether they point at somebody who is not named there. */
    boolean pointAtSomebody() {
        return said.any(word -> own.names().contains(said.form(word)) && !said.isReader(word) && !isNamedBefore(word));
    }

    /** Whether they point at somebody who is named neither there nor in front, nor is whom the review speaks of. */
    boolean pointAtSomebody(Witness witness) {
        return witness.before() != Before.NAMES
                && !(witness.before() == Before.NOTHING && speaksOfStaffAlone(witness.review()))
                && pointAtSomebody();
    }

    /** Whether they point at something that was not told of yet. */
    boolean pointAtSomething() {
        return said.any(word ->
                own.points().contains(said.form(word)) && !joins(word) && word < first + EARLY || isObject(word));
    }

    /** "She really does" answers a review of one who works there. */
    private boolean speaksOfStaffAlone(Set<String> review) {
        return review.stream().anyMatch(word -> traits.meanings(word).contains(STAFFER))
                && review.stream().noneMatch(word -> traits.meanings(word).contains(KIN));
    }

    /** Whether somebody stands in front of a word whom it may stand for: "Opal blushed … her", "the plants … they", "my secretary … her". */
    private boolean isNamedBefore(int word) {
        boolean many = said.form(word).startsWith("the");
        return IntStream.range(first, word).anyMatch(said::isSomebody)
                || word > first + 1 && begins()
                || many && IntStream.range(first, word).anyMatch(this::isPlural)
                || word > first + 1 && own.mine().contains(said.form(first));
    }

    /** Whether they begin with a name. */
    private boolean begins() {
        String form = said.form(first);
        return Said.isName(text, first)
                && end > first + 1
                && words.isVerb(said.form(first + 1))
                && !words.isVerb(form)
                && traits.meanings(form).isEmpty()
                && !traits.grammar().opensClause().contains(form)
                && !own.points().contains(form);
    }

    private boolean isPlural(int word) {
        String form = said.form(word);
        return form.length() >= SHORTEST_PLURAL
                && form.endsWith("s")
                && !form.endsWith("ss")
                && form.indexOf('\'') < 0
                && !words.isVerb(form)
                && !words.reader().contains(form)
                && !own.points().contains(form);
    }

    /** "la" and "los" in front of a Spanish verb, where they do not stand for the review. */
    private boolean isObject(int word) {
        return IntStream.range(first, word).noneMatch(said::isReview)
                && text.language().equals(Language.SPANISH)
                && own.stands().contains(said.form(word))
                && word + 1 < end
                && (words.isVerb(said.form(word + 1)) || !said.tense(word + 1).isEmpty());
    }

    /** "I think that we …", "a line that works". */
    private boolean joins(int word) {
        return word > first
                && (own.joinsBehind().contains(said.form(word - 1))
                        || word + 1 < end && words.isVerb(said.form(word + 1)) && word > first + 1);
    }
}
