package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a message.
 *
 * @param text without quote marks
 * @param depth how often it is quoted
 * @param code inside a code block: nothing in it is formatting
 * @param speaker who said it in a copied conversation, empty where the line names nobody
 */
record Row(String text, int depth, boolean code, String speaker) {

    private static final int LONGEST_STAMP = 40;
    /** {@code Ann Pell  Yesterday 4:12 PM} */
    private static final Pattern TURN =
            Pattern.compile("(?i)^\\*{0,2}(\\p{Lu}[^:|·•0-9*]{1,30}?)\\*{0,2}(?:\\sAPP)?\\s{1,3}(?:[—–-]\\s)?\\[?"
                    + "(?:(?:today|yesterday|mon|tue|wed|thu|fri|sat|sun|hoy|ayer|hier|heute|gestern)[a-z]*)?"
                    + "(?:,? at)?\\s?\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\.?)?\\]?$");

    private static final int LONGEST_SIGN = 12;
    private static final int STARS = 5;
    private static final String RULES = "-=—–―─━┄═";

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Row[" + text.length() + " characters]";
    }

    static List<Row> of(String text) {
        var rows = new ArrayList<Row>();
        boolean code = false;
        boolean changes = false;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            changes = bare.startsWith("```") ? bare.equalsIgnoreCase("```diff") : changes;
            if (changes && code && bare.startsWith("-")) {
                // what was there before
                continue;
            }
            if (changes && code && bare.startsWith("+")) {
                bare = bare.substring(1).strip();
            }
            if (bare.startsWith("```") && (bare.length() < 16 && bare.indexOf(' ') < 0)) {
                code = !code;
                continue;
            }
            if (code && bare.endsWith("```") && bare.indexOf("```") == bare.length() - 3) {
                bare = bare.substring(0, bare.length() - 3);
                rows.add(new Row(bare, 0, true, ""));
                code = false;
                continue;
            }
            if (bare.startsWith("```") && bare.indexOf("```", 3) < 0) {
                code = true;
                bare = bare.substring(3);
            }
            rows.add(row(bare, code));
        }
        return spoken(rows);
    }

    /** Lines with a name and a time of day, where there are several, tell who says what follows. */
    private static List<Row> spoken(List<Row> rows) {
        long turns = rows.stream().filter(Row::turn).count();
        boolean copied = turns == 1 && rows.stream().anyMatch(row -> row.turn() && row.text.endsWith("M"));
        if (turns < 2 && !copied) {
            return rows;
        }
        var spoken = new ArrayList<Row>();
        String speaker = "";
        for (Row row : rows) {
            Matcher turn = TURN.matcher(row.text);
            boolean next = row.turn() && turn.find();
            speaker = next ? turn.group(1) : speaker;
            spoken.add(next ? new Row("", row.depth, row.code, speaker) : row);
        }
        return spoken;
    }

    private boolean turn() {
        return text.length() < LONGEST_STAMP + LONGEST_SIGN && clock(text) && TURN.matches(text);
    }

    /** Whether a colon stands behind a digit. */
    private static boolean clock(String text) {
        for (int at = text.indexOf(':', 1); at > 0; at = text.indexOf(':', at + 1)) {
            if (text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Row row(String line, boolean code) {
        int depth = 0;
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || (depth > 0 && line.charAt(start) == ' '))) {
            depth += line.charAt(start) == '>' ? 1 : 0;
            start++;
        }
        String text = line.substring(start).strip();
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        boolean stamp = close > 0 && close < LONGEST_STAMP && (timed(text.substring(0, close)) || bridged(text, close));
        if (!stamp) {
            return new Row(text, depth, code, "");
        }
        String behind = text.substring(close + 1).strip();
        if (behind.indexOf('|') > 0) {
            // a log's stamp before a line of facts
            return new Row(behind, depth, code, "");
        }
        int colon = behind.indexOf(": ");
        return colon > 0 && colon < LONGEST_STAMP
                ? new Row(behind.substring(colon + 2), depth, code, behind.substring(0, colon))
                : new Row("", depth, code, behind);
    }

    private static boolean timed(String stamp) {
        return stamp.indexOf(':') > 0 && stamp.chars().anyMatch(Character::isDigit);
    }

    /** A bridge between two chats puts a short sign or a channel and the speaker in front: {@code [tg] Ann: }. */
    private static boolean bridged(String text, int close) {
        int colon = text.indexOf(": ", close);
        boolean channel = text.startsWith("[#");
        return (close < LONGEST_SIGN || channel)
                && colon > 0
                && colon - close < LONGEST_STAMP
                && text.startsWith(" ", close + 1)
                && text.substring(channel ? 2 : 1, close)
                        .chars()
                        .allMatch(c -> c >= 'a' && c <= 'z' || channel && c == '-')
                && text.substring(close, colon).chars().noneMatch(c -> Character.isDigit(c) || c == '★' || c == '⭐');
    }

    boolean blank() {
        return text.isBlank();
    }

    /** A line of dashes, stars or boxes that only separates. */
    boolean ruler() {
        return !text.isBlank() && ruled() && (text.indexOf('*') < 0 || text.length() > STARS);
    }

    private boolean ruled() {
        for (int i = 0; i < text.length(); i++) {
            if ("-=_*~—–―─━┄═+|┼ ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A line without the rules drawn to both sides of its words: {@code ——— 5.0 · Ann Pell ———}. */
    private static String unruled(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && RULES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && RULES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean ruled = start >= 2 && text.length() - end >= 2 && end > start;
        return ruled && text.charAt(0) != '=' ? text.substring(start, end).strip() : text;
    }

    /** The line without the mark of a list. */
    String unlisted() {
        String line = unruled(text);
        return ListMark.without(line).strip();
    }
}
