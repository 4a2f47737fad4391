package dev.bedside.review;

import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a bare number that replaced a rating in the same line: {@code was 1 star now its 4}. */
final class ChangedRating {

    private static final int LONGEST = 24;

    private ChangedRating() {}

    private static boolean ends(String text, int at) {
        boolean point = ".!?".indexOf(text.charAt(at)) >= 0;
        boolean behind = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return (point && behind) || "\"“„".indexOf(text.charAt(at)) >= 0;
    }

    /** Null where nothing of the kind stands at the end of a line. */
    @Nullable
    static Double of(String behind, Phrases became, StarReader stars) {
        int end = 0;
        while (end < behind.length() && !ends(behind, end)) {
            end++;
        }
        String tail = Piece.trim(behind.substring(0, end));
        Span change = tail.length() > LONGEST ? null : became.find(tail);
        boolean begins = change != null
                && Noise.letters(tail.substring(0, change.start())).isEmpty();
        return begins && change != null ? stars.whole(Piece.trim(tail.substring(change.end()))) : null;
    }
}
