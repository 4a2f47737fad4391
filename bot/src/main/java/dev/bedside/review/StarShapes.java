package dev.bedside.review;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a number stands beside a scale or a unit as a rating does; {@link StarReader} says whether it is one.
 *
 * <p>Each shape is what the expression above it would say, and finds what that would find, for a tenth of its cost.
 */
final class StarShapes {

    /**
     * A number with its scale or unit.
     *
     * @param start of the number
     * @param end behind all that belongs to the rating
     * @param next behind the sign that must follow
     * @param total empty without a scale
     */
    record Shape(int start, int end, int next, String number, String total) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Shape[" + start + ", " + end + "]";
        }
    }

    /** What follows a number that ends at a place; null where that is something else. */
    private interface Behind {
        @Nullable
        Shape at(int end);
    }

    private static final int WHOLE = 3;
    private static final int DECIMALS = 2;
    /** None of these stands before a rating, nor a letter or a number. */
    private static final String NOT_BEFORE = ".,/:$€£#+-";
    /** None of these stands behind one on a scale, nor a letter or a number. */
    private static final String NOT_BEHIND = "/:%-";

    private final Alternatives words;
    private final Alternatives units;
    private final Alternatives between;

    /**
     * @param words for numbers
     * @param between words between a number and its scale
     */
    StarShapes(Collection<String> words, Collection<String> units, Collection<String> between) {
        this.words = new Alternatives(words);
        this.units = new Alternatives(units);
        this.between = new Alternatives(between);
    }

    /** {@code 4/5}, {@code four out of five stars}: {@code (number)[\s-]*(?:unit)?\s*(?:/|[\s-](?:of)[\s-])\s*(number)(?:[\s-]*unit)?} */
    List<Shape> ofScale(String line) {
        return all(line, this::ofScale);
    }

    /** {@code 4 stars}: {@code (number)[\s-]*(?:unit)} */
    List<Shape> withUnit(String line) {
        return all(line, this::withUnit);
    }

    private static List<Shape> all(String line, Shapes.Body<Shape> body) {
        return Shapes.all(line, StarShapes::mayLead, body, Shape::next);
    }

    private static boolean mayLead(int c) {
        return !Character.isLetter(c) && !numeral(c) && NOT_BEFORE.indexOf(c) < 0;
    }

    /** Whether a number stands anywhere where one of a rating may; most lines hold none. */
    boolean numbered(String line) {
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int next = at + Character.charCount(c);
            if (at == 0 && begins(line, 0) || mayLead(c) && begins(line, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private boolean begins(String line, int at) {
        return Signs.digit(line, at) || words.at(line, at) > 0;
    }

    private static boolean numeral(int c) {
        if (c < 128) {
            return c >= '0' && c <= '9';
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Tries what may be a number from a place on, the longest first. */
    private @Nullable Shape number(String line, int at, Behind behind) {
        if (Signs.digit(line, at)) {
            int digits = Signs.digits(line, at, WHOLE);
            return digits > WHOLE ? null : decimals(line, at + digits, behind);
        }
        for (int length = words.at(line, at); length > 0; length = words.at(line, at, length)) {
            Shape found = behind.at(at + length);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Shape decimals(String line, int point, Behind behind) {
        int decimals = Signs.oneOf(line, point, ".,") ? Signs.digits(line, point + 1, DECIMALS) : 0;
        Shape found = decimals == 0 || decimals > DECIMALS ? null : behind.at(point + 1 + decimals);
        return found == null ? behind.at(point) : found;
    }

    /** Behind gaps and hyphens. */
    private static int behind(String line, int at) {
        int end = at;
        while (Signs.gap(line, end) || Signs.is(line, end, '-')) {
            end++;
        }
        return end;
    }

    private @Nullable Shape withUnit(String line, int start, int at) {
        return number(line, at, end -> {
            int unit = behind(line, end);
            for (int length = units.at(line, unit); length > 0; length = units.at(line, unit, length)) {
                int tail = unit + length;
                int c = tail < line.length() ? line.codePointAt(tail) : ' ';
                if (!Character.isLetter(c) && !numeral(c)) {
                    return new Shape(at, tail, next(line, tail), line.substring(at, end), "");
                }
            }
            return null;
        });
    }

    private static int next(String line, int at) {
        return at < line.length() ? at + Character.charCount(line.codePointAt(at)) : at;
    }

    private @Nullable Shape ofScale(String line, int start, int at) {
        return number(line, at, end -> {
            int unit = behind(line, end);
            for (int length = units.at(line, unit); length > 0; length = units.at(line, unit, length)) {
                int gap = Signs.behindGap(line, unit + length);
                Shape found = scale(line, at, end, unit + length, Signs.is(line, gap, '-') ? gap + 1 : gap, gap);
                if (found != null) {
                    return found;
                }
            }
            return scale(line, at, end, end, unit, unit);
        });
    }

    /**
     * The scale behind a number.
     *
     * @param from where a gap may begin
     * @param word where a word that joins the two may begin
     * @param slash where a slash may stand
     */
    private @Nullable Shape scale(String line, int start, int end, int from, int word, int slash) {
        if (Signs.is(line, slash, '/')) {
            return total(line, start, end, Signs.behindGap(line, slash + 1));
        }
        if (word == from) {
            return null;
        }
        for (int length = between.at(line, word); length > 0; length = between.at(line, word, length)) {
            int gap = word + length;
            boolean parted = Signs.gap(line, gap) || Signs.is(line, gap, '-');
            Shape found = parted ? total(line, start, end, Signs.behindGap(line, gap + 1)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Shape total(String line, int start, int end, int at) {
        return number(line, at, last -> {
            int unit = behind(line, last);
            for (int length = units.at(line, unit); length > 0; length = units.at(line, unit, length)) {
                Shape found = ended(line, start, end, at, last, unit + length);
                if (found != null) {
                    return found;
                }
            }
            return ended(line, start, end, at, last, last);
        });
    }

    private static @Nullable Shape ended(String line, int start, int end, int at, int last, int tail) {
        int next = tail;
        if (tail < line.length()) {
            int c = line.codePointAt(tail);
            boolean mark = c == ':' || c == '-';
            if (mark ? tail + 1 < line.length() && !Signs.gap(line, tail + 1) : excluded(c)) {
                return null;
            }
            next = Math.min(line.length(), tail + (mark ? 2 : Character.charCount(c)));
        }
        return new Shape(start, tail, next, line.substring(start, end), line.substring(at, last));
    }

    private static boolean excluded(int c) {
        return NOT_BEHIND.indexOf(c) >= 0 || Character.isLetter(c) || numeral(c);
    }
}
