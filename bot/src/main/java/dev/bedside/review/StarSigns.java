package dev.bedside.review;

import com.google.re2j.Matcher;
import dev.bedside.config.Section;
import dev.bedside.review.StarReader.Rating;
import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads ratings that are drawn: stars full, half and hollow, blocks and hearts, asterisks. */
final class StarSigns {

    private final StarNumbers numbers;
    private final int[] filled;
    private final int[] empty;
    private final int[] half;
    private final int[] blocks;
    private final int[] gaps;

    StarSigns(Section section, StarNumbers numbers) {
        this.numbers = numbers;
        filled = symbols(section, "filled");
        empty = symbols(section, "empty");
        half = symbols(section, "half");
        blocks = symbols(section, "blocks");
        gaps = symbols(section, "gaps");
    }

    private static int[] symbols(Section section, String key) {
        return section.lines(key).stream()
                .mapToInt(line -> line.text().codePointAt(0))
                .sorted()
                .distinct()
                .toArray();
    }

    /** @param signs the least first */
    private static boolean is(int c, int[] signs) {
        if (signs.length == 0 || c < signs[0]) {
            return false;
        }
        for (int sign : signs) {
            if (sign == c) {
                return true;
            }
        }
        return false;
    }

    boolean star(int c) {
        return is(c, filled);
    }

    /** The first rating that is drawn in a line. */
    @Nullable
    Rating find(String line) {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (is(c, filled) || is(c, empty)) {
                return run(line, i);
            }
            if (is(c, blocks)) {
                Rating row = row(line, i);
                if (row != null) {
                    return row;
                }
            }
            if (c == '*' && (i == 0 || " ()|·[".indexOf(line.charAt(i - 1)) >= 0)) {
                int end = i;
                while (end < line.length() && line.charAt(end) == '*') {
                    end++;
                }
                int hollow = end;
                while (hollow < line.length() && line.charAt(hollow) == '-') {
                    hollow++;
                }
                if (hollow > end && hollow - i == 5 && (hollow == line.length() || line.charAt(hollow) == ' ')) {
                    // drawn with what every keyboard has: ***--
                    return new Rating(end - i, new Span(i, hollow));
                }
                if (end - i >= 2 && end - i <= 5 && (end == line.length() || " ()|·]".indexOf(line.charAt(end)) >= 0)) {
                    return new Rating(end - i, new Span(i, end));
                }
                i = end;
                continue;
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** Five blocks or hearts in a row, full ones before hollow ones. */
    private @Nullable Rating row(String line, int start) {
        int full = 0;
        int all = 0;
        int i = start;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            if (is(c, blocks) && full == all) {
                full++;
                all++;
            } else if (is(c, gaps)) {
                all++;
            } else if (c != 0xFE0F && c != ' ') {
                break;
            }
            i += Character.charCount(c);
        }
        return full > 0 && all == 5 ? new Rating(full, new Span(start, i)) : null;
    }

    private @Nullable Rating run(String line, int start) {
        int full = 0;
        int hollow = 0;
        double part = 0;
        int end = start;
        for (int i = start; i < line.length(); ) {
            int c = line.codePointAt(i);
            int next = i + Character.charCount(c);
            if (is(c, filled)) {
                full++;
            } else if (is(c, empty)) {
                hollow++;
            } else if (is(c, half)) {
                part = 0.5;
            } else if (c != 0xFE0F && c != ' ') {
                break;
            }
            end = c == ' ' ? end : next;
            i = next;
        }
        int from = start;
        if (full == 1 && hollow == 0 && part == 0) {
            int digits = numberBefore(line, start);
            if (digits >= 0) {
                double number = numbers.number(line.substring(digits, start).strip());
                String behind = line.substring(end).stripLeading();
                boolean counted = behind.startsWith("×") || behind.startsWith("x");
                Double value = counted || number > 10 ? null : StarNumbers.within(number, number > 5 ? 10 : 5);
                return value == null || numbers.aCount(line, digits, end)
                        ? null
                        : new Rating(value, new Span(digits, end));
            }
            Matcher behind = StarNumbers.FIRST.matcher(line.substring(end, Math.min(line.length(), end + 10)));
            if (behind.find()
                    && line.substring(end, end + behind.start()).strip().length() <= 1) {
                String between = line.substring(end, end + behind.start()).strip();
                int close = end + behind.end();
                boolean clean = close == line.length()
                        || ")|·,;/".indexOf(line.charAt(close)) >= 0
                        || line.startsWith(" |", close)
                        || line.startsWith(" ·", close)
                        || line.startsWith(" -", close)
                        || line.startsWith(" –", close)
                        || line.startsWith(" —", close);
                double number = numbers.number(behind.group());
                if (clean
                        && number <= 5
                        && (between.isEmpty() || "×x(:".contains(between))
                        && !numbers.aCount(line, start, close)) {
                    Double value = StarNumbers.within(number, 5);
                    return value == null ? null : new Rating(value, new Span(start, close));
                }
            }
        }
        if (full == 0 && part == 0) {
            return null;
        }
        double total = full + hollow + part;
        int told = full > 1 && hollow == 0 ? numberBefore(line, start) : -1;
        if (told >= 0 && numbers.number(line.substring(told, start).strip()) == full) {
            from = told;
        }
        Double value = hollow > 0 && total > 5.5
                ? StarNumbers.within((full + part) * 5 / total, 5)
                : StarNumbers.within(full + part, 5);
        return value == null ? null : new Rating(value, new Span(from, end), total > 1);
    }

    private static int numberBefore(String line, int start) {
        int end = start;
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '-') && start - end < 2) {
            end--;
        }
        int from = end;
        while (from > 0
                && end - from < 4
                && (Character.isDigit(line.charAt(from - 1)) || ".,".indexOf(line.charAt(from - 1)) >= 0)) {
            from--;
        }
        boolean apart = from == 0 || " (|·:-\u0001[*".indexOf(line.charAt(from - 1)) >= 0;
        return from < end && apart && StarNumbers.FIRST.matches(line.substring(from, end)) ? from : -1;
    }

    /** A number before a single asterisk: {@code 2* from}. */
    static @Nullable Rating starred(String line) {
        for (int at = line.indexOf('*', 1); at >= 0; at = line.indexOf('*', at + 1)) {
            char digit = line.charAt(at - 1);
            boolean apart = at == 1 || " (".indexOf(line.charAt(at - 2)) >= 0;
            boolean ends = at + 1 == line.length() || " ,.;:)!".indexOf(line.charAt(at + 1)) >= 0;
            if (digit >= '1' && digit <= '5' && apart && ends) {
                return new Rating(digit - '0', new Span(at - 1, at + 1));
            }
        }
        return null;
    }
}
