package dev.bedside.review;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table of one whose cells stand below each other, apart by nothing but spaces: every line with the same marks between its
 * cells.
 */
final class AlignedTable {

    /** Between the cells of what it makes: nobody types it. */
    static final char MARK = '\u0002';

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEAD = 400;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_ROWS = 1_000;

    private AlignedTable() {}

    /** Where the columns of a line begin that holds at least three short names with two spaces or more between them. */
    static List<Integer> columns(String line) {
        var starts = new ArrayList<Integer>();
        if (line.length() > LONGEST_HEAD || line.indexOf("  ") < 0) {
            return starts;
        }
        int at = 0;
        while (at < line.length()) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            int end = line.indexOf("  ", at);
            end = end < 0 ? line.length() : end;
            if (end - at > LONGEST_NAME) {
                return List.of();
            }
            if (line.substring(at, end).chars().anyMatch(c -> Character.isDigit(c) || ":|★☆⭐/".indexOf(c) >= 0)) {
                return List.of();
            }
            if (end > at) {
                starts.add(at);
            }
            at = end;
        }
        return starts.size() >= FEWEST_COLUMNS ? starts : List.of();
    }

    /** The lines from one with names on, cut where its columns begin; the line itself first. Ends at the first that has but one cell. */
    static List<String> cut(String[] lines, int head, List<Integer> columns) {
        var cut = new ArrayList<String>();
        boolean wide = false;
        for (int i = head; i < Math.min(lines.length, head + MOST_ROWS); i++) {
            if (lines[i].isBlank() || ruled(lines[i])) {
                cut.add("");
                continue;
            }
            if (lines[i].strip().indexOf("  ") < 0) {
                break;
            }
            List<String> cells = cells(lines[i], columns);
            if (cells.stream().filter(cell -> !cell.isEmpty()).count() < 2 || lines[i].startsWith("```")) {
                break;
            }
            wide |= i > head && lines[i].strip().split(" {2,}").length >= columns.size() - 1;
            cut.add(String.join(String.valueOf(MARK), cells));
        }
        return wide ? cut : List.of();
    }

    private static boolean ruled(String line) {
        return line.chars().allMatch(c -> "-=+ ".indexOf(c) >= 0);
    }

    /** The cells of a line: by its own wide gaps where it has as many as there are columns, else where the columns begin. */
    private static List<String> cells(String line, List<Integer> columns) {
        List<String> own = List.of(line.strip().split(" {2,}"));
        if (own.size() == columns.size()) {
            return own;
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            int from = edge(line, columns.get(i));
            int to = i + 1 < columns.size() ? edge(line, columns.get(i + 1)) : line.length();
            cells.add(from >= to ? "" : line.substring(from, to).strip());
        }
        return cells;
    }

    /** The beginning of the word that stands across a column's beginning; values may be a little wider than their name. */
    private static int edge(String line, int column) {
        int at = Math.min(line.length(), column);
        while (at > 0 && at < line.length() && line.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }
}
