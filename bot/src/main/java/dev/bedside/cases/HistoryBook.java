package dev.bedside.cases;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of each case, which is only ever added to.
 *
 * <p>Each entry carries a keyed digest over itself and the entry before it, so that one that was changed or taken out
 * behind Bedside's back is noticed.
 */
final class HistoryBook {

    private static final String COLUMNS =
            "version, at, actor_id, step, source, from_state, to_state, detail, before, digest";

    private final Database database;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    HistoryBook(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param before what an undo puts back; null where there is nothing to put back */
    void add(Case each, HistoryEntry entry, @Nullable Before before) {
        var previous =
                each.version() == 1 ? "" : last(each.id()).map(Row::digest).orElse("");
        var kept = before == null ? null : json.writeValueAsString(before);
        database.jdbc()
                .sql("insert into history (id, workspace_id, case_id, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UlidCreator.getMonotonicUlid().toString())
                .param(each.workspace())
                .param(each.id())
                .param(entry.version())
                .param(entry.at().toEpochMilli())
                .param(entry.actor())
                .param(entry.step())
                .param(entry.source())
                .param(entry.fromState())
                .param(entry.toState())
                .param(entry.detail())
                .param(kept)
                .param(digest(each, entry, kept, previous))
                .update();
    }

    List<HistoryEntry> of(Case each) {
        return rows(each.id()).stream().map(Row::entry).toList();
    }

    /** Whether nothing was changed or taken out behind Bedside's back. */
    boolean isIntact(Case each) {
        var previous = "";
        var rows = rows(each.id());
        for (var row : rows) {
            if (!row.digest().equals(digest(each, row.entry(), row.before(), previous))) {
                return false;
            }
            previous = row.digest();
        }
        return !rows.isEmpty() && rows.getLast().entry().version() == each.version();
    }

    /** The last step, where it can be taken back. */
    Optional<Undoable> undoable(Case each, Instant notBefore) {
        return last(each.id())
                .filter(row -> row.entry().version() == each.version()
                        && row.before() != null
                        && !row.entry().at().isBefore(notBefore))
                .map(row -> new Undoable(row.entry(), read(row.before())));
    }

    /** Steps that an earlier version kept hold the progress alone. */
    private Before read(@Nullable String kept) {
        var tree = json.readTree(Objects.requireNonNull(kept));
        return tree.has("progress")
                ? json.treeToValue(tree, Before.class)
                : new Before(json.treeToValue(tree, Progress.class), null);
    }

    /** A step with what was before it. */
    record Undoable(HistoryEntry entry, Before before) {}

    /**
     * What an undo puts back.
     *
     * @param judged null where the step changed no label
     */
    record Before(Progress progress, @Nullable Judged judged) {}

    /**
     * How a case was judged.
     *
     * @param redrafted whether its draft was replaced
     */
    record Judged(Summary summary, Plan plan, boolean redrafted) {}

    private record Row(HistoryEntry entry, @Nullable String before, String digest) {}

    private List<Row> rows(String caseId) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from history where case_id = ? order by version")
                .param(caseId)
                .query(HistoryBook::row)
                .list();
    }

    private Optional<Row> last(String caseId) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from history where case_id = ? order by version desc limit 1")
                .param(caseId)
                .query(HistoryBook::row)
                .optional();
    }

    private String digest(Case each, HistoryEntry entry, @Nullable String before, String previous) {
        return vault.digest(
                "history/" + each.workspace(),
                String.join(
                        "\n",
                        previous,
                        each.id(),
                        Long.toString(entry.version()),
                        Long.toString(entry.at().toEpochMilli()),
                        String.valueOf(entry.actor()),
                        entry.step(),
                        entry.source(),
                        entry.fromState(),
                        entry.toState(),
                        entry.detail(),
                        String.valueOf(before)));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new HistoryEntry(
                        row.getLong("version"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor_id"),
                        row.getString("step"),
                        row.getString("source"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("detail")),
                row.getString("before"),
                row.getString("digest"));
    }
}
