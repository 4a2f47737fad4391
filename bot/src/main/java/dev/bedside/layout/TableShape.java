package dev.bedside.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table: a line of column names, then a line a review, cells apart by bars, tabs, commas or semicolons.
 *
 * @param columns what stands in a column, by its name, folded; the table has all of them and no others
 */
record TableShape(Map<String, Part> columns) implements Shape {

    private static final String MARKS = "|\t;,";
    private static final int MOST = 500;
    private static final int LONGEST_HEAD = 400;

    @Override
    public boolean tells() {
        return true;
    }

    @Override
    public List<Found> match(Sheet sheet, Values values) {
        Page page = sheet.page();
        int head = page.filled(0);
        if (!sheet.embeds().isEmpty() || head == page.size() || page.line(head).length() > LONGEST_HEAD) {
            return List.of();
        }
        for (int i = 0; i < MARKS.length(); i++) {
            char mark = MARKS.charAt(i);
            List<Part> parts = page.folded(head).indexOf(mark) < 0 ? List.of() : parts(page.folded(head), mark);
            if (!parts.isEmpty()) {
                return rows(page, head + 1, mark, parts, values);
            }
        }
        return List.of();
    }

    private List<Part> parts(String head, char mark) {
        var parts = new ArrayList<Part>();
        for (String cell : Cells.of(head, mark)) {
            Part part = columns.get(cell);
            if (part == null) {
                return List.of();
            }
            parts.add(part);
        }
        return parts.size() == columns.size() ? parts : List.of();
    }

    private static List<Found> rows(Page page, int from, char mark, List<Part> parts, Values values) {
        var all = new ArrayList<Found>();
        for (int at = page.filled(from); at < page.size(); at = page.filled(at + 1)) {
            var line = new StringBuilder(page.line(at));
            if (line.chars().allMatch(c -> "|+-=: ".indexOf(c) >= 0)) {
                continue;
            }
            boolean open = mark != '|' && odd(page.line(at));
            while (open && at + 1 < page.size()) {
                at++;
                line.append('\n').append(page.line(at));
                open ^= odd(page.line(at));
            }
            List<String> cells = Cells.of(line.toString(), mark);
            if (cells.size() != parts.size() || all.size() == MOST) {
                return List.of();
            }
            var found = new Found();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                boolean fits = !cell.isEmpty() && (parts.get(i) == Part.TEXT || values.fits(parts.get(i), cell));
                found.put(parts.get(i), fits ? cell : "");
            }
            all.add(found);
        }
        return all;
    }

    private static boolean odd(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }
}
