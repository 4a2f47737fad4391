package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.function.Function;

/** Knows the rating of an item in a list, where a bare number may be one because the others have one there as well. */
final class ItemRatings {

    /** A bare number where the others of a list have one as well: {@code (Ann Pell, 5)} */
    private static final Pattern SCORE =
            Pattern.compile("\\(((?:[^()]{1,40}[,;] ?)?)([1-5])((?:[,;] ?[^()0-9]{1,40})?)\\)$");

    /** {@code [Google 4.0]}, {@code Ann Pell 3.5 "…"} */
    private static final Pattern DECIMAL =
            Pattern.compile("^([^.!?\"“]{0,50}[\\[(;| \\t])([1-5])[.,]([05])([\\]);| \\t]|$)");
    /** {@code ; 4 ;}, {@code – 4 –} */
    private static final Pattern FIELD =
            Pattern.compile("^([^\"“]{0,60}(?:[;|\\t]\\s*| [–—-] ))([1-5])(\\s*[;|\\t]| [–—-] )");

    /** How far the digit of {@link #DECIMAL} may stand from the beginning, pictures counting twice. */
    private static final int DECIMAL_HEAD = 104;

    private static final int HEAD = 80;

    private final StarReader stars;
    private final Phrases recommends;

    ItemRatings(ReadingWords words) {
        stars = words.stars();
        recommends = words.people().recommends();
    }

    /** An item whose bare number is written as a rating. */
    String written(String item) {
        if (stars.find(item.length() > ItemFinder.LONGEST_ITEM ? item.substring(0, ItemFinder.LONGEST_ITEM) : item)
                != null) {
            return item;
        }
        Matcher score = item.endsWith(")") ? SCORE.matcher(item) : null;
        if (score != null && score.find()) {
            return score.replaceFirst("($1$2/5$3)");
        }
        Matcher decimal = digit(item) ? DECIMAL.matcher(item) : null;
        if (decimal != null && decimal.find()) {
            return decimal.replaceFirst("$1$2.$3/5$4");
        }
        boolean parted = digit(item)
                && Signs.any(item.substring(0, Math.min(item.length(), HEAD)), c -> ";|\t–—-".indexOf(c) >= 0);
        Matcher field = parted ? FIELD.matcher(item) : null;
        return field != null && field.find() ? field.replaceFirst("$1$2/5$3") : item;
    }

    /** Whether a digit stands where an expression may find one: most items have none there. */
    private static boolean digit(String item) {
        int length = Math.min(item.length(), DECIMAL_HEAD);
        for (int i = 0; i < length; i++) {
            if (item.charAt(i) >= '1' && item.charAt(i) <= '5') {
                return true;
            }
        }
        return false;
    }

    /** Whether an item has a rating, or recommends. */
    boolean in(String item) {
        String part = item.length() > ItemFinder.LONGEST_ITEM ? item.substring(0, ItemFinder.LONGEST_ITEM) : item;
        Function<String, Boolean> recommended = line -> recommends.in(line.substring(0, Math.min(HEAD, line.length())));
        return part.lines().limit(6).anyMatch(line -> stars.find(line) != null)
                || part.lines().findFirst().map(recommended).orElse(false);
    }
}
