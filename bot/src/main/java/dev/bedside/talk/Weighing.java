package dev.bedside.talk;

import dev.bedside.learn.Guess;
import dev.bedside.talk.Utterance.Where;

/** Weighs what examples make of a message, and a phrase against them. */
final class Weighing {

    private static final double TO_BEDSIDE = 0.2;
    private static final double IN_REPLIES = 0.4;
    private static final double IN_THREADS = 1;
    private static final double PHRASE = 30;
    /** A phrase that changes something must not be overheard where people talk to each other. */
    private static final double CHANGING_PHRASE = 4;

    private static final double DOUBTFUL = 0.02;

    private Weighing() {}

    /** A phrase that fits speaks louder than examples, but not against all of them. */
    static Meaning agreed(Meaning phrased, Meaning guessed, Guess guess, boolean addressed) {
        double share = share(guess, phrased.intent());
        double nothing = guess.of(Weighing::isNothing);
        double loud = phrased.intent().changes() ? CHANGING_PHRASE : PHRASE;
        if (!addressed && phrased.intent() != Intent.UNCLEAR && share * loud < nothing) {
            return Meaning.NONE;
        }
        if (guessed.intent() != phrased.intent() && share(guess, guessed.intent()) > share * PHRASE) {
            return guessed.intent().changes() ? guessed.asked() : guessed;
        }
        boolean doubtful = phrased.intent().changes() && share < DOUBTFUL;
        return doubtful ? phrased.asked() : phrased;
    }

    /** Whether a phrase that fits only in part is heard in spite of all that colleagues say to each other. */
    static boolean isLoud(Guess guess, Intent intent) {
        return share(guess, intent) * PHRASE > guess.of(Weighing::isNothing);
    }

    /** How much of what is said in a place is for nobody's ears but colleagues' depends on the place. */
    static Guess expected(Guess guess, Where where, boolean addressed) {
        double nothing = addressed ? TO_BEDSIDE : where == Where.REPLY ? IN_REPLIES : IN_THREADS;
        double[] shares = guess.shares().clone();
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= isNothing(guess.kinds().get(i)) ? nothing : 1;
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return new Guess(guess.kinds(), shares);
    }

    static double share(Guess guess, Intent intent) {
        return intent == Intent.NONE ? guess.of(Weighing::isNothing) : guess.of(kind -> intentOf(kind) == intent);
    }

    static Intent intentOf(String kind) {
        int space = kind.indexOf(' ');
        return Intent.of(space < 0 ? kind : kind.substring(0, space)).orElse(Intent.NONE);
    }

    static boolean isNothing(String kind) {
        return kind.equals(Intent.NONE.id()) || kind.equals(GuessReader.NOT_A_WISH);
    }
}
