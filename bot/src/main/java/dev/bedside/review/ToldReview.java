package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.StarReader.Rating;
import dev.bedside.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a review that somebody tells in a sentence, where what stands around it would pass for the words: {@code ok who is
 * "Bo J." he left us one star on google, no text}, or {@code all it says is "overpriced and late"}.
 */
final class ToldReview {

    private static final int LONGEST = 320;
    private static final int MOST_WORDS = 45;
    /** In words: as many in quotation marks or behind a colon are a review's. */
    private static final int QUOTE = 3;

    private static final String QUOTES = "\"“”„«»";

    private final ToldWords said;
    private final Noise noise;
    private final StarReader stars;
    private final SiteFinder sites;

    ToldReview(ReadingWords words) {
        said = words.told();
        noise = words.noise();
        stars = words.stars();
        sites = words.sites();
    }

    /**
     * The review that one paragraph tells of; null where it tells of none or of several.
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
        Rating rating = before.structured || before.labels > 0 ? null : sure(told, 0);
        if (rating == null
                || rating.value() * 2 % 1 != 0
                || another(told, rating)
                || said.past().in(told)) {
            return null;
        }
        Span nothing = worded(before) ? null : nothing(told);
        boolean silent =
                nothing != null && !quoted(told, nothing) && !goesOn(told, nothing) && !begun(told, rating, nothing);
        boolean apart = before.facts.stars != null
                || !before.joined().contains(rating.span().of(told));
        String words = silent || apart ? "" : words(told, rating);
        Site site = sites.first(told);
        if (!silent && (words.isEmpty() || site == null)) {
            return null;
        }
        var draft = new Draft();
        draft.facts.add(before.facts);
        draft.facts.stars(rating.value(), Sure.NAMED);
        draft.facts.site(site, Sure.GUESSED);
        draft.around.add(told);
        draft.wordless = silent;
        if (!silent) {
            draft.text(words);
        }
        return draft;
    }

    /** Where it is said that nothing was written; null where it is not, or where words fail the writer. */
    private @Nullable Span nothing(String told) {
        Span silent = said.silent().find(told);
        return said.speechless().in(told) ? null : silent == null ? noise.nothingIn(told) : silent;
    }

    /** Whether words stand behind a colon between the rating and what may be one of them: "1 star: relief was not provided". */
    private static boolean begun(String told, Rating rating, Span nothing) {
        int end = rating.span().end();
        int colon = end < nothing.start() ? told.substring(0, nothing.start()).indexOf(": ", end) : -1;
        return colon >= 0 && Piece.words(told.substring(colon, nothing.start())) >= QUOTE;
    }

    /** Whether words stand behind a colon after it is said that there are none. */
    private static boolean goesOn(String told, Span nothing) {
        int colon = told.indexOf(": ", Math.max(0, nothing.start() - 2));
        return colon >= 0 && Piece.words(told.substring(Math.max(colon, nothing.end()))) >= QUOTE;
    }

    /** The longest that stands in quotation marks behind the rating, else what stands behind the first colon; empty without. */
    private static String words(String told, Rating rating) {
        String longest = "";
        for (int open = next(told, rating.span().end()); open >= 0; ) {
            int close = next(told, open + 1);
            if (close < 0) {
                break;
            }
            String inside = told.substring(open + 1, close).strip();
            longest = ends(told, close) && inside.length() > longest.length() ? inside : longest;
            open = next(told, close + 1);
        }
        if (Piece.words(longest) >= QUOTE) {
            return longest;
        }
        int colon = told.indexOf(": ", rating.span().end());
        String behind = colon < 0 ? "" : told.substring(colon + 2).strip();
        return Piece.words(behind) >= QUOTE ? behind : "";
    }

    /** Whether the sentence ends with the quotation: what goes on is the writer's own. */
    private static boolean ends(String told, int close) {
        String behind = told.substring(close + 1).strip();
        return behind.isEmpty() || ".!?".indexOf(behind.charAt(0)) >= 0 || ".!?".indexOf(told.charAt(close - 1)) >= 0;
    }

    private static int next(String told, int from) {
        for (int i = from; i < told.length(); i++) {
            if (QUOTES.indexOf(told.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
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
