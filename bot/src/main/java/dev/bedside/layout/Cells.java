package dev.bedside.layout;

import java.util.ArrayList;
import java.util.List;

/** Takes a row of a table apart, quoted cells as spreadsheets write them. */
public final class Cells {

    private Cells() {}

    /** @param mark between two cells; a bar may also stand at both ends, and quotation marks mean nothing then */
    public static List<String> of(String line, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && mark != '|' && quoted && line.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"' && mark != '|' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        if (mark == '|' && cells.getFirst().isEmpty()) {
            cells.removeFirst();
        }
        if (mark == '|' && !cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
