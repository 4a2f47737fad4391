package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables: a line of column names, then one review a line, cells apart by commas, semicolons, tabs or bars. */
final class TableReader {

    /**
     * What a table held.
     *
     * @param rest the text around it
     */
    record Table(List<Draft> drafts, String rest) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Table[" + drafts.size() + " drafts]";
        }
    }

    private static final int LONGEST_HEAD = 400;
    private static final int FEWEST_COLUMNS = 3;

    private final Labels labels;
    private final StarReader stars;
    private final LabelledValue values;

    TableReader(ReadingWords words) {
        labels = words.labels();
        stars = words.stars();
        values = words.values();
    }

    /** The first table of a text; null where it holds none. */
    @Nullable
    Table read(String text, LocalDate today) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.length() > LONGEST_HEAD) {
                continue;
            }
            for (char mark : new char[] {'|', '\t', ';', ','}) {
                List<Role> columns = line.indexOf(mark) < 0 ? List.of() : columns(line, mark);
                if (!columns.isEmpty()) {
                    return table(lines, i, mark, columns, today);
                }
            }
        }
        return null;
    }

    private List<Role> columns(String line, char mark) {
        var columns = new ArrayList<Role>();
        int known = 0;
        List<String> cells = cells(line, mark);
        for (String cell : cells) {
            Role role = cell.length() > 40 ? null : labels.exactly(cell);
            role = role == null && cell.length() <= 3 && !cell.isBlank() && stars.find(cell) != null
                    ? Role.STARS
                    : role;
            known += role == null ? 0 : 1;
            columns.add(role == null ? Role.IGNORE : role);
        }
        boolean table = columns.size() >= FEWEST_COLUMNS
                && known * 2 > columns.size()
                && known >= FEWEST_COLUMNS
                && (columns.contains(Role.TEXT) || mark == '|');
        return table ? columns : List.of();
    }

    private Table table(String[] lines, int head, char mark, List<Role> columns, LocalDate today) {
        var drafts = new ArrayList<Draft>();
        var rest = new ArrayList<String>(List.of(lines).subList(0, head));
        int i = head + 1;
        for (; i < lines.length; i++) {
            String line = lines[i].strip();
            while (mark != '|' && oddQuotes(line) && i + 1 < lines.length && line.length() < 20_000) {
                line += "\n" + lines[++i].strip();
            }
            if (line.isEmpty() || line.startsWith("```") || line.chars().allMatch(c -> "|+-=: ".indexOf(c) >= 0)) {
                continue;
            }
            List<String> cells = line.indexOf(mark) < 0 ? List.of() : cells(line, mark);
            if (cells.size() < 2) {
                break;
            }
            drafts.add(draft(cells, columns, today));
        }
        rest.addAll(List.of(lines).subList(Math.min(i, lines.length), lines.length));
        rest.removeIf(line -> line.startsWith("+--") || line.strip().startsWith("```"));
        return new Table(drafts, String.join("\n", rest));
    }

    private static boolean oddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Draft draft(List<String> cells, List<Role> columns, LocalDate today) {
        var draft = new Draft();
        draft.verbatim = true;
        draft.structured = true;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            draft.labels++;
            draft.labelled |= columns.get(i) == Role.TEXT;
            if (columns.get(i) != Role.REPLY) {
                values.into(draft, new Labelled(columns.get(i), "", cells.get(i), true), today);
            }
        }
        return draft;
    }

    private static List<String> cells(String line, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && mark != '|') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        if (mark == '|' && !cells.isEmpty() && cells.getFirst().isEmpty()) {
            cells.removeFirst();
        }
        if (mark == '|' && !cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
