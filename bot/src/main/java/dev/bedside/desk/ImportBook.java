package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.Tone;
import dev.bedside.workspace.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The record of what was read of older messages: labels and ids, no words. */
final class ImportBook {

    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final String COLUMNS = "id, workspace_id, channel_id, state, wanted, looked_at, known, before_id";

    private final Database database;

    ImportBook(Database database) {
        this.database = database;
    }

    /** Empty where one is under way in the channel already. */
    Optional<ImportRun> begin(Channel channel, int wanted, String before, String person) {
        return database.inTransaction(() -> {
            var id = UlidCreator.getMonotonicUlid().toString();
            database.jdbc()
                    .sql("""
                            insert into import_run (id, workspace_id, channel_id, asked_by, state, wanted, before_id, created_at)
                            values (?, ?, ?, ?, 'running', ?, ?, ?)
                            on conflict do nothing""")
                    .params(
                            id,
                            channel.workspace(),
                            channel.id(),
                            person,
                            wanted,
                            before,
                            database.now().toEpochMilli())
                    .update();
            return find(id);
        });
    }

    Optional<ImportRun> find(String id) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from import_run where id = ?")
                .param(id)
                .query(ImportBook::run)
                .optional();
    }

    /** Takes up a run that nobody is at; empty where there is none. */
    Optional<ImportRun> takeUp() {
        // mostly there is nothing to do, and no turn of the record's writers is taken for it
        return isAnyRunning() ? takeUpOne() : Optional.empty();
    }

    private boolean isAnyRunning() {
        return database.jdbc()
                .sql("select 1 from import_run where state = 'running' limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Optional<ImportRun> takeUpOne() {
        return database.inTransaction(() -> {
            var now = database.now();
            return database.jdbc()
                    .sql("select " + COLUMNS + """
                             from import_run
                            where state = 'running' and (claimed_until is null or claimed_until < ?)
                            order by created_at, id limit 1""")
                    .param(now.toEpochMilli())
                    .query(ImportBook::run)
                    .optional()
                    .filter(run -> database.jdbc()
                                    .sql("""
                                            update import_run set claimed_until = ? where id = ? and state = 'running'
                                            and (claimed_until is null or claimed_until < ?)""")
                                    .params(now.plus(CLAIM).toEpochMilli(), run.id(), now.toEpochMilli())
                                    .update()
                            == 1);
        });
    }

    /** Lets somebody else go on, or this process later. */
    void putDown(ImportRun run) {
        database.jdbc()
                .sql("update import_run set claimed_until = null where id = ? and state = 'running'")
                .param(run.id())
                .update();
    }

    /** Where no other process can be at work, what an earlier run of the program was at is free at once. */
    void freeAll() {
        if (!database.shared()) {
            database.inTransaction(() -> database.jdbc()
                    .sql("update import_run set claimed_until = null where state = 'running'")
                    .update());
        }
    }

    /**
     * Notes a page, in the transaction in which its reviews are kept.
     *
     * @param known how many of its reviews an earlier run had found
     * @return false where somebody stopped it meanwhile, or another process has read this page
     */
    boolean turn(ImportRun run, int messages, int known, String before) {
        return database.jdbc()
                        .sql("""
                                update import_run set looked_at = looked_at + ?, known = known + ?, before_id = ?, claimed_until = ?
                                where id = ? and state = 'running' and before_id = ?""")
                        .params(
                                messages,
                                known,
                                before,
                                database.now().plus(CLAIM).toEpochMilli(),
                                run.id(),
                                run.before())
                        .update()
                == 1;
    }

    /** False where it had ended before. */
    boolean end(ImportRun run, ImportRun.State how) {
        return database.jdbc()
                        .sql("update import_run set state = ?, ended_at = ? where id = ? and state = 'running'")
                        .params(how.id(), database.now().toEpochMilli(), run.id())
                        .update()
                == 1;
    }

    /** False where an earlier run had found it. */
    boolean keep(ImportRun run, ImportedReview found) {
        return database.jdbc()
                        .sql("""
                                insert into imported_review
                                  (channel_id, platform_id, part, run_id, site, stars, tone, action, urgency, sent_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (channel_id, platform_id, part) do nothing""")
                        .param(run.channel())
                        .param(found.platformId())
                        .param(found.part())
                        .param(run.id())
                        .param(found.site())
                        .param(found.stars())
                        .param(found.tone().id())
                        .param(found.action().id())
                        .param(found.urgency().id())
                        .param(found.sentAt().toEpochMilli())
                        .update()
                == 1;
    }

    /** What a run found: what somebody should look at first, the newest of it first. */
    List<ImportedReview> found(ImportRun run) {
        return database.jdbc().sql("""
                        select platform_id, part, site, stars, tone, action, urgency, sent_at, opened_at
                        from imported_review where run_id = ?""").param(run.id()).query(ImportBook::review).list().stream()
                .sorted(Comparator.comparingInt(ImportedReview::rank)
                        .thenComparing(ImportedReview::sentAt, Comparator.reverseOrder())
                        .thenComparingInt(ImportedReview::part))
                .toList();
    }

    void opened(ImportRun run, String platformId) {
        database.jdbc()
                .sql("""
                        update imported_review set opened_at = ?
                        where channel_id = ? and platform_id = ? and opened_at is null""")
                .params(database.now().toEpochMilli(), run.channel(), platformId)
                .update();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("channel_id"),
                ImportRun.State.of(row.getString("state")),
                row.getInt("wanted"),
                row.getInt("looked_at"),
                row.getInt("known"),
                row.getString("before_id"));
    }

    private static ImportedReview review(ResultSet row, int number) throws SQLException {
        double stars = row.getDouble("stars");
        boolean rated = !row.wasNull();
        long opened = row.getLong("opened_at");
        return new ImportedReview(
                row.getString("platform_id"),
                row.getInt("part"),
                row.getString("site"),
                rated ? stars : null,
                Tone.valueOf(constant(row.getString("tone"))),
                Action.valueOf(constant(row.getString("action"))),
                Urgency.valueOf(constant(row.getString("urgency"))),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                opened > 0);
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
