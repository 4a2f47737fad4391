package dev.bedside.review;

import java.util.List;

/** Makes labels of the first of two columns: rows in which the same mark stands behind a few words each time. */
final class Columns {

    private static final List<String> MARKS = List.of(" | ", " → ", " ➜ ", " => ", " — ", " – ", "\t", " - ");
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
        int at = row.text().indexOf(mark);
        String label = at <= 0 ? "" : row.text().substring(0, at).strip();
        boolean plain = !label.isEmpty()
                && Piece.words(label) <= MOST_WORDS
                && label.indexOf(':') < 0
                && label.codePoints().noneMatch(Character::isDigit)
                && Character.isLetter(Piece.trim(label + "x").codePointAt(0));
        return plain ? label : "";
    }

    private static Row labelled(Row row, String mark) {
        String label = label(row, mark);
        String value = label.isEmpty() ? "" : row.text().substring(row.text().indexOf(mark) + mark.length());
        return label.isEmpty() ? row : new Row(label + ": " + value.strip(), row.depth(), row.code(), row.speaker());
    }
}
