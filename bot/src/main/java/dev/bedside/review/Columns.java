package dev.bedside.review;

import java.util.List;

/** Makes labels of the first of two columns: rows in which the same mark stands behind a few words each time. */
final class Columns {

    private static final List<String> MARKS =
            List.of(" | ", " → ", " ➜ ", " => ", " — ", " – ", "\t", " - ", "  ", "..", "** ");
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_WORDS = 4;

    private final Labels labels;

    Columns(Labels labels) {
        this.labels = labels;
    }

    List<Row> labelled(List<Row> rows) {
        for (String mark : MARKS) {
            int known = 0;
            int count = 0;
            for (Row row : rows) {
                String label = label(row, mark);
                count += label.isEmpty() ? 0 : 1;
                known += !label.isEmpty() && labels.exactly(label) != null ? 1 : 0;
            }
            if (count >= FEWEST_ROWS && known >= 2) {
                return rows.stream().map(row -> labelled(row, mark)).toList();
            }
        }
        return rows;
    }

    private static String label(Row row, String mark) {
        int at = row.text().indexOf(mark, 1);
        String label = at <= 0
                ? ""
                : Markdown.plain(bare(row.text().substring(0, at)))
                        .replace("*", "")
                        .strip();
        boolean plain = !label.isEmpty()
                && Piece.words(label) <= MOST_WORDS
                && label.indexOf(':') < 0
                && !value(row, mark).isEmpty()
                && ":=".indexOf(value(row, mark).charAt(0)) < 0
                && label.codePoints().noneMatch(Character::isDigit)
                && Character.isLetter(label.codePointAt(0));
        return plain ? label : "";
    }

    private static String value(Row row, String mark) {
        String value = bare(row.text().substring(row.text().indexOf(mark, 1) + mark.length()));
        int start = 0;
        while (start < value.length() && "..".equals(mark) && ". ".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        return value.substring(start);
    }

    /** A cell without the lines at its sides. */
    private static String bare(String cell) {
        String bare = cell.strip();
        bare = bare.startsWith("|") ? bare.substring(1) : bare;
        bare = bare.endsWith("|") ? bare.substring(0, bare.length() - 1) : bare;
        return bare.strip();
    }

    private static Row labelled(Row row, String mark) {
        String label = label(row, mark);
        String value = label.isEmpty() ? "" : value(row, mark);
        return label.isEmpty() ? row : new Row(label + ": " + value.strip(), row.depth(), row.code(), row.speaker());
    }
}
