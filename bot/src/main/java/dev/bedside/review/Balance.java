package dev.bedside.review;

/** Gives a stretch of a line the mark at its edge whose partner it holds. */
final class Balance {

    private static final String OPENING = "([{“„«「";
    private static final String CLOSING = ")]}””»」";

    private Balance() {}

    static String extended(String line, int start, int end) {
        int from = start;
        int to = end;
        for (int rounds = 0; rounds < 4; rounds++) {
            String inner = line.substring(from, to);
            char behind = to < line.length() ? line.charAt(to) : ' ';
            char before = from > 0 ? line.charAt(from - 1) : ' ';
            int close = CLOSING.indexOf(behind);
            int open = OPENING.indexOf(before);
            if ((behind == ')' || behind == '(')
                    && (inner.endsWith(":") || inner.endsWith(";") || inner.endsWith(":-"))) {
                to++;
            } else if (close >= 0 && opened(inner, OPENING.charAt(close), behind) > 0) {
                to++;
            } else if (open >= 0 && opened(inner, before, CLOSING.charAt(open)) < 0) {
                from--;
            } else if (even(behind) && odd(inner, behind)) {
                to++;
            } else if (even(before) && odd(inner, before)) {
                from--;
            }
        }
        return line.substring(from, to);
    }

    private static int opened(String inner, char open, char close) {
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            depth += inner.charAt(i) == open ? 1 : inner.charAt(i) == close ? -1 : 0;
        }
        return depth;
    }

    private static boolean even(char c) {
        return c == '"' || c == '*' || c == '_' || c == '`';
    }

    private static boolean odd(String inner, char mark) {
        return inner.chars().filter(c -> c == mark).count() % 2 == 1;
    }
}
