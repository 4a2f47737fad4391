package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.StarReader.Rating;
import dev.bedside.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a rating without words that is told in a sentence, where what stands around it would pass for the words:
 * {@code ok who is "Bo J." he left us one star on google, no text}.
 */
final class SilentRating {

    private static final int LONGEST = 320;
    private static final int MOST_WORDS = 45;
    /** In words behind a colon: as many are a review's. */
    private static final int QUOTE = 3;

    private static final String QUOTES = "\"“”„«»";

    private final Noise noise;
    private final StarReader stars;
    private final SiteFinder sites;

    SilentRating(Noise noise, StarReader stars, SiteFinder sites) {
        this.noise = noise;
        this.stars = stars;
        this.sites = sites;
    }

    /**
     * The rating that one paragraph tells of; null where it tells of none, of several, or of words.
     *
     * @param read what was read in the paragraph: at most one that may have taken the sentence for the words
     */
    @Nullable
    Draft in(String paragraph, List<Draft> read) {
        String told = paragraph.strip();
        if (read.size() > 1 || told.length() > LONGEST || told.indexOf('\n') >= 0 || Piece.words(told) > MOST_WORDS) {
            return null;
        }
        Draft before = read.isEmpty() ? new Draft() : read.getFirst();
        Span nothing = noise.toldNothing(told);
        if (before.structured || before.labels > 0 || worded(before) || nothing == null || quoted(told, nothing)) {
            return null;
        }
        int colon = told.indexOf(": ", Math.max(0, nothing.start() - 2));
        Rating rating = sure(told, 0);
        int behind = Math.max(colon, nothing.end());
        boolean goesOn = colon >= 0 && Piece.words(told.substring(behind)) >= QUOTE;
        if (rating == null || rating.value() * 2 % 1 != 0 || goesOn || another(told, rating)) {
            return null;
        }
        var draft = new Draft();
        draft.facts.add(before.facts);
        draft.facts.stars(rating.value(), Sure.NAMED);
        draft.facts.site(sites.first(told), Sure.GUESSED);
        draft.around.add(told);
        draft.wordless = true;
        return draft;
    }

    /** Whether it holds words in quotation marks and nothing else. */
    private static boolean worded(Draft before) {
        String text = before.joined();
        return before.quoted() && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0 && Piece.words(text) >= QUOTE;
    }

    /** The first rating from a place on; a lone star may be an ornament. */
    private @Nullable Rating sure(String told, int from) {
        for (int at = from; at < told.length(); ) {
            Rating rating = stars.find(told.substring(at));
            if (rating == null) {
                return null;
            }
            var span = new Span(at + rating.span().start(), at + rating.span().end());
            if (rating.sure()) {
                return new Rating(rating.value(), span);
            }
            at = span.end();
        }
        return null;
    }

    /** Whether another rating stands behind the first, that of somebody else or a mean. */
    private boolean another(String told, Rating rating) {
        Rating next = sure(told, rating.span().end());
        return next != null && next.value() != rating.value();
    }

    /** Whether it stands in quotation marks: a reviewer may well say that words fail. */
    private static boolean quoted(String told, Span span) {
        long before = told.substring(0, span.start())
                .chars()
                .filter(c -> QUOTES.indexOf(c) >= 0)
                .count();
        long behind = told.substring(span.end())
                .chars()
                .filter(c -> QUOTES.indexOf(c) >= 0)
                .count();
        return before % 2 == 1 && behind > 0;
    }
}
