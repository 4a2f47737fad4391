package dev.bedside.check;

import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.BitSet;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some words of a sentence that are looked at, without those that tell nothing. */
final class Passage {

    /** In words: "Big hugs from all of us!" needs no verb. */
    private static final int LONGEST_CRY = 7;

    /** In words, how far in front of kin it is told whose they are: "my late husband". */
    private static final int NEAR = 2;

    private static final String KIN = "kin";
    private static final String DATE = "date";
    private static final String STAFFER = "staffer";

    /** Of these a reply may speak as the review does. */
    private static final Set<String> OF_HOUSE = Set.of(STAFFER, "place", "review");

    private final ClauseTraits traits;
    private final Rewording rewording;

    private final Text text;
    private final int first;
    private final int end;
    private final SafeWords.Own own;
    private final BitSet harmless;
    private final Pointers pointers;

    /** @param end the word behind the last one */
    Passage(ClauseTraits traits, Rewording rewording, Text text, int first, int end, SafeWords.Own own) {
        this.traits = traits;
        this.rewording = rewording;
        this.text = text;
        this.first = first;
        this.end = end;
        this.own = own;
        this.harmless = own.harmless().in(text, first, end);
        this.pointers = new Pointers(this, traits, rewording, text, first, end, own);
    }

    String form(int word) {
        return text.word(word).form();
    }

    boolean any(IntPredicate what) {
        return IntStream.range(first, end).filter(word -> !harmless.get(word)).anyMatch(what);
    }

    boolean means(Set<String> meanings) {
        return any(word -> !isSmall(word) && !Collections.disjoint(traits.meanings(form(word)), meanings));
    }

    /** Spanish articles are taken for pronouns by the concepts. */
    private boolean isSmall(int word) {
        return text.language().equals(Language.SPANISH) && form(word).length() <= 3 && !isReader(word);
    }

    boolean isReader(int word) {
        return rewording.parts(text.language()).reader().contains(form(word));
    }

    boolean speaksToReader() {
        return any(word -> isReader(word) || tense(word).endsWith("you"));
    }

    String tense(int word) {
        return text.language().equals(Language.SPANISH)
                ? traits.grammar().tense(text.span(word, word).of(text.raw()))
                : "";
    }

    Pointers pointers() {
        return pointers;
    }

    boolean isGeneral() {
        return own.general().isIn(text, first, end);
    }

    /** Whether it tells how a review was read: "Pam read this twice". */
    boolean tellsOfReading() {
        return own.reading().isIn(text, first, end);
    }

    boolean tellsWhatWas(boolean complaint) {
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

    boolean isSomebody(int word) {
        return Said.isName(text, word) && word > first
                || traits.meanings(form(word)).contains("staffer")
                || own.general().isIn(text, word, word + 1);
    }

    private boolean isObjectOfAnybody(int word) {
        return own.objects().contains(form(word)) || harmless.get(word) || isReview(word);
    }

    boolean speaksOfReview() {
        return any(this::isReview);
    }

    boolean isReview(int word) {
        return traits.meanings(form(word)).contains("review");
    }

    boolean counts() {
        return any(this::isNumber);
    }

    private boolean isNumber(int word) {
        return own.numbers().contains(form(word)) || form(word).chars().anyMatch(Character::isDigit);
    }

    /** Whether its words tell something, as they are listed. */
    boolean tells() {
        return own.words().isIn(text, first, end);
    }

    boolean asks() {
        int behind = text.word(end - 1).end();
        return behind < text.raw().length() && text.raw().charAt(behind) == '?';
    }

    boolean cries() {
        int behind = text.word(end - 1).end();
        return behind < text.raw().length() && text.raw().charAt(behind) == '!' && end - first <= LONGEST_CRY;
    }

    boolean orders() {
        String written = text.span(first, first).of(text.raw()).toLowerCase(Locale.ROOT);
        return own.orders().contains(written) && !harmless.get(first);
    }

    boolean defends() {
        var found = own.defends().in(text, first, end);
        found.andNot(harmless);
        return !found.isEmpty();
    }

    boolean invites() {
        return own.invites().isIn(text, first, end)
                || OwnContact.offered(text.span(first, end - 1).of(text.raw())).isPresent();
    }

    /** Whether it speaks of what is the reader's: "your account". */
    boolean owns() {
        return any(word -> own.yours().contains(form(word)));
    }

    /** Whether it is sorry, or thanks, for something in particular: "about the latex". */
    boolean namesSomething() {
        return IntStream.range(first, end - 2)
                .anyMatch(word -> own.about().contains(form(word))
                        && own.definite().contains(form(word + 1))
                        && !isObjectOfAnybody(word + 2)
                        && !(word + 3 < end && isObjectOfAnybody(word + 3)));
    }

    boolean hasVerb() {
        var words = rewording.parts(text.language());
        return text.language().equals(Language.SPANISH)
                || IntStream.range(first, end)
                        .anyMatch(word -> words.isVerb(form(word))
                                || own.past().contains(form(word))
                                || own.ownPast().contains(form(word)));
    }

    /** Whether it hints at somebody, though it tells of nobody: "next time". */
    boolean hints() {
        return own.hints().isIn(text, first, end);
    }

    /** Whether it names somebody: "Dr. Wen", "Pam at the desk". */
    boolean namesSomebody() {
        return IntStream.range(first, end).anyMatch(word -> isSomebody(word) || isName(word));
    }

    /** Whether it speaks of kin that is not the writer's own, or anybody's. */
    boolean speaksOfKin(Witness witness) {
        var general = own.general().in(text, first, end);
        return any(word -> !general.get(word)
                && !isSmall(word)
                && traits.meanings(form(word)).contains(KIN)
                && !own.people().contains(form(word))
                && !witness.author().contains(form(word))
                && IntStream.range(Math.max(first, word - NEAR), word)
                        .noneMatch(at -> own.mine().contains(form(at))));
    }

    /** Whether it greets somebody by a name that the review does not tell, or speaks of somebody as of a guest: "a high five to Owen". */
    boolean greets(Witness witness) {
        return !invites()
                && any(word -> word > first && own.toward().contains(form(word - 1)) && isUnknown(word, witness));
    }

    private boolean isName(int word) {
        String form = form(word);
        return Said.isName(text, word)
                && word > first
                && form.length() > 1
                && form.indexOf('\'') != 1
                && traits.meanings(form).isEmpty()
                && !(word > first + 1 && traits.meanings(form(word - 2)).contains(STAFFER))
                && !(form.endsWith("s")
                        && traits.meanings(form.substring(0, form.length() - 1)).contains(DATE));
    }

    /** A name of somebody, or something, that is neither of the house nor told by the review. */
    private boolean isUnknown(int word, Witness witness) {
        return isName(word)
                && !witness.review().contains(form(word))
                && !witness.author().contains(form(word))
                && !traits.meanings(form(word - 1)).contains(STAFFER);
    }

    /** Whether it tells something of a sort: one of those that {@code weighs} in beside.yml names, or what words mean. */
    boolean tells(String sort, Witness witness) {
        return switch (sort) {
            case "reader" -> speaksToReader() || owns();
            case "was" -> tellsWhatWas(true);
            case "number" -> counts();
            case "name" -> any(word -> isUnknown(word, witness));
            case "thing" -> pointers.pointAtSomething();
            case "somebody" -> pointers.pointAtSomebody(witness);
            case "order" -> orders();
            case "kin" -> speaksOfKin(witness);
            case "defends" -> defends();
            case "reading" -> tellsOfReading();
            case "staff" -> speaksOfStaff(witness);
            case "word" -> tells();
            case "echo" -> echoes(witness);
            default -> means(Set.of(sort));
        };
    }

    /** Whether it begins with somebody who works there: by what they are, or by a name that the review tells. */
    boolean speaksOfStaff(Witness witness) {
        return IntStream.range(first, Math.min(end, first + NEAR))
                .anyMatch(word -> traits.meanings(form(word)).contains(STAFFER)
                        || Said.isName(text, word)
                                && traits.meanings(form(word)).isEmpty()
                                && !witness.author().contains(form(word))
                                && witness.named().contains(form(word)));
    }

    /** Whether something definite in it stands in the review. */
    private boolean echoes(Witness witness) {
        return any(word -> word > first
                && own.definite().contains(form(word - 1))
                && witness.review().contains(form(word))
                && Collections.disjoint(traits.meanings(form(word)), OF_HOUSE));
    }
}
