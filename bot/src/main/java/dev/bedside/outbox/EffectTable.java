package dev.bedside.outbox;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The effects in the database; whoever finishes one must hold its newest claim. */
final class EffectTable {

    private static final String FREE = "claimed_by = null, claimed_until = null, version = version + 1";

    /** What certainly did not happen need not be looked for. */
    private static final String UNTRIED = " tried_at = case when :doubtful = 1 then tried_at end,";

    private final Database database;
    private final JdbcClient jdbc;
    private final String instance;
    private final Duration claim;

    EffectTable(Database database, String instance, Duration claim) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.instance = instance;
        this.claim = claim;
    }

    /**
     * Adds an effect; empty where its key is there.
     *
     * @param claimed whether this instance has claimed it already
     */
    Optional<String> insert(NewEffect effect, boolean claimed) {
        var now = now();
        var id = UlidCreator.getUlid(now).toString();
        var added = jdbc.sql("""
                        insert into effect (id, key, workspace_id, channel_id, kind, subject, rank, state, revision, version,
                          claims, doubtful, refusals, misses, due_at, claimed_by, claimed_until, tried_at, created_at)
                        values (:id, :key, :workspace, :channel, :kind, :subject, :rank, 'queued', 1, 1,
                          :claims, 0, 0, 0, :now, :instance, :until, :tried, :now)
                        on conflict (key) do nothing""")
                .param("id", id)
                .param("key", effect.key().key())
                .param("workspace", effect.workspace())
                .param("channel", effect.channel())
                .param("kind", effect.kind())
                .param("subject", effect.subject())
                .param("rank", effect.rank())
                .param("claims", claimed ? 1 : 0)
                .param("now", now)
                .param("instance", claimed ? instance : null)
                .param("until", claimed ? now + claim.toMillis() : null)
                .param("tried", claimed ? now : null)
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Has an effect shown anew; false where there is none. */
    boolean wantAnew(EffectKey key) {
        return wantAnew(key, "");
    }

    /** The same of an effect that stands in the chat, as far as is known, or is on its way there. */
    boolean wantAnewWhereItStands(EffectKey key) {
        return wantAnew(key, " and (message_id is not null or state = 'queued')");
    }

    private boolean wantAnew(EffectKey key, String only) {
        return jdbc.sql("""
                        update effect set revision = revision + 1,
                          due_at = case when state = 'queued' then due_at else :now end,
                          refusals = case when state = 'obsolete' then 0 else refusals end,
                          state = case when state = 'set-aside' then state else 'queued' end
                        where key = :key""" + only).param("now", now()).param("key", key.key()).update() == 1;
    }

    /**
     * Has an effect shown anew, since somebody whose claim had run out may have shown something older, or people may have
     * changed what stands there; false where there is none.
     */
    boolean overwritten(EffectKey key) {
        jdbc.sql("update effect set doubtful = 1 where key = :key")
                .param("key", key.key())
                .update();
        return wantAnew(key);
    }

    /** An effect that could be claimed now, as long as its version stays what it is. */
    Optional<Free> free(EffectKey key) {
        return jdbc.sql("select id, channel_id, version, claims from effect where key = :key and " + Free.CONDITION)
                .param("key", key.key())
                .param("now", now())
                .query(Free::read)
                .optional();
    }

    /** Effects that could be claimed now, the most urgent first and of those the longest due, but for some channels. */
    List<Free> free(int atMost, List<String> otherThan) {
        return jdbc.sql("select id, channel_id, version, claims from effect where " + Free.CONDITION
                        + (otherThan.isEmpty() ? "" : " and channel_id not in (:others)") + Free.ORDER
                        + " limit :most")
                .param("now", now())
                .param("most", atMost)
                .param("others", otherThan)
                .query(Free::read)
                .list();
    }

    /** As {@link #free(int, List)}, of one channel. */
    List<Free> free(int atMost, String channel) {
        return jdbc.sql("select id, channel_id, version, claims from effect where " + Free.CONDITION
                        + " and channel_id = :channel" + Free.ORDER + " limit :most")
                .param("now", now())
                .param("most", atMost)
                .param("channel", channel)
                .query(Free::read)
                .list();
    }

    /** Claims an effect; empty where somebody else was faster. */
    Optional<Claim> claim(Free free, long since) {
        var now = now();
        var claimed = jdbc.sql("""
                        update effect set claimed_by = :instance, claimed_until = :until, claims = claims + 1,
                          version = version + 1, tried_at = coalesce(tried_at, :now)
                        where id = :id and version = :version and state = 'queued'""")
                .param("instance", instance)
                .param("until", now + claim.toMillis())
                .param("now", now)
                .param("id", free.id())
                .param("version", free.version())
                .update();
        return claimed == 1
                ? Optional.of(new Claim(free.id(), free.channel(), free.version() + 1, since))
                : Optional.empty();
    }

    /** Holds on to an effect for another while; empty where somebody else has it. */
    Optional<Claim> renew(Claim held, long since) {
        var renewed = jdbc.sql("""
                        update effect set claimed_until = :until, version = version + 1
                        where id = :id and version = :version""")
                .param("until", now() + claim.toMillis())
                .param("id", held.effect())
                .param("version", held.version())
                .update();
        return renewed == 1
                ? Optional.of(new Claim(held.effect(), held.channel(), held.version() + 1, since))
                : Optional.empty();
    }

    /** What a claim is for; empty where somebody else has it. */
    Optional<EffectRow> read(Claim claim) {
        return jdbc.sql("select * from effect where id = :id and version = :version and state = 'queued'")
                .param("id", claim.effect())
                .param("version", claim.version())
                .query(EffectTable::row)
                .optional();
    }

    /** @return its state now: queued where it is to be shown anew already; empty where somebody else has it */
    Optional<String> sent(Claim claim, EffectRow row, Result.Sent sent) {
        return jdbc.sql("""
                        update effect set state = case when revision = :revision then 'sent' else 'queued' end,
                          message_id = :message, shown = :shown, sent_at = coalesce(sent_at, :now), due_at = :now,
                          claims = 0, doubtful = case when revision = :revision then 0 else doubtful end, refusals = 0,
                          misses = 0, problem = null,
                        """ + FREE + " where id = :id and version = :version returning state")
                .param("revision", row.revision())
                .param("message", sent.messageId())
                .param("shown", sent.shown())
                .param("now", now())
                .param("id", claim.effect())
                .param("version", claim.version())
                .query(String.class)
                .optional();
    }

    /** @return as {@link #sent} */
    Optional<String> unwanted(Claim claim, EffectRow row) {
        return jdbc.sql("update effect set state = case when revision = :revision then 'obsolete' else 'queued' end,"
                        + " problem = null, " + FREE + " where id = :id and version = :version returning state")
                .param("revision", row.revision())
                .param("id", claim.effect())
                .param("version", claim.version())
                .query(String.class)
                .optional();
    }

    /** False where somebody else has it. */
    boolean missed(Claim claim, Result.Missed missed, Duration pause) {
        return jdbc.sql("update effect set misses = misses + 1, claims = 0, doubtful = :doubtful," + UNTRIED
                                + " message_id = coalesce(message_id, :message), due_at = :due, problem = 'unreachable', "
                                + FREE + " where id = :id and version = :version")
                        .param("doubtful", missed.doubtful() ? 1 : 0)
                        .param("message", missed.messageId())
                        .param("due", now() + pause.toMillis())
                        .param("id", claim.effect())
                        .param("version", claim.version())
                        .update()
                == 1;
    }

    /** False where somebody else has it. */
    boolean failed(Claim claim, Result.Failed failed, boolean giveUp, Duration pause) {
        return jdbc.sql("update effect set refusals = refusals + 1, claims = 0, doubtful = :doubtful," + UNTRIED
                                + " message_id = coalesce(message_id, :message), due_at = :due, problem = :problem,"
                                + " problem_place = :place,"
                                + " state = :state, " + FREE + " where id = :id and version = :version")
                        .param("doubtful", failed.doubtful() ? 1 : 0)
                        .param("message", failed.messageId())
                        .param("due", now() + pause.toMillis())
                        .param("problem", failed.problem())
                        .param("place", failed.platformId())
                        .param("state", giveUp ? failed.spare() ? "obsolete" : "set-aside" : "queued")
                        .param("id", claim.effect())
                        .param("version", claim.version())
                        .update()
                == 1;
    }

    /** Has an effect posted anew, since somebody deleted its message; false where somebody else has it. */
    boolean gone(Claim claim) {
        return begunAnew(claim, "queued");
    }

    /** Has an effect sent anew, since its thread is known to be gone; false where it is not sent, or another one meanwhile. */
    boolean startAnew(EffectKey key, String messageId) {
        return jdbc.sql("""
                        update effect set epoch = epoch + 1, message_id = null, shown = null, doubtful = 0, claims = 0,
                          tried_at = null, refusals = 0, misses = 0, problem = null, due_at = :now, state = 'queued',
                          revision = revision + 1,
                        """ + FREE + " where key = :key and message_id = :message")
                        .param("now", now())
                        .param("key", key.key())
                        .param("message", messageId)
                        .update()
                == 1;
    }

    /** Does without an effect, since somebody deleted its thread, until it is wanted anew; false where somebody else has it. */
    boolean dropped(Claim claim) {
        return begunAnew(claim, "obsolete");
    }

    private boolean begunAnew(Claim claim, String state) {
        return jdbc.sql("""
                        update effect set epoch = epoch + 1, message_id = null, shown = null, doubtful = 0, claims = 0,
                          tried_at = null, refusals = 0, misses = 0, problem = null, due_at = :now, state = :state,
                        """ + FREE + " where id = :id and version = :version")
                        .param("now", now())
                        .param("state", state)
                        .param("id", claim.effect())
                        .param("version", claim.version())
                        .update()
                == 1;
    }

    /** Gives up on an effect whose senders all died. */
    boolean setAside(Free free, String problem) {
        return jdbc.sql("update effect set state = 'set-aside', doubtful = 1, problem = :problem, " + FREE
                                + " where id = :id and version = :version")
                        .param("problem", problem)
                        .param("id", free.id())
                        .param("version", free.version())
                        .update()
                == 1;
    }

    /** Voids the claims of others. */
    int freeOthers() {
        return jdbc.sql("update effect set " + FREE + " where state = 'queued' and claimed_by <> :instance")
                .param("instance", instance)
                .update();
    }

    List<SetAside> setAside(String workspace) {
        return jdbc.sql("select * from effect where workspace_id = :workspace and state = 'set-aside' order by id")
                .param("workspace", workspace)
                .query((line, number) -> new SetAside(effect(line), line.getString("problem")))
                .list();
    }

    /** @param column id or channel_id */
    int retry(String column, String value) {
        return jdbc.sql("update effect set state = 'queued', refusals = 0, misses = 0, claims = 0, due_at = :now, "
                        + FREE + " where state = 'set-aside' and " + column + " = :value")
                .param("now", now())
                .param("value", value)
                .update();
    }

    /** What was refused last, of what is still to be sent or was given up. */
    List<Stuck> stuck() {
        return jdbc.sql("""
                        select distinct channel_id, kind, problem, coalesce(problem_place, '') as place from (
                          select channel_id, kind, problem, problem_place from effect where state = 'set-aside'
                          union all
                          select channel_id, kind, problem, problem_place from effect where state = 'queued') as refused
                        where problem is not null order by channel_id, kind, problem, place""")
                .query((line, number) -> new Stuck(
                        line.getString("channel_id"),
                        line.getString("kind"),
                        line.getString("problem"),
                        line.getString("place")))
                .list();
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select (select count(*) from effect where state = 'queued') as queued,
                          (select count(*) from effect where state = 'set-aside') as given_up,
                          (select min(created_at) from effect where state = 'queued') as oldest""")
                .query((line, number) -> new Backlog(
                        line.getInt("queued"),
                        line.getInt("given_up"),
                        line.getLong("queued") == 0
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochMilli(line.getLong("oldest")))))
                .single();
    }

    private long now() {
        return database.now().toEpochMilli();
    }

    private static EffectRow row(ResultSet line, int number) throws SQLException {
        return new EffectRow(
                effect(line),
                line.getInt("revision"),
                line.getInt("claims"),
                line.getInt("doubtful") != 0,
                line.getInt("refusals"),
                line.getInt("misses"),
                text(line, "message_id"),
                text(line, "shown"),
                line.getInt("epoch"),
                Instant.ofEpochMilli(line.getLong("tried_at")));
    }

    private static Effect effect(ResultSet line) throws SQLException {
        return new Effect(
                line.getString("id"),
                new EffectKey(line.getString("key")),
                line.getString("workspace_id"),
                line.getString("channel_id"),
                line.getString("kind"),
                line.getString("subject"),
                Instant.ofEpochMilli(line.getLong("created_at")));
    }

    private static @Nullable String text(ResultSet line, String column) throws SQLException {
        return line.getString(column);
    }

    /** An effect that nobody has at the moment. */
    record Free(String id, String channel, long version, int claims) {

        static final String CONDITION =
                "state = 'queued' and due_at <= :now" + " and (claimed_until is null or claimed_until <= :now)";

        // somebody waits for a change of what stands there, but not more than for what is critical
        static final String ORDER =
                " order by case when message_id is not null and rank > 1 then 1 else rank end," + " due_at, id";

        static Free read(ResultSet line, int number) throws SQLException {
            return new Free(
                    line.getString("id"), line.getString("channel_id"), line.getLong("version"), line.getInt("claims"));
        }
    }
}
