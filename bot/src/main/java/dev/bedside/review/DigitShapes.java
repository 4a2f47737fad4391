package dev.bedside.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where numbers stand side by side in a line as in a date or a time of the day.
 *
 * <p>Each shape is what the expression above it would say, and finds what that would find; as with {@link DateShapes} it costs a
 * tenth.
 */
final class DigitShapes {

    private static final String SLASHED = "/.-";
    private static final List<String> AT = List.of("at", "um", "à", "a las", "às", "alle");
    private static final List<String> ZONES =
            List.of("utc", "gmt", "est", "edt", "cst", "cdt", "pst", "pdt", "mst", "mdt");

    private DigitShapes() {}

    /** {@code at 4:30 pm UTC}: {@code (?:at\s)?\b\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:zone))?} */
    static List<DateShape> time(String line) {
        return DateShape.all(line, null, DigitShapes::time);
    }

    private static @Nullable DateShape time(String line, int at) {
        if (Signs.digit(line, at)) {
            return clock(line, at);
        }
        for (String word : AT) {
            if (Signs.word(line, at, word) && Signs.gap(line, at + word.length())) {
                DateShape found = clock(line, at + word.length() + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable DateShape clock(String line, int at) {
        int digits = at > 0 && wordly(line.charAt(at - 1)) ? 0 : Signs.digits(line, at, 2);
        int mark = at + digits;
        if (digits == 0 || digits > 2 || !Signs.oneOf(line, mark, ":hH") || Signs.digits(line, mark + 1, 1) < 2) {
            return null;
        }
        int end = mark + 3;
        end += Signs.is(line, end, ':') && Signs.digits(line, end + 1, 1) >= 2 ? 3 : 0;
        end = halfOfDay(line, end);
        int zone = Signs.gap(line, end) ? Signs.behindWord(line, end + 1, ZONES) : end + 1;
        return new DateShape(zone > end + 1 ? zone : end, "", "", "");
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
    static List<DateShape> iso(String line) {
        return DateShape.all(line, null, DigitShapes::iso);
    }

    private static @Nullable DateShape iso(String line, int at) {
        boolean day = Signs.year(line, at)
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
        return new DateShape(
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
    static List<DateShape> inDigits(String line) {
        return DateShape.all(line, c -> !Signs.digit(c) && c != '/' && c != '.', DigitShapes::inDigits);
    }

    private static @Nullable DateShape inDigits(String line, int at) {
        String first = Signs.number(line, at, 2);
        int mark = at + first.length();
        String second = !first.isEmpty() && Signs.oneOf(line, mark, SLASHED) ? Signs.number(line, mark + 1, 2) : "";
        int start = mark + 1 + second.length() + 1;
        if (second.isEmpty() || !Signs.oneOf(line, start - 1, SLASHED)) {
            return null;
        }
        int digits = Signs.digits(line, start, Signs.YEAR);
        int end = digits == 2 || digits == Signs.YEAR
                ? Signs.ended(line, start + digits, c -> !Signs.digit(c) && c != '/')
                : -1;
        return end < 0
                ? null
                : new DateShape(
                        at, end, first, second, line.substring(start, start + digits), line.substring(mark, mark + 1));
    }

    /** {@code 2026年3月5日}: {@code (\d{4})\s?[年년./]\s*(\d{1,2})\s?[月월./]\s*(\d{1,2})[日일]?} */
    static List<DateShape> east(String line) {
        return DateShape.all(line, null, DigitShapes::east);
    }

    private static @Nullable DateShape east(String line, int at) {
        int mark = Signs.year(line, at) ? at + Signs.YEAR : line.length();
        mark += Signs.gap(line, mark) ? 1 : 0;
        if (!Signs.oneOf(line, mark, "年년./")) {
            return null;
        }
        int start = Signs.behindGap(line, mark + 1);
        String month = Signs.number(line, start, 2);
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
                : new DateShape(
                        end + (Signs.oneOf(line, end, "日일") ? 1 : 0),
                        line.substring(at, at + Signs.YEAR),
                        month,
                        line.substring(last, end));
    }
}
