package dev.bedside.review;

/** Knows the mark before an item of a list: {@code - }, {@code 2) }, {@code (3) }, {@code #4: }, {@code b) }. */
final class ListMark {

    private static final String SIGNS = "-*•▪◦‣▸►➤·»";
    private static final int MOST_DIGITS = 2;

    private ListMark() {}

    /** How many characters of a line are its mark with the space behind it; 0 where none stands there. */
    static int length(String line) {
        int mark = line.length() < 3 ? 0 : mark(line);
        return mark == line.length() ? 0 : mark;
    }

    private static int mark(String line) {
        char first = line.charAt(0);
        if (SIGNS.indexOf(first) >= 0) {
            return spaced(line, 1);
        }
        if (first == '#') {
            int digits = digits(line, 1);
            boolean more = digits > 0 && 1 + digits < line.length() && Character.isLetter(line.charAt(1 + digits));
            int close = 1 + digits;
            close += close < line.length() && ":.)".indexOf(line.charAt(close)) >= 0 ? 1 : 0;
            return digits == 0 || more ? 0 : Math.max(spaced(line, close), close);
        }
        if (first >= 'a' && first <= 'h') {
            return line.charAt(1) == ')' ? spaced(line, 2) : 0;
        }
        int open = first == '(' ? 1 : 0;
        int close = open + digits(line, open);
        boolean closed = close > open && close < line.length() && ".)".indexOf(line.charAt(close)) >= 0;
        return closed ? spaced(line, close + 1) : 0;
    }

    /** The same, where a long dash is a mark as well: below words it signs them. */
    static int lengthOrDash(String line) {
        boolean dashed = line.length() > 2 && "–—".indexOf(line.charAt(0)) >= 0;
        return dashed ? spaced(line, 1) : length(line);
    }

    /** A line without its mark. */
    static String without(String line) {
        return line.substring(length(line));
    }

    private static int digits(String line, int from) {
        int count = 0;
        while (count <= MOST_DIGITS && from + count < line.length() && Character.isDigit(line.charAt(from + count))) {
            count++;
        }
        return count > MOST_DIGITS ? 0 : count;
    }

    private static int spaced(String line, int from) {
        int to = from;
        while (to < line.length() && Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        return to == from ? 0 : to;
    }
}
