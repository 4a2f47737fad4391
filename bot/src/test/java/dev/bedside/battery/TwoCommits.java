package dev.bedside.battery;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.workspace.Channel;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two transactions of a forwarded review as far as the database is concerned: the rows, and nothing that makes them. */
final class TwoCommits {

    private static final String ENTRY = "x".repeat(43);

    private final Database database;
    private final JdbcClient jdbc;
    private final Channel channel;
    private final Random random = new Random(1);

    TwoCommits(Database database, Channel channel) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.channel = channel;
    }

    /** @return nanoseconds that both took */
    long write() {
        var message = id();
        long begin = System.nanoTime();
        database.inTransaction(() -> received(message));
        database.inTransaction(() -> opened(message));
        return System.nanoTime() - begin;
    }

    private int received(String message) {
        insert(
                "message",
                "id, workspace_id, channel_id, platform_id, automatic, state, tries, due_at, claimed_by,"
                        + " claimed_until, received_at, digest, sent_at",
                message,
                channel.workspace(),
                channel.id(),
                message,
                1,
                "received",
                1,
                1L,
                ENTRY,
                1L,
                1L,
                ENTRY,
                1L);
        return words(id(), message, "message", 1_100);
    }

    private int opened(String message) {
        var each = id();
        var text = id();
        jdbc.sql("update message set state = 'read', claimed_by = null, claimed_until = null where id = ?")
                .param(message)
                .update();
        jdbc.sql("delete from texts where owner_id = ?").param(message).update();
        long number = jdbc.sql("update workspace set last_number = last_number + 1 where id = ? returning last_number")
                .param(channel.workspace())
                .query(Long.class)
                .single();
        insert(
                "review_case",
                "id, workspace_id, practice_id, channel_id, number, message_id, part, version, round, state,"
                        + " site, stars, language, truncated, author_digest, review_digest, tone, topics, complaints, concerns,"
                        + " harsh, action, urgency, public_reply, needs_person, zone, policy, arrived_at, claim_by, not_before,"
                        + " reply_by, warn_at, escalate_at, due_at, due_stage, said_count, forget_at",
                each,
                channel.workspace(),
                channel.practice(),
                channel.id(),
                number,
                message,
                0,
                1,
                1,
                "open",
                "GOOGLE",
                2.0,
                "en",
                0,
                id(),
                id(),
                "NEGATIVE",
                "STAFF WAIT",
                "WAIT",
                "",
                0,
                "APOLOGISE",
                "NORMAL",
                "FULL",
                0,
                "UTC",
                ENTRY.repeat(4),
                1L,
                1L,
                null,
                1L,
                1L,
                1L,
                Long.MAX_VALUE,
                "claim",
                0,
                null);
        words(id(), each, "review", 1_000);
        words(id(), each, "verdict", 900);
        insert(
                "history",
                "id, workspace_id, case_id, version, at, step, source, from_state, to_state, detail, digest",
                id(),
                channel.workspace(),
                each,
                1,
                1L,
                "open",
                "message",
                "open",
                "open",
                "",
                ENTRY);
        insert(
                "effect",
                "id, key, workspace_id, channel_id, kind, subject, state, revision, version, claims, doubtful,"
                        + " refusals, misses, due_at, claimed_by, claimed_until, created_at",
                id(),
                "card/" + each,
                channel.workspace(),
                channel.id(),
                "card",
                each,
                "queued",
                1,
                1,
                1,
                0,
                0,
                0,
                1L,
                ENTRY,
                1L,
                1L);
        words(text, each, "draft", 600);
        return insert(
                "draft",
                "id, case_id, kind, language, style, attempt, text_id, digest, checked, postable, findings,"
                        + " created_at, version",
                id(),
                each,
                "COMPOSED",
                "en",
                "plain",
                0,
                text,
                ENTRY,
                1,
                1,
                "",
                1L,
                1);
    }

    private int words(String id, String owner, String kind, int bytes) {
        var sealed = new byte[bytes];
        random.nextBytes(sealed);
        return insert(
                "texts",
                "id, workspace_id, owner_id, kind, key_id, sealed, created_at",
                id,
                channel.workspace(),
                owner,
                kind,
                jdbc.sql("select key_id from vault_key").query(String.class).single(),
                sealed,
                1L);
    }

    private int insert(String table, String columns, Object... values) {
        var places = String.join(
                ", ", Stream.generate(() -> "?").limit(values.length).toList());
        return jdbc.sql("insert into " + table + " (" + columns + ") values (" + places + ")")
                .params(values)
                .update();
    }

    private static String id() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
