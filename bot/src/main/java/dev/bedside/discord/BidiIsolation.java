package dev.bedside.discord;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Keeps a line that is written from right to left, or pretends to be, from turning round what stands beside it. */
final class BidiIsolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_EMBEDDING = '\u202C';

    /** What shows text follows no more than 125 of them into each other; this one and those around it are among them. */
    private static final int DEEPEST = 100;

    private static final Pattern TURNS = Pattern.compile("[\\u0590-\\u08FF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069"
            + "\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}]");

    private BidiIsolation() {}

    /** The line as it is where nothing in it turns; otherwise isolated, with everything closed that it opens. */
    static String isolate(String line) {
        if (!TURNS.matcher(line).find()) {
            return line;
        }
        var out = new StringBuilder(line.length() + 8).append(FIRST_STRONG_ISOLATE);
        var open = new ArrayDeque<Character>();
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == POP_EMBEDDING || each == POP_ISOLATE) {
                if (!open.contains(each) || each == POP_EMBEDDING && open.peek() != each) {
                    continue;
                }
                while (open.pop() != each) {
                    out.append(POP_EMBEDDING);
                }
            } else if (each >= '\u202A' && each <= '\u202E' || each >= '\u2066' && each <= '\u2068') {
                if (open.size() == DEEPEST) {
                    continue;
                }
                open.push(each <= '\u202E' ? POP_EMBEDDING : POP_ISOLATE);
            }
            out.append(each);
        }
        open.forEach(out::append);
        return out.append(POP_ISOLATE).toString();
    }
}
