package dev.bedside.review;

import dev.bedside.layout.Cells;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
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
    private static final int LONGEST_NAME = 80;

    private final Labels labels;
    private final StarReader stars;
    private final LabelledValue values;
    private final NamedValues named;

    TableReader(ReadingWords words) {
        named = new NamedValues(words);
        labels = words.labels();
        stars = words.stars();
        values = words.values();
    }

    /** The first table of a text; null where it holds none. */
    @Nullable
    Table read(String text, LocalDate today) {
        String[] lines = text.split("\n", -1);
        Table upright = upright(lines, today);
        if (upright != null) {
            return upright;
        }
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
        return unnamed(lines, today);
    }

    /** A table of two columns whose first names what stands in the second: one review. */
    private @Nullable Table upright(String[] lines, LocalDate today) {
        var rows = new ArrayList<Named>();
        var rest = new ArrayList<String>();
        int known = 0;
        for (String raw : lines) {
            String line = raw.strip();
            List<String> cells = line.indexOf('|') >= 0
                    ? Cells.of(line, '|')
                    : line.indexOf('\t') > 0 ? Cells.of(line, '\t') : List.of();
            boolean ruler = line.isEmpty() || line.chars().allMatch(c -> "|+-=: `".indexOf(c) >= 0);
            if (cells.size() == 2 && cells.getFirst().length() <= LONGEST_NAME && !ruler) {
                rows.add(new Named(Markdown.plain(cells.getFirst()), cells.getLast()));
                known += labels.exactly(Markdown.plain(cells.getFirst())) == null ? 0 : 1;
            } else if (!ruler) {
                rest.add(raw);
            }
        }
        if (rows.size() < FEWEST_COLUMNS || known * 2 < rows.size()) {
            return null;
        }
        var draft = new Draft();
        draft.verbatim = true;
        draft.structured = true;
        for (Labelled labelled : named.read(rows, true, today)) {
            if (labelled.role() != Role.REPLY) {
                draft.labels++;
                draft.labelled |= labelled.role() == Role.TEXT;
                values.into(draft, labelled, today);
            }
        }
        boolean read = draft.hasText() || draft.facts.stars != null;
        return read ? new Table(List.of(draft), String.join("\n", rest)) : null;
    }

    /** Rows without names: every column's role is what most of its values are. */
    private @Nullable Table unnamed(String[] lines, LocalDate today) {
        for (char mark : new char[] {'\t', ';', '|', ','}) {
            var drafts = new ArrayList<Draft>();
            var rest = new ArrayList<String>();
            int width = 0;
            for (String raw : lines) {
                List<String> cells = raw.indexOf(mark) < 0 ? List.of() : Cells.of(raw.strip(), mark);
                if (cells.size() >= FEWEST_COLUMNS + 1 && (width == 0 || cells.size() == width)) {
                    width = cells.size();
                    drafts.add(unnamed(cells, today));
                } else if (!raw.isBlank()) {
                    rest.add(raw);
                }
            }
            boolean read = drafts.size() > 1
                    && rest.size() <= drafts.size()
                    && drafts.stream().allMatch(draft -> draft.facts.stars != null && draft.facts.weight() > 1);
            if (read) {
                return new Table(drafts, String.join("\n", rest));
            }
        }
        return null;
    }

    private Draft unnamed(List<String> cells, LocalDate today) {
        var draft = new Draft();
        draft.verbatim = true;
        draft.structured = true;
        var row = new ArrayList<Named>();
        for (String cell : cells) {
            boolean number = cell.length() <= 3 && stars.whole(cell) != null;
            row.add(new Named(number ? "rating" : "", cell));
        }
        for (Labelled labelled : named.read(row, true, today)) {
            draft.labels++;
            draft.labelled |= labelled.role() == Role.TEXT;
            values.into(draft, labelled, today);
        }
        return draft;
    }

    private List<Role> columns(String line, char mark) {
        var columns = new ArrayList<Role>();
        int known = 0;
        List<String> cells = Cells.of(line, mark);
        for (String cell : cells) {
            Role role = cell.length() > 40 ? null : labels.exactly(cell);
            role = role == null && cell.length() <= 3 && !cell.isBlank() && stars.find(cell) != null
                    ? Role.STARS
                    : role;
            known += role == null ? 0 : 1;
            columns.add(role == null ? Role.IGNORE : role);
        }
        int name = columns.indexOf(Role.AUTHOR);
        if (name >= 0 && name != columns.lastIndexOf(Role.AUTHOR) && "name".equalsIgnoreCase(cells.get(name))) {
            // where a further column names who wrote, a bare name is that of the place
            columns.set(name, Role.LOCATION);
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
            List<String> cells = line.indexOf(mark) < 0 ? List.of() : Cells.of(line, mark);
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
}
