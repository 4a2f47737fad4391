package dev.bedside.review;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where words for months and amounts of time stand beside numbers as in a date; {@link DigitShapes} finds what needs none.
 *
 * <p>Each shape is what an expression would say, given above it, and finds what that would find: the leftmost, the longest
 * word first. By hand it costs a tenth, and a line is looked at again each time something is cut out of it.
 */
final class DateShapes {

    private static final int AMOUNT = 3;
    private static final String LISTED = "·|•(";
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "er", "º", ".");
    private static final List<String> PLAIN_ORDINALS = List.of("st", "nd", "rd", "th");
    private static final List<String> SHORT_UNITS = List.of("h", "d", "w", "mo", "y");

    private final Alternatives months;
    private final Alternatives units;
    private final Alternatives ones;
    private final Alternatives ago;
    private final Alternatives before;

    /** @param ones words that stand for one thing: {@code a} week ago */
    DateShapes(
            Collection<String> months,
            Collection<String> units,
            Collection<String> ones,
            Collection<String> ago,
            Collection<String> before) {
        this.months = new Alternatives(months);
        this.units = new Alternatives(units);
        this.ones = new Alternatives(ones);
        this.ago = new Alternatives(ago);
        this.before = new Alternatives(before);
    }

    private static boolean noDigit(int c) {
        return !Signs.digit(c);
    }

    private static boolean noLetter(int c) {
        return !Character.isLetter(c);
    }

    private static boolean neither(int c) {
        return !Signs.digit(c) && !Character.isLetter(c);
    }

    /** {@code 5 March 2026}: {@code (\d{1,2})(?:st|…)?(?:\s|-|\sde\s|\sof\s)(month)\.?(?:,?[\s-](?:de\s|del\s)?(\d{4}))?} */
    List<DateShape> dayFirst(String line) {
        return DateShape.all(line, DateShapes::noDigit, this::dayFirst);
    }

    private @Nullable DateShape dayFirst(String line, int at) {
        String day = Signs.number(line, at, 2);
        if (day.isEmpty()) {
            return null;
        }
        int end = at + day.length();
        int suffixed = Signs.behindWord(line, end, ORDINALS);
        DateShape found = monthBehind(line, suffixed, day);
        return found == null && suffixed > end ? monthBehind(line, end, day) : found;
    }

    private @Nullable DateShape monthBehind(String line, int at, String day) {
        boolean gap = Signs.gap(line, at);
        if (!gap && !Signs.is(line, at, '-')) {
            return null;
        }
        DateShape found = month(line, at + 1, day);
        boolean of = gap && (Signs.word(line, at + 1, "de") || Signs.word(line, at + 1, "of"));
        return found == null && of && Signs.gap(line, at + 3) ? month(line, at + 4, day) : found;
    }

    private @Nullable DateShape month(String line, int at, String day) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            String month = line.substring(at, at + length);
            int pointed = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            for (int end = pointed; end >= at + length; end--) {
                DateShape found = yearBehind(line, end, day, month);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable DateShape yearBehind(String line, int at, String day, String month) {
        int comma = Signs.is(line, at, ',') ? at + 1 : at;
        if (Signs.gap(line, comma) || Signs.is(line, comma, '-')) {
            int start = behindOf(line, comma + 1, true);
            int end = Signs.year(line, start) ? Signs.ended(line, start + Signs.YEAR, DateShapes::neither) : -1;
            if (end >= 0) {
                return new DateShape(end, day, month, line.substring(start, start + Signs.YEAR));
            }
        }
        int end = Signs.ended(line, at, DateShapes::neither);
        return end < 0 ? null : new DateShape(end, day, month, "");
    }

    private static int behindOf(String line, int at, boolean del) {
        if (Signs.word(line, at, "de") && Signs.gap(line, at + 2)) {
            return at + 3;
        }
        return del && Signs.word(line, at, "del") && Signs.gap(line, at + 3) ? at + 4 : at;
    }

    /** {@code March 5, 2026}: {@code (month)\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?} */
    List<DateShape> monthFirst(String line) {
        return DateShape.all(line, DateShapes::noLetter, this::monthFirst);
    }

    private @Nullable DateShape monthFirst(String line, int at) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            int end = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            String day = Signs.gap(line, end) ? Signs.number(line, end + 1, 2) : "";
            if (!day.isEmpty()) {
                int digits = end + 1 + day.length();
                String month = line.substring(at, at + length);
                int suffixed = Signs.behindWord(line, digits, PLAIN_ORDINALS);
                DateShape found = yearBehindDay(line, suffixed, month, day);
                found = found == null && suffixed > digits ? yearBehindDay(line, digits, month, day) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable DateShape yearBehindDay(String line, int at, String month, String day) {
        int comma = Signs.is(line, at, ',') ? at + 1 : at;
        if (Signs.gap(line, comma) && Signs.year(line, comma + 1)) {
            int end = Signs.ended(line, comma + 1 + Signs.YEAR, DateShapes::neither);
            if (end >= 0) {
                return new DateShape(end, month, day, line.substring(comma + 1, comma + 1 + Signs.YEAR));
            }
        }
        int end = Signs.ended(line, at, DateShapes::neither);
        return end < 0 ? null : new DateShape(end, month, day, "");
    }

    /** {@code March 2026}: {@code (month)\.?\s(?:de\s)?(\d{4})} */
    List<DateShape> monthYear(String line) {
        return DateShape.all(line, DateShapes::neither, this::monthYear);
    }

    private @Nullable DateShape monthYear(String line, int at) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            int gap = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            int start = Signs.gap(line, gap) ? behindOf(line, gap + 1, false) : gap;
            int end = start > gap && Signs.year(line, start)
                    ? Signs.ended(line, start + Signs.YEAR, DateShapes::neither)
                    : -1;
            if (end >= 0) {
                return new DateShape(
                        end, line.substring(at, at + length), line.substring(start, start + Signs.YEAR), "");
            }
        }
        return null;
    }

    /** {@code 3 weeks ago}: {@code (\d{1,3}|one)\s*(unit)\s*(?:ago)} */
    List<DateShape> ago(String line) {
        return DateShape.all(line, DateShapes::neither, this::ago);
    }

    private @Nullable DateShape ago(String line, int at) {
        return amount(line, at, (end, amount, unit) -> {
            int word = Signs.behindGap(line, end);
            for (int length = ago.at(line, word); length > 0; length = ago.at(line, word, length)) {
                int tail = Signs.ended(line, word + length, DateShapes::noLetter);
                if (tail >= 0) {
                    return new DateShape(tail, amount, unit, "");
                }
            }
            return null;
        });
    }

    /** {@code hace 3 semanas}: {@code (?:since)\s(\d{1,3}|one)\s*(unit)} */
    List<DateShape> since(String line) {
        return DateShape.all(line, DateShapes::noLetter, this::since);
    }

    private @Nullable DateShape since(String line, int at) {
        for (int length = before.at(line, at); length > 0; length = before.at(line, at, length)) {
            DateShape found = !Signs.gap(line, at + length)
                    ? null
                    : amount(line, at + length + 1, (end, amount, unit) -> {
                        int tail = Signs.ended(line, end, DateShapes::noLetter);
                        return tail < 0 ? null : new DateShape(tail, amount, unit, "");
                    });
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What follows an amount of time. */
    private interface Behind {
        @Nullable
        DateShape at(int end, String amount, String unit);
    }

    private @Nullable DateShape amount(String line, int at, Behind behind) {
        String number = Signs.number(line, at, AMOUNT);
        if (!number.isEmpty()) {
            return unit(line, at + number.length(), number, behind);
        }
        for (int length = ones.at(line, at); length > 0; length = ones.at(line, at, length)) {
            DateShape found = unit(line, at + length, line.substring(at, at + length), behind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable DateShape unit(String line, int at, String amount, Behind behind) {
        int start = Signs.behindGap(line, at);
        for (int length = units.at(line, start); length > 0; length = units.at(line, start, length)) {
            DateShape found = behind.at(start + length, amount, line.substring(start, start + length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code · 3w ·}: {@code (?:^|[·|•(])\s*(\d{1,3})\s?(h|d|w|mo|y)\s*(?:$|[·|•)])} */
    static List<DateShape> old(String line) {
        return DateShape.all(line, c -> LISTED.indexOf(c) >= 0, DateShapes::old);
    }

    private static @Nullable DateShape old(String line, int at) {
        int start = Signs.behindGap(line, at);
        String amount = Signs.number(line, start, AMOUNT);
        int behind = start + amount.length();
        int unit = Signs.gap(line, behind) ? behind + 1 : behind;
        int end = amount.isEmpty() ? unit : Signs.behindWord(line, unit, SHORT_UNITS);
        int tail = end == unit ? -1 : Signs.ended(line, Signs.behindGap(line, end), c -> "·|•)".indexOf(c) >= 0);
        return tail < 0 ? null : new DateShape(tail, amount, line.substring(unit, end), "");
    }
}
