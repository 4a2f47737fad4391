package dev.bedside.battery;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.NewCase;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Sight;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.database.Database;
import dev.bedside.desk.Office;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Verdict;
import dev.bedside.workspace.Channel;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * As many open cases on a PostgreSQL server as somebody asks for, written by the server itself from a few that the
 * program opened: each with its message, its card, its history and some with a draft.
 *
 * <p>A fifth of them is in the first workspace, the others are spread evenly; what is to be said of them falls due evenly
 * over two days, about one in six is claimed.
 */
final class ManyCases {

    static final int WORKSPACES = 100;
    static final int CHANNELS = 2_180;

    /** Milliseconds over which they fall due. */
    static final long SPREAD = 48L * 60 * 60 * 1000;

    private static final int MANY = 100_000;
    private static final int BIG_CHANNELS = 200;
    private static final int SMALL_CHANNELS = 20;

    private final String url;
    private final int count;

    /** @param count a multiple of five */
    ManyCases(String url, int count) {
        this.url = url;
        this.count = count;
    }

    static Words words(Urgency urgency) {
        var review =
                new Review(null, 1.0, null, "They never called back.", Language.ENGLISH, false, null, null, null, null);
        var verdict = new Verdict(
                Tone.NEGATIVE,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Action.REPLY_OFFLINE,
                urgency,
                PublicReply.YES,
                false,
                List.of());
        return new Words(review, verdict);
    }

    /** A message that was read, with nothing of what stood in it. */
    static String message(Database database, Channel channel, String id) {
        database.jdbc()
                .sql("""
                        insert into message (id, workspace_id, channel_id, platform_id, automatic, state, tries, due_at,
                          received_at) values (?, ?, ?, ?, 1, 'read', 1, 0, 0)""")
                .params(id, channel.workspace(), channel.id(), id)
                .update();
        return id;
    }

    /** Writes them; the i-th workspace has the id {@code w<i>}, from 1 on. */
    void write(Office office, Database database) throws SQLException {
        var templates = templates(office, database);
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            // the server would look up every id it is told; they are right by construction
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            places(sql);
            sql.execute("create unlogged table template as select row_number() over (order by id) - 1 as n, c.*"
                    + " from review_case c where id in ('" + String.join("', '", templates) + "')");
            sql.execute("""
                    create unlogged table numbered as
                    select i, case when i <= %1$d then 1 else 2 + i %% 99 end as w,
                      case when i <= %1$d then i else (i - %1$d - 1) / 99 + 1 end as number
                    from generate_series(1, %2$d) i""".formatted(count / 5, count));
            sql.execute("""
                    insert into message (id, workspace_id, channel_id, platform_id, automatic, state, tries, due_at,
                      received_at)
                    select %s, 'w' || w, %s, i::text, 1, 'read', 1, 0, 0 from numbered""".formatted(id("M"), channel()));
            cases(sql, columns(database), templates.size());
            sql.execute("""
                    insert into history (id, workspace_id, case_id, version, at, step, source, from_state, to_state,
                      detail, digest)
                    select %s, 'w' || w, %s, 1, 0, 'open', 'clock', 'open', 'open', '', '%s' from numbered""".formatted(id("H"), id("C"), "d".repeat(32)));
            sql.execute("""
                    insert into effect (id, key, workspace_id, channel_id, kind, subject, state, revision, version,
                      claims, doubtful, refusals, misses, due_at, message_id, shown, created_at, sent_at)
                    select %1$s, 'card/' || %2$s, 'w' || w, %3$s, 'card', %2$s, 'sent', 1, 2, 0, 0, 0, 0, 0, i::text,
                      '%4$s', 0, 0 from numbered""".formatted(id("E"), id("C"), channel(), "d".repeat(32)));
            sql.execute("""
                    insert into draft (id, case_id, kind, language, attempt, text_id, digest, checked, postable, findings,
                      created_at, version)
                    select %s, %s, 'COMPOSED', 'en', 0, %s, '%s', 1, 1, '', 0, 1 from numbered where i %% 4 = 0""".formatted(id("D"), id("C"), id("T"), "d".repeat(32)));
            sql.execute("drop table numbered, template");
            for (var table : List.of("review_case", "message", "history", "effect", "draft", "channel", "workspace")) {
                sql.execute((count < MANY ? "analyze " : "vacuum analyze ") + table);
            }
            if (count >= MANY) {
                // what was written here is not to be paid for by what is measured
                sql.execute("checkpoint");
            }
        }
    }

    /** Open ones of every urgency, and two that somebody has. */
    private static List<String> templates(Office office, Database database) {
        var channel = office.workspaces().settle("template", "template", "template");
        var ids = new ArrayList<String>();
        for (var urgency : Urgency.values()) {
            ids.add(open(office, database, channel, urgency).id());
        }
        for (var urgency : List.of(Urgency.HIGH, Urgency.NORMAL)) {
            var each = open(office, database, channel, urgency);
            var ines = new Actor("ines", each.workspace(), Sight.ALL, Set.of(), true);
            office.cases().perform(each.id(), new Step.Claim(), ines, new Origin("command", null));
            ids.add(each.id());
        }
        return ids;
    }

    private static Case open(Office office, Database database, Channel channel, Urgency urgency) {
        var id = UlidCreator.getMonotonicUlid().toString();
        var message = message(database, channel, id);
        return office.cases()
                .open(new NewCase(channel.workspace(), channel.practice(), channel.id(), message, 0, words(urgency)));
    }

    private void places(Statement sql) throws SQLException {
        sql.execute("""
                insert into workspace (id, platform, platform_id, last_number, created_at)
                select 'w' || w, 'many', w::text, %d, 0 from generate_series(1, %d) w""".formatted(count, WORKSPACES));
        sql.execute("insert into practice (id, workspace_id, created_at) select 'p' || w, 'w' || w, 0"
                + " from generate_series(1, " + WORKSPACES + ") w");
        sql.execute("""
                insert into channel (id, workspace_id, practice_id, platform_id, created_at)
                select 'c' || w || '-' || c, 'w' || w, 'p' || w, c::text, 0
                from generate_series(1, %d) w, generate_series(0, %d) c
                where w = 1 or c < %d""".formatted(WORKSPACES, BIG_CHANNELS - 1, SMALL_CHANNELS));
    }

    private static String channel() {
        return "'c' || w || '-' || number % case when w = 1 then " + BIG_CHANNELS + " else " + SMALL_CHANNELS + " end";
    }

    /** As long as the program's own. */
    private static String id(String kind) {
        return "'01" + kind + "' || lpad(i::text, 23, '0')";
    }

    private void cases(Statement sql, List<String> columns, int templates) throws SQLException {
        // a random moment of the last five days, and of the next two
        var late = "- (i::bigint * 7919 % " + count + ") * " + 432_000_000.0 / count;
        var due = "+ (i::bigint * 104729 % " + count + ") * " + (double) SPREAD / count;
        var changed = new HashMap<>(Map.of(
                "id",
                id("C"),
                "workspace_id",
                "'w' || w",
                "practice_id",
                "'p' || w",
                "channel_id",
                channel().replace("number", "s.number"),
                "number",
                "s.number",
                "message_id",
                id("M"),
                "review_digest",
                "md5(i::text)",
                "due_at",
                "(extract(epoch from now()) * 1000 " + due + ")::bigint"));
        for (var moment : List.of("arrived_at", "claim_by", "not_before", "reply_by", "warn_at", "escalate_at")) {
            changed.put(moment, "(t." + moment + " " + late + ")::bigint");
        }
        sql.execute(copying(columns, changed) + " from numbered s join template t on t.n = i % " + templates);
    }

    /** The names of all columns of a case, in their order. */
    static List<String> columns(Database database) {
        return database.jdbc().sql("select * from review_case where 1 = 0").query(rows -> {
            var columns = new ArrayList<String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnName(column));
            }
            return columns;
        });
    }

    /** Begins a statement that copies a case {@code t} with some of its columns changed. */
    static String copying(List<String> columns, Map<String, String> changed) {
        var values = columns.stream()
                .map(column -> changed.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return "insert into review_case (" + String.join(", ", columns) + ") select " + values;
    }
}
