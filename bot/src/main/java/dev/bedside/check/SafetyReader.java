package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what may stand in a reply that gives something away elsewhere: what is recognised as safe, and is whole.
 *
 * <p>A rule for everybody, thanks, regret, an invitation, and what the writer says of himself or of how a review was read; nothing that tells what
 * was, when, how often, of whom, or points at what may be gone.
 */
final class SafetyReader {

    private final ClauseTraits traits;
    private final Rewording rewording;
    private final SafeWords safe;
    private final HouseReader house;
    private final Set<String> beyondInvitations;

    SafetyReader(ClauseTraits traits, Rewording rewording, SafeWords safe) {
        this.traits = traits;
        this.rewording = rewording;
        this.safe = safe;
        this.house = new HouseReader(safe);
        this.beyondInvitations = safe.tells().stream()
                .filter(each -> !safe.invites().contains(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether some words of a sentence may stay.
     *
     * @param does whether they thank, regret or invite
     * @param complaint whether they answer one: there nothing stays that defends
     * @param witness what is known of them beside
     */
    boolean isSafe(Text text, int first, int end, Set<Category> does, boolean complaint, Witness witness) {
        return passage(text, first, end)
                .filter(said ->
                        isSafe(said, does, complaint, witness) || house.isOfHouse(said, does, witness, complaint))
                .isPresent();
    }

    /** Whether nothing is suspected of words: they are known for what they are, or speak of those who work there alone. */
    boolean isTrusted(Text text, int first, int end, Set<Category> does, Witness witness) {
        return isKnown(text, first, end)
                        && passage(text, first, end)
                                .filter(said -> !said.greets(witness))
                                .isPresent()
                || passage(text, first, end)
                        .filter(said -> said.speaksOfStaff(witness) && house.isOfHouse(said, does, witness, false))
                        .isPresent();
    }

    /** Whether some words speak of the house alone. */
    boolean isOfHouse(Text text, int first, int end, Set<Category> does, boolean complaint, Witness witness) {
        return passage(text, first, end)
                .filter(said -> house.isOfHouse(said, does, witness, complaint))
                .isPresent();
    }

    /** Whether words that are safe are known for what they are: a rule for everybody, or how a review was read. */
    boolean isKnown(Text text, int first, int end) {
        return passage(text, first, end)
                .filter(said -> said.isGeneral() || said.tellsOfReading())
                .isPresent();
    }

    /** Whether some words name somebody, of whom the next may speak as of him or her. */
    boolean namesSomebody(Text text, int first, int end) {
        return passage(text, first, end).filter(Passage::namesSomebody).isPresent();
    }

    /** Whether something in a text means one of these. */
    boolean means(Text said, Set<String> meanings) {
        return passage(said, 0, said.size()).filter(all -> all.means(meanings)).isPresent();
    }

    /** Whether some words point at somebody who is not named in them. */
    boolean pointsAtSomebody(Text text, int first, int end) {
        return passage(text, first, end)
                .filter(said -> said.pointers().pointAtSomebody())
                .isPresent();
    }

    private Optional<Passage> passage(Text text, int first, int end) {
        return safe.of(text.language())
                .filter(own -> first < end)
                .map(own -> new Passage(traits, rewording, text, first, end, own));
    }

    private boolean isSafe(Passage said, Set<Category> does, boolean complaint, Witness witness) {
        if (said.hints()
                || said.greets(witness)
                || said.tellsWhatWas(complaint)
                || said.pointers().point()
                || complaint && said.defends()) {
            return false;
        }
        if (said.invites()) {
            return !said.means(beyondInvitations) && !said.owns();
        }
        if (does.contains(Category.NO_THANKS) || does.contains(Category.NO_APOLOGY)) {
            return !(said.means(safe.tells()) || said.tells()) && !said.owns() && !said.namesSomething();
        }
        if (said.asks() || said.orders() || said.speaksToReader()) {
            return false;
        }
        if (said.isGeneral()
                ? said.means(safe.never()) || said.speaksOfKin(witness)
                : (said.means(safe.tells()) || said.tells()) || said.counts() && !said.tellsOfReading()) {
            return false;
        }
        return said.hasVerb() || said.cries() || said.speaksOfReview();
    }
}
