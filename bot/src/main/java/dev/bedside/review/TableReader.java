package dev.bedside.review;

import dev.bedside.layout.Cells;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private static final char[] MARKS = {'|', '\t', ';', ','};
    /** Lines that look like the names of columns and are none: all below each is read to tell. */
    private static final int MOST_HEADS = 5;

    private static final int LONGEST_HEAD = 400;
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_NAME = 80;

    private final Labels labels;
    private final ColumnRoles roles;
    private final StarReader stars;
    private final LabelledValue values;
    private final NamedValues named;

    TableReader(ReadingWords words) {
        named = new NamedValues(words);
        labels = words.labels();
        roles = new ColumnRoles(words);
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
        int tried = 0;
        for (int i = 0; i < lines.length && tried < MOST_HEADS; i++) {
            String line = lines[i].strip();
            if (line.length() > LONGEST_HEAD) {
                continue;
            }
            for (char mark : MARKS) {
                boolean table = line.indexOf(mark) >= 0 && heads(Cells.of(line, mark), mark, ruled(lines, i));
                Table read = table ? table(lines, i, mark, today) : null;
                if (read != null) {
                    return read;
                }
                tried += table ? 1 : 0;
            }
            List<Integer> columns = AlignedTable.columns(lines[i]);
            boolean spaced = !columns.isEmpty() && heads(List.of(line.split(" {2,}")), AlignedTable.MARK, false);
            Table aligned = spaced ? aligned(lines, i, columns, today) : null;
            if (aligned != null) {
                return aligned;
            }
            tried += spaced ? 1 : 0;
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
            boolean ruler = !Signs.any(line, c -> "|+-=: `".indexOf(c) < 0);
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

    /** Whether a line holds the names of columns. */
    private boolean heads(List<String> cells, char mark, boolean ruled) {
        if (cells.size() < FEWEST_COLUMNS) {
            return false;
        }
        List<@Nullable Role> named = roles.named(cells);
        long known = named.stream().filter(Objects::nonNull).count();
        boolean most = known >= FEWEST_COLUMNS && known * 2 > cells.size();
        return ruled ? known >= 2 : most && (named.contains(Role.TEXT) || mark != ',');
    }

    /** Whether the line below draws a line under the names of columns. */
    private static boolean ruled(String[] lines, int head) {
        String below = head + 1 < lines.length ? lines[head + 1].strip() : "";
        return below.indexOf("--") >= 0 && below.indexOf('|') >= 0 && ruler(below);
    }

    private static boolean ruler(String line) {
        return line.chars().allMatch(c -> "|+-=: ".indexOf(c) >= 0);
    }

    /** A table whose cells stand apart by spaces alone, as in a block of code. */
    private @Nullable Table aligned(String[] lines, int head, List<Integer> columns, LocalDate today) {
        List<String> cut = AlignedTable.cut(lines, head, columns);
        if (cut.size() < 2) {
            return null;
        }
        var all = new ArrayList<>(List.of(lines).subList(0, head));
        all.addAll(cut);
        all.addAll(List.of(lines).subList(head + cut.size(), lines.length));
        return table(all.toArray(String[]::new), head, AlignedTable.MARK, today);
    }

    /** The rows below a line with the names of columns; null where there are none. */
    private @Nullable Table table(String[] lines, int head, char mark, LocalDate today) {
        var rows = new ArrayList<List<String>>();
        var rest = new ArrayList<String>(List.of(lines).subList(0, head));
        int i = head + 1;
        for (; i < lines.length; i++) {
            String line = lines[i].strip();
            while (mark != '|'
                    && mark != AlignedTable.MARK
                    && oddQuotes(line)
                    && i + 1 < lines.length
                    && line.length() < 20_000) {
                line += "\n" + lines[++i].strip();
            }
            if (line.isEmpty() || line.startsWith("```") || ruler(line)) {
                continue;
            }
            List<String> cells = line.indexOf(mark) < 0 ? List.of() : Cells.of(line, mark);
            if (cells.size() < 2) {
                break;
            }
            rows.add(cells);
        }
        ColumnRoles.Columns columns = roles.of(Cells.of(lines[head].strip(), mark), rows);
        boolean tells = columns.roles().contains(Role.TEXT) || columns.roles().contains(Role.STARS);
        if (rows.isEmpty() || !tells) {
            return null;
        }
        rest.addAll(List.of(lines).subList(Math.min(i, lines.length), lines.length));
        rest.removeIf(line -> line.startsWith("+--") || line.strip().startsWith("```"));
        List<Draft> drafts =
                rows.stream().map(cells -> draft(cells, columns, today)).toList();
        return new Table(drafts, String.join("\n", rest));
    }

    private static boolean oddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Draft draft(List<String> cells, ColumnRoles.Columns columns, LocalDate today) {
        var draft = new Draft();
        draft.verbatim = true;
        draft.structured = true;
        for (int i = 0; i < Math.min(cells.size(), columns.roles().size()); i++) {
            Role role = columns.roles().get(i);
            draft.labels++;
            draft.labelled |= role == Role.TEXT;
            if (role != Role.REPLY) {
                values.into(draft, new Labelled(role, columns.names().get(i), cells.get(i), true), today);
            }
        }
        return draft;
    }
}
