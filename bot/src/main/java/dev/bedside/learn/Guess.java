package dev.bedside.learn;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a text may be.
 *
 * @param kinds the same for every guess of a reader, in alphabetical order
 * @param shares how likely each is; together 1
 */
public record Guess(List<String> kinds, double[] shares) {

    public double of(String kind) {
        int at = kinds.indexOf(kind);
        return at < 0 ? 0 : shares[at];
    }

    /** How likely it is one of several kinds. */
    public double of(Predicate<String> which) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += which.test(kinds.get(i)) ? shares[i] : 0;
        }
        return sum;
    }

    /** The likeliest of some kinds; the first of all where none is among them. */
    public String best(Predicate<String> which) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > most && which.test(kinds.get(i))) {
                best = i;
                most = shares[i];
            }
        }
        return kinds.get(best);
    }

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return "Guess";
    }
}
