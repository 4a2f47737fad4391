package dev.bedside.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the parts of a date or a time stand side by side in a line.
 *
 * <p>Each shape is what an expression would say, given above it, and finds what that would find: the leftmost, the longest
 * word first. By hand it costs a tenth, and a line is looked at again each time something is cut out of it.
 */
final class DateShapes {

    /**
     * A date as written.
     *
     * @param start where it stands, with the sign before it that must be none of its own
     * @param end behind it, with the sign behind it that must be none of its own
     * @param third empty where it is not told
     * @param mark between its parts; empty where there is none to tell
     */
    record Shape(int start, int end, String first, String second, String third, String mark) {

        Shape(int end, String first, String second, String third) {
            this(0, end, first, second, third, "");
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Shape[" + start + ", " + end + "]";
        }
    }

    /** What stands from a place on; null where it is something else. */
    private interface Body {
        @Nullable
        Shape at(String line, int place);
    }

    private static final int YEAR = 4;
    private static final int AMOUNT = 3;
    private static final String SLASHED = "/.-";
    private static final String LISTED = "·|•(";
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "er", "º", ".");
    private static final List<String> PLAIN_ORDINALS = List.of("st", "nd", "rd", "th");
    private static final List<String> SHORT_UNITS = List.of("h", "d", "w", "mo", "y");
    private static final List<String> AT = List.of("at", "um", "à", "a las", "às", "alle");
    private static final List<String> ZONES =
            List.of("utc", "gmt", "est", "edt", "cst", "cdt", "pst", "pdt", "mst", "mdt");

    private final Choices months;
    private final Choices units;
    private final Choices ones;
    private final Choices ago;
    private final Choices before;

    /** @param ones words that stand for one thing: {@code a} week ago */
    DateShapes(
            Collection<String> months,
            Collection<String> units,
            Collection<String> ones,
            Collection<String> ago,
            Collection<String> before) {
        this.months = new Choices(months);
        this.units = new Choices(units);
        this.ones = new Choices(ones);
        this.ago = new Choices(ago);
        this.before = new Choices(before);
    }

    /** @param lead what may stand before it; null where anything may, and is no part of it */
    private static List<Shape> all(String line, @Nullable IntPredicate lead, Body body) {
        List<Shape> all = List.of();
        int at = 0;
        while (at < line.length()) {
            int c = line.codePointAt(at);
            int next = at + Character.charCount(c);
            Shape found = at == 0 || lead == null ? body.at(line, at) : null;
            if (found == null && lead != null && lead.test(c)) {
                found = body.at(line, next);
            }
            if (found != null) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(new Shape(at, found.end, found.first, found.second, found.third, found.mark));
                next = found.end;
            }
            at = next;
        }
        return all;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean noDigit(int c) {
        return !digit(c);
    }

    private static boolean noLetter(int c) {
        return !Character.isLetter(c);
    }

    private static boolean neither(int c) {
        return !digit(c) && !Character.isLetter(c);
    }

    /** Behind what may stand behind a date; -1 where it is anything else. */
    private static int ended(String line, int at, IntPredicate tail) {
        if (at == line.length()) {
            return at;
        }
        int c = line.codePointAt(at);
        return tail.test(c) ? at + Character.charCount(c) : -1;
    }

    /** The number that stands at a place; empty where there is none or a longer one. */
    private static String number(String line, int at, int most) {
        int digits = Signs.digits(line, at, most);
        return digits > most ? "" : line.substring(at, at + digits);
    }

    private static boolean year(String line, int at) {
        return Signs.digits(line, at, YEAR - 1) >= YEAR;
    }

    private static int behindWord(String line, int at, List<String> words) {
        for (String word : words) {
            if (Signs.word(line, at, word)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** {@code 5 March 2026}: {@code (\d{1,2})(?:st|…)?(?:\s|-|\sde\s|\sof\s)(month)\.?(?:,?[\s-](?:de\s|del\s)?(\d{4}))?} */
    List<Shape> dayFirst(String line) {
        return all(line, DateShapes::noDigit, this::dayFirst);
    }

    private @Nullable Shape dayFirst(String line, int at) {
        String day = number(line, at, 2);
        if (day.isEmpty()) {
            return null;
        }
        int end = at + day.length();
        int suffixed = behindWord(line, end, ORDINALS);
        Shape found = monthBehind(line, suffixed, day);
        return found == null && suffixed > end ? monthBehind(line, end, day) : found;
    }

    private @Nullable Shape monthBehind(String line, int at, String day) {
        boolean gap = Signs.gap(line, at);
        if (!gap && !Signs.is(line, at, '-')) {
            return null;
        }
        Shape found = month(line, at + 1, day);
        boolean of = gap && (Signs.word(line, at + 1, "de") || Signs.word(line, at + 1, "of"));
        return found == null && of && Signs.gap(line, at + 3) ? month(line, at + 4, day) : found;
    }

    private @Nullable Shape month(String line, int at, String day) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            String month = line.substring(at, at + length);
            int pointed = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            for (int end = pointed; end >= at + length; end--) {
                Shape found = yearBehind(line, end, day, month);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Shape yearBehind(String line, int at, String day, String month) {
        int comma = Signs.is(line, at, ',') ? at + 1 : at;
        if (Signs.gap(line, comma) || Signs.is(line, comma, '-')) {
            int start = behindOf(line, comma + 1, true);
            int end = year(line, start) ? ended(line, start + YEAR, DateShapes::neither) : -1;
            if (end >= 0) {
                return new Shape(end, day, month, line.substring(start, start + YEAR));
            }
        }
        int end = ended(line, at, DateShapes::neither);
        return end < 0 ? null : new Shape(end, day, month, "");
    }

    private static int behindOf(String line, int at, boolean del) {
        if (Signs.word(line, at, "de") && Signs.gap(line, at + 2)) {
            return at + 3;
        }
        return del && Signs.word(line, at, "del") && Signs.gap(line, at + 3) ? at + 4 : at;
    }

    /** {@code March 5, 2026}: {@code (month)\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?} */
    List<Shape> monthFirst(String line) {
        return all(line, DateShapes::noLetter, this::monthFirst);
    }

    private @Nullable Shape monthFirst(String line, int at) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            int end = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            String day = Signs.gap(line, end) ? number(line, end + 1, 2) : "";
            if (!day.isEmpty()) {
                int digits = end + 1 + day.length();
                String month = line.substring(at, at + length);
                int suffixed = behindWord(line, digits, PLAIN_ORDINALS);
                Shape found = yearBehindDay(line, suffixed, month, day);
                found = found == null && suffixed > digits ? yearBehindDay(line, digits, month, day) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Shape yearBehindDay(String line, int at, String month, String day) {
        int comma = Signs.is(line, at, ',') ? at + 1 : at;
        if (Signs.gap(line, comma) && year(line, comma + 1)) {
            int end = ended(line, comma + 1 + YEAR, DateShapes::neither);
            if (end >= 0) {
                return new Shape(end, month, day, line.substring(comma + 1, comma + 1 + YEAR));
            }
        }
        int end = ended(line, at, DateShapes::neither);
        return end < 0 ? null : new Shape(end, month, day, "");
    }

    /** {@code March 2026}: {@code (month)\.?\s(?:de\s)?(\d{4})} */
    List<Shape> monthYear(String line) {
        return all(line, DateShapes::neither, this::monthYear);
    }

    private @Nullable Shape monthYear(String line, int at) {
        for (int length = months.at(line, at); length > 0; length = months.at(line, at, length)) {
            int gap = at + length + (Signs.is(line, at + length, '.') ? 1 : 0);
            int start = Signs.gap(line, gap) ? behindOf(line, gap + 1, false) : gap;
            int end = start > gap && year(line, start) ? ended(line, start + YEAR, DateShapes::neither) : -1;
            if (end >= 0) {
                return new Shape(end, line.substring(at, at + length), line.substring(start, start + YEAR), "");
            }
        }
        return null;
    }

    /** {@code 3 weeks ago}: {@code (\d{1,3}|one)\s*(unit)\s*(?:ago)} */
    List<Shape> ago(String line) {
        return all(line, DateShapes::neither, this::ago);
    }

    private @Nullable Shape ago(String line, int at) {
        return amount(line, at, (end, amount, unit) -> {
            int word = Signs.behindGap(line, end);
            for (int length = ago.at(line, word); length > 0; length = ago.at(line, word, length)) {
                int tail = ended(line, word + length, DateShapes::noLetter);
                if (tail >= 0) {
                    return new Shape(tail, amount, unit, "");
                }
            }
            return null;
        });
    }

    /** {@code hace 3 semanas}: {@code (?:since)\s(\d{1,3}|one)\s*(unit)} */
    List<Shape> since(String line) {
        return all(line, DateShapes::noLetter, this::since);
    }

    private @Nullable Shape since(String line, int at) {
        for (int length = before.at(line, at); length > 0; length = before.at(line, at, length)) {
            Shape found = !Signs.gap(line, at + length)
                    ? null
                    : amount(line, at + length + 1, (end, amount, unit) -> {
                        int tail = ended(line, end, DateShapes::noLetter);
                        return tail < 0 ? null : new Shape(tail, amount, unit, "");
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
        Shape at(int end, String amount, String unit);
    }

    private @Nullable Shape amount(String line, int at, Behind behind) {
        String number = number(line, at, AMOUNT);
        if (!number.isEmpty()) {
            return unit(line, at + number.length(), number, behind);
        }
        for (int length = ones.at(line, at); length > 0; length = ones.at(line, at, length)) {
            Shape found = unit(line, at + length, line.substring(at, at + length), behind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Shape unit(String line, int at, String amount, Behind behind) {
        int start = Signs.behindGap(line, at);
        for (int length = units.at(line, start); length > 0; length = units.at(line, start, length)) {
            Shape found = behind.at(start + length, amount, line.substring(start, start + length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code · 3w ·}: {@code (?:^|[·|•(])\s*(\d{1,3})\s?(h|d|w|mo|y)\s*(?:$|[·|•)])} */
    static List<Shape> old(String line) {
        return all(line, c -> LISTED.indexOf(c) >= 0, DateShapes::old);
    }

    private static @Nullable Shape old(String line, int at) {
        int start = Signs.behindGap(line, at);
        String amount = number(line, start, AMOUNT);
        int behind = start + amount.length();
        int unit = Signs.gap(line, behind) ? behind + 1 : behind;
        int end = amount.isEmpty() ? unit : behindWord(line, unit, SHORT_UNITS);
        int tail = end == unit ? -1 : ended(line, Signs.behindGap(line, end), c -> "·|•)".indexOf(c) >= 0);
        return tail < 0 ? null : new Shape(tail, amount, line.substring(unit, end), "");
    }

    /** {@code at 4:30 pm UTC}: {@code (?:at\s)?\b\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:zone))?} */
    static List<Shape> time(String line) {
        return all(line, null, DateShapes::time);
    }

    private static @Nullable Shape time(String line, int at) {
        if (Signs.digit(line, at)) {
            return clock(line, at);
        }
        for (String word : AT) {
            if (Signs.word(line, at, word) && Signs.gap(line, at + word.length())) {
                Shape found = clock(line, at + word.length() + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Shape clock(String line, int at) {
        int digits = at > 0 && wordly(line.charAt(at - 1)) ? 0 : Signs.digits(line, at, 2);
        int mark = at + digits;
        if (digits == 0 || digits > 2 || !Signs.oneOf(line, mark, ":hH") || Signs.digits(line, mark + 1, 1) < 2) {
            return null;
        }
        int end = mark + 3;
        end += Signs.is(line, end, ':') && Signs.digits(line, end + 1, 1) >= 2 ? 3 : 0;
        end = halfOfDay(line, end);
        int zone = Signs.gap(line, end) ? behindWord(line, end + 1, ZONES) : end + 1;
        return new Shape(zone > end + 1 ? zone : end, "", "", "");
    }

    /** Behind {@code am} or {@code p.m.}; the same place where neither follows. */
    private static int halfOfDay(String line, int at) {
        int half = Signs.gap(line, at) ? at + 1 : at;
        int letter = half + (Signs.is(line, half + 1, '.') ? 2 : 1);
        boolean told = Signs.oneOf(line, half, "apAP")
                && Signs.oneOf(line, letter, "mM")
                && (letter + 1 == line.length() || !wordly(line.charAt(letter + 1)));
        return told ? letter + (Signs.is(line, letter + 1, '.') ? 2 : 1) : at;
    }

    private static boolean wordly(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
    }

    /** {@code 2026-03-05T16:30:00Z}: {@code (\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?} */
    static List<Shape> iso(String line) {
        return all(line, null, DateShapes::iso);
    }

    private static @Nullable Shape iso(String line, int at) {
        boolean day = year(line, at)
                && Signs.is(line, at + 4, '-')
                && two(line, at + 5)
                && Signs.is(line, at + 7, '-')
                && two(line, at + 8);
        if (!day) {
            return null;
        }
        int end = at + 10;
        if (Signs.oneOf(line, end, "T ") && two(line, end + 1) && Signs.is(line, end + 3, ':') && two(line, end + 4)) {
            end = zone(line, seconds(line, end + 6));
        }
        return new Shape(
                end, line.substring(at, at + 4), line.substring(at + 5, at + 7), line.substring(at + 8, at + 10));
    }

    private static boolean two(String line, int at) {
        return Signs.digit(line, at) && Signs.digit(line, at + 1);
    }

    private static int seconds(String line, int at) {
        if (!Signs.is(line, at, ':') || !two(line, at + 1)) {
            return at;
        }
        int parts = Signs.is(line, at + 3, '.') ? Math.min(9, Signs.digits(line, at + 4, 9)) : 0;
        return at + 3 + (parts == 0 ? 0 : parts + 1);
    }

    private static int zone(String line, int at) {
        if (Signs.is(line, at, 'Z')) {
            return at + 1;
        }
        int minutes = Signs.is(line, at + 3, ':') ? at + 4 : at + 3;
        return Signs.oneOf(line, at, "+-") && two(line, at + 1) && two(line, minutes) ? minutes + 2 : at;
    }

    /** {@code 3/5/2026}: {@code (?:^|[^\d/.])(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})(?:$|[^\d/])} */
    static List<Shape> inDigits(String line) {
        return all(line, c -> !digit(c) && c != '/' && c != '.', DateShapes::inDigits);
    }

    private static @Nullable Shape inDigits(String line, int at) {
        String first = number(line, at, 2);
        int mark = at + first.length();
        String second = !first.isEmpty() && Signs.oneOf(line, mark, SLASHED) ? number(line, mark + 1, 2) : "";
        int start = mark + 1 + second.length() + 1;
        if (second.isEmpty() || !Signs.oneOf(line, start - 1, SLASHED)) {
            return null;
        }
        int digits = Signs.digits(line, start, YEAR);
        int end = digits == 2 || digits == YEAR ? ended(line, start + digits, c -> !digit(c) && c != '/') : -1;
        return end < 0
                ? null
                : new Shape(
                        at, end, first, second, line.substring(start, start + digits), line.substring(mark, mark + 1));
    }

    /** {@code 2026年3月5日}: {@code (\d{4})\s?[年년./]\s*(\d{1,2})\s?[月월./]\s*(\d{1,2})[日일]?} */
    static List<Shape> east(String line) {
        return all(line, null, DateShapes::east);
    }

    private static @Nullable Shape east(String line, int at) {
        int mark = year(line, at) ? at + YEAR : line.length();
        mark += Signs.gap(line, mark) ? 1 : 0;
        if (!Signs.oneOf(line, mark, "年년./")) {
            return null;
        }
        int start = Signs.behindGap(line, mark + 1);
        String month = number(line, start, 2);
        int next = start + month.length();
        next += Signs.gap(line, next) ? 1 : 0;
        if (month.isEmpty() || !Signs.oneOf(line, next, "月월./")) {
            return null;
        }
        int last = Signs.behindGap(line, next + 1);
        int digits = Math.min(2, Signs.digits(line, last, 2));
        int end = last + digits;
        return digits == 0
                ? null
                : new Shape(
                        end + (Signs.oneOf(line, end, "日일") ? 1 : 0),
                        line.substring(at, at + YEAR),
                        month,
                        line.substring(last, end));
    }
}
