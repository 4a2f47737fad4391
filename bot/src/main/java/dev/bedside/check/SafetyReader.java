package dev.bedside.check;

import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.BitSet;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells what may stand in a reply that gives something away elsewhere: what is recognised as safe, and is whole.
 *
 * <p>A rule for everybody, thanks, regret, an invitation, and what the writer says of himself or of how a review was read; nothing that tells what
 * was, when, how often, of whom, or points at what may be gone.
 */
final class SafetyReader {

    /** In words: "Big hugs from all of us!" needs no verb. */
    private static final int LONGEST_CRY = 7;

    /** Further on "it" mostly is what the sentence itself speaks of. */
    private static final int EARLY = 4;

    private final ClauseTraits traits;
    private final Rewording rewording;
    private final SafeWords safe;
    private final Set<String> beyondInvitations;

    SafetyReader(ClauseTraits traits, Rewording rewording, SafeWords safe) {
        this.traits = traits;
        this.rewording = rewording;
        this.safe = safe;
        this.beyondInvitations = safe.tells().stream()
                .filter(each -> !safe.invites().contains(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is looked at: some words of a sentence, without those that tell nothing. */
    private final class Stretch {

        private final Text text;
        private final int first;
        private final int end;
        private final SafeWords.Own own;
        private final BitSet harmless;

        private Stretch(Text text, int first, int end, SafeWords.Own own) {
            this.text = text;
            this.first = first;
            this.end = end;
            this.own = own;
            this.harmless = own.harmless().in(text, first, end);
        }

        private String form(int word) {
            return text.word(word).form();
        }

        private boolean any(IntPredicate what) {
            return IntStream.range(first, end)
                    .filter(word -> !harmless.get(word))
                    .anyMatch(what);
        }

        private boolean means(Set<String> meanings) {
            return any(word -> !isSmall(word) && !Collections.disjoint(traits.meanings(form(word)), meanings));
        }

        /** Spanish articles are taken for pronouns by the concepts. */
        private boolean isSmall(int word) {
            return text.language().equals(Language.SPANISH) && form(word).length() <= 3 && !isReader(word);
        }

        private boolean isReader(int word) {
            return rewording.parts(text.language()).reader().contains(form(word));
        }

        private boolean speaksToReader() {
            return any(word -> isReader(word) || tense(word).endsWith("you"));
        }

        private String tense(int word) {
            return text.language().equals(Language.SPANISH)
                    ? traits.grammar().tense(text.span(word, word).of(text.raw()))
                    : "";
        }

        private boolean isGeneral() {
            return own.general().isIn(text, first, end);
        }

        /** Whether it tells how a review was read: "Pam read this twice". */
        private boolean tellsOfReading() {
            return own.reading().isIn(text, first, end);
        }

        private boolean tellsWhatWas(boolean complaint) {
            return !tellsOfReading()
                    && any(word -> {
                        boolean ending = own.pastEndings().stream().anyMatch(form(word)::endsWith);
                        boolean was =
                                own.past().contains(form(word)) || !tense(word).isEmpty();
                        boolean is = word > first && own.is().contains(form(word - 1));
                        return (was || ending)
                                && !is
                                && !Said.isName(text, word)
                                && (complaint && !isGeneral() || !own.ownPast().contains(form(word)));
                    });
        }

        /** Whether it speaks of somebody, or something, that it does not name itself. */
        private boolean points() {
            return any(word -> {
                String form = form(word);
                if (own.names().contains(form)) {
                    return IntStream.range(first, word).noneMatch(this::isSomebody);
                }
                boolean joins = word > first && own.joinsBehind().contains(form(word - 1));
                return own.points().contains(form)
                                && !joins
                                && !tellsOfReading()
                                && (word < first + EARLY || word == end - 1)
                        || isObject(word);
            });
        }

        /** "la" and "los" in front of a Spanish verb. */
        private boolean isObject(int word) {
            return text.language().equals(Language.SPANISH)
                    && Set.of("lo", "la", "los", "las").contains(form(word))
                    && word + 1 < end
                    && (rewording.parts(text.language()).isVerb(form(word + 1))
                            || !tense(word + 1).isEmpty());
        }

        private boolean isSomebody(int word) {
            return Said.isName(text, word) && word > first
                    || traits.meanings(form(word)).contains("staffer")
                    || own.general().isIn(text, word, word + 1);
        }

        private boolean isObjectOfAnybody(int word) {
            return own.objects().contains(form(word)) || harmless.get(word) || isReview(word);
        }

        private boolean speaksOfReview() {
            return any(this::isReview);
        }

        private boolean isReview(int word) {
            return traits.meanings(form(word)).contains("review");
        }

        private boolean counts() {
            return any(word ->
                    own.numbers().contains(form(word)) || form(word).chars().anyMatch(Character::isDigit));
        }

        private boolean tells() {
            return means(safe.tells()) || own.words().isIn(text, first, end);
        }

        private boolean asks() {
            int behind = text.word(end - 1).end();
            return behind < text.raw().length() && text.raw().charAt(behind) == '?';
        }

        private boolean cries() {
            int behind = text.word(end - 1).end();
            return behind < text.raw().length() && text.raw().charAt(behind) == '!' && end - first <= LONGEST_CRY;
        }

        private boolean orders() {
            String written = text.span(first, first).of(text.raw()).toLowerCase(Locale.ROOT);
            return own.orders().contains(written) && !harmless.get(first);
        }

        private boolean defends() {
            var found = own.defends().in(text, first, end);
            found.andNot(harmless);
            return !found.isEmpty();
        }

        private boolean invites() {
            return own.invites().isIn(text, first, end)
                    || OwnContact.offered(text.span(first, end - 1).of(text.raw()))
                            .isPresent();
        }

        /** Whether it speaks of what is the reader's: "your account". */
        private boolean owns() {
            return any(word -> own.yours().contains(form(word)));
        }

        /** Whether it is sorry, or thanks, for something in particular: "about the latex". */
        private boolean namesSomething() {
            return IntStream.range(first, end - 2)
                    .anyMatch(word -> own.about().contains(form(word))
                            && own.definite().contains(form(word + 1))
                            && !isObjectOfAnybody(word + 2)
                            && !(word + 3 < end && isObjectOfAnybody(word + 3)));
        }

        private boolean hasVerb() {
            var words = rewording.parts(text.language());
            return text.language().equals(Language.SPANISH)
                    || IntStream.range(first, end)
                            .anyMatch(word -> words.isVerb(form(word))
                                    || own.past().contains(form(word))
                                    || own.ownPast().contains(form(word)));
        }
    }

    /**
     * Whether some words of a sentence may stay.
     *
     * @param does whether they thank, regret or invite
     * @param complaint whether they answer one: there nothing stays that defends
     */
    boolean isSafe(Text text, int first, int end, Set<Category> does, boolean complaint) {
        return safe.of(text.language())
                .map(own -> isSafe(new Stretch(text, first, end, own), does, complaint))
                .orElse(false);
    }

    /** Whether words that are safe are known for what they are: a rule for everybody, or how a review was read. */
    boolean isKnown(Text text, int first, int end) {
        return safe.of(text.language())
                .map(own -> new Stretch(text, first, end, own))
                .filter(said -> said.isGeneral() || said.tellsOfReading())
                .isPresent();
    }

    private boolean isSafe(Stretch said, Set<Category> does, boolean complaint) {
        if (said.tellsWhatWas(complaint) || said.points() || complaint && said.defends()) {
            return false;
        }
        if (said.invites()) {
            return !said.means(beyondInvitations) && !said.owns();
        }
        if (does.contains(Category.NO_THANKS) || does.contains(Category.NO_APOLOGY)) {
            return !said.tells() && !said.owns() && !said.namesSomething();
        }
        if (said.asks() || said.orders() || said.speaksToReader()) {
            return false;
        }
        if (said.isGeneral() ? said.means(safe.never()) : said.tells() || said.counts() && !said.tellsOfReading()) {
            return false;
        }
        return said.hasVerb() || said.cries() || said.speaksOfReview();
    }
}
