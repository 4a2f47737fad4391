package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.workspace.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The record of troubles: one of a kind in a channel at a time. */
final class TroubleBook {

    private final Database database;

    TroubleBook(Database database) {
        this.database = database;
    }

    Optional<Trouble> find(String id) {
        return database.jdbc()
                .sql("select * from trouble where id = ?")
                .param(id)
                .query(TroubleBook::row)
                .optional();
    }

    /** What lasts in a channel. */
    List<Trouble> lasting(String channel) {
        return database.jdbc()
                .sql("select * from trouble where channel_id = ? and healed_at is null order by id")
                .param(channel)
                .query(TroubleBook::row)
                .list();
    }

    List<Trouble> lasting(Kind kind) {
        return database.jdbc()
                .sql("select * from trouble where kind = ? and healed_at is null order by id")
                .param(kind.id())
                .query(TroubleBook::row)
                .list();
    }

    /** How many last, by the ids of their kinds. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        database.jdbc()
                .sql("select kind, count(*) as lasting from trouble where healed_at is null group by kind")
                .query(row -> {
                    counts.put(row.getString("kind"), row.getInt("lasting"));
                });
        return counts;
    }

    /** Whether something was seen of which nobody was told yet. */
    boolean doubts() {
        return database.jdbc()
                        .sql("select count(*) from trouble where told_at is null and healed_at is null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The one that lasts; begun now where there is none. */
    Trouble begin(Channel channel, Kind kind, String code) {
        database.jdbc()
                .sql("""
                        insert into trouble (id, workspace_id, channel_id, kind, code, since) values (?, ?, ?, ?, ?, ?)
                        on conflict (channel_id, kind) where healed_at is null do nothing""")
                .params(
                        UlidCreator.getMonotonicUlid().toString(),
                        channel.workspace(),
                        channel.id(),
                        kind.id(),
                        code,
                        database.now().toEpochMilli())
                .update();
        return lasting(channel.id()).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** False where somebody else told of it. */
    boolean told(Trouble trouble) {
        return database.jdbc()
                        .sql("update trouble set told_at = ? where id = ? and told_at is null and healed_at is null")
                        .params(database.now().toEpochMilli(), trouble.id())
                        .update()
                == 1;
    }

    /** False where somebody else noted it. */
    boolean healed(Trouble trouble) {
        return database.jdbc()
                        .sql(
                                "update trouble set healed_at = ? where id = ? and told_at is not null and healed_at is null")
                        .params(database.now().toEpochMilli(), trouble.id())
                        .update()
                == 1;
    }

    /** Forgets one that passed before anybody was told. */
    void forget(Trouble trouble) {
        database.jdbc()
                .sql("delete from trouble where id = ? and told_at is null")
                .param(trouble.id())
                .update();
    }

    void caughtUp(Channel channel, int reviews) {
        database.jdbc()
                .sql("update trouble set caught = caught + ? where channel_id = ? and healed_at is null")
                .params(reviews, channel.id())
                .update();
    }

    /** Notes that sending is tried again; false where it was tried since a moment. */
    boolean tryAgain(Trouble trouble, Instant since) {
        return database.jdbc()
                        .sql("update trouble set tried_at = ? where id = ? and coalesce(tried_at, since) <= ?")
                        .params(database.now().toEpochMilli(), trouble.id(), since.toEpochMilli())
                        .update()
                == 1;
    }

    private static Trouble row(ResultSet row, int number) throws SQLException {
        return new Trouble(
                row.getString("id"),
                row.getString("channel_id"),
                Kind.of(row.getString("kind")),
                row.getString("code"),
                Instant.ofEpochMilli(row.getLong("since")),
                instant(row, "told_at"),
                instant(row, "healed_at"),
                row.getInt("caught"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
