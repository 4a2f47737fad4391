package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.review.StarReader.Rating;
import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/** Takes a rating off the front or the end of a reviewer's words; a rating inside a sentence is one of the words. */
final class RatedWords {

    /**
     * Words and the rating that stood beside them.
     *
     * @param rating as written
     */
    record Rated(double stars, String rating, String words) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Rated[" + stars + ", " + words.length() + " characters]";
        }
    }

    private static final int LONGEST = 40;
    private static final int FEWEST_WORDS = 2;
    private static final String OPENING = " \n*_~([";
    private static final String CLOSING = " \n*_~)]";
    private static final String SENTENCE_ENDS = ".!?…。！？\n";
    private static final String MARKS = ",;:|·•-–—/";
    private static final Pattern NUMBER = Pattern.compile("^[0-5](?:[.,]\\d)?(?: |[.:;,] )");

    private final StarReader stars;
    private final People people;

    RatedWords(StarReader stars, People people) {
        this.stars = stars;
        this.people = people;
    }

    /** The words without the rating at one of their ends; null where neither has one. */
    @Nullable
    Rated cut(String text) {
        Rated front = front(text, false);
        return front == null ? end(text) : front;
    }

    /** Whether a line is nothing but a rating, and the words beside it let it be no date and no count. */
    boolean only(String line, String words) {
        Rating rating = line.length() > LONGEST ? null : stars.find(line);
        if (rating == null || !rating.sure()) {
            return false;
        }
        String written = line.substring(rating.span().start(), rating.span().end());
        String around = line.substring(0, rating.span().start())
                + line.substring(rating.span().end());
        return (!scale(written) || judges(words)) && around.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The words behind the rating that a label announces; null where there are none. */
    @Nullable
    Rated behindLabel(String value) {
        Rated rated = front(value, true);
        boolean sentence = rated != null
                && Character.isLetter(rated.words().codePointAt(0))
                && (Piece.words(rated.words()) >= FEWEST_WORDS
                        || SENTENCE_ENDS.indexOf(
                                        rated.words().charAt(rated.words().length() - 1))
                                >= 0);
        return sentence ? rated : null;
    }

    private @Nullable Rated front(String text, boolean labelled) {
        int start = 0;
        while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + LONGEST));
        Rating rating = stars.find(head);
        if (rating == null && labelled && NUMBER.matcher(head).find()) {
            int end = head.indexOf(' ');
            Double number = stars.whole(Piece.trim(head.substring(0, end)));
            rating = number == null ? null : new Rating(number, new Span(0, end));
        }
        if (rating == null || !rating.sure() || rating.span().start() > 0) {
            return null;
        }
        int end = start + rating.span().end();
        int from = end;
        while (from < text.length() && (CLOSING + SENTENCE_ENDS + MARKS).indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        String words = text.substring(from).strip();
        String written = text.substring(start, end);
        boolean marked = SENTENCE_ENDS.indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0
                || MARKS.indexOf(text.substring(end, from).strip().concat(" ").charAt(0)) >= 0;
        boolean capital = !words.isEmpty() && !Character.isLowerCase(words.codePointAt(0));
        boolean apart = labelled || symbols(written) || (scale(written) ? judges(words) : marked || capital);
        return apart && worded(words) ? new Rated(rating.value(), written, words) : null;
    }

    private @Nullable Rated end(String text) {
        int close = text.length();
        while (close > 0 && (CLOSING + SENTENCE_ENDS).indexOf(text.charAt(close - 1)) >= 0) {
            close--;
        }
        int from = Math.max(0, close - LONGEST);
        Rating last = null;
        for (Rating next = stars.find(text.substring(from, close)); next != null; ) {
            last = new Rating(
                    next.value(),
                    new Span(from + next.span().start(), from + next.span().end()),
                    next.sure());
            from = last.span().end();
            next = stars.find(text.substring(from, close));
        }
        if (last == null
                || !last.sure()
                || last.span().end() < close
                || last.span().start() == 0) {
            return null;
        }
        String written = text.substring(last.span().start(), close);
        int until = last.span().start();
        while (until > 0 && (OPENING + MARKS).indexOf(text.charAt(until - 1)) >= 0) {
            until--;
        }
        String words = text.substring(0, until).strip();
        boolean sentence = !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean marked = !text.substring(until, last.span().start()).isBlank();
        boolean apart = symbols(written) || sentence || (marked && judges(words));
        return apart && worded(words) ? new Rated(last.value(), written, words) : null;
    }

    /** Only in words of judgement is a fraction surely no date and no count. */
    private boolean judges(String words) {
        return people.opinions()
                .in(words.length() > HeaderReader.LONGEST ? words.substring(0, HeaderReader.LONGEST) : words);
    }

    private static boolean symbols(String rating) {
        return rating.codePoints().noneMatch(Character::isLetter) && !scale(rating);
    }

    private static boolean scale(String rating) {
        return rating.indexOf('/') >= 0;
    }

    private static boolean worded(String words) {
        return words.codePoints().anyMatch(Character::isLetter);
    }
}
