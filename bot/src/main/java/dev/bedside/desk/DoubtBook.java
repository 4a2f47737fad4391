package dev.bedside.desk;

import dev.bedside.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which messages of colleagues may hold a review that nobody has called one; never what stands in them. */
final class DoubtBook {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String COLUMNS = """
            select d.message_id, d.state, d.created_at, m.channel_id, m.platform_id
            from doubt d join message m on m.id = d.message_id and m.gone_at is null""";

    private final Database database;

    DoubtBook(Database database) {
        this.database = database;
    }

    /** How far it has come with a doubt. */
    enum State {
        /** The sign is to be put below the message. */
        WANTED,
        /** The sign stands there. */
        SHOWN,
        /** The sign may not be put there. */
        SILENT,
        /** Somebody said that it is a review. */
        TAKEN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param message our id, as is {@code channel}
     * @param platformId the platform's
     */
    record Entry(String message, String channel, String platformId, State state, Instant since) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Entry[" + state + "]";
        }
    }

    /** Notes a doubt in the transaction that is going on; once for each message. */
    boolean add(String message) {
        return database.jdbc()
                        .sql("""
                                insert into doubt (message_id, state, created_at) values (?, 'wanted', ?)
                                on conflict (message_id) do nothing""")
                        .params(message, database.now().toEpochMilli())
                        .update()
                == 1;
    }

    Optional<Entry> get(String message) {
        return database.jdbc()
                .sql(COLUMNS + " where d.message_id = ?")
                .param(message)
                .query(DoubtBook::entry)
                .optional();
    }

    /** @param channel ours */
    Optional<Entry> find(String channel, String platformId) {
        return database.jdbc()
                .sql(COLUMNS + " where m.channel_id = ? and m.platform_id = ?")
                .params(channel, platformId)
                .query(DoubtBook::entry)
                .optional();
    }

    /** Below which messages the sign is still to be put, the oldest first. */
    List<Entry> wanted(int limit) {
        return database.jdbc()
                .sql(COLUMNS + " where d.state = 'wanted' order by d.created_at limit ?")
                .param(limit)
                .query(DoubtBook::entry)
                .list();
    }

    /** What somebody said stays said. */
    void change(String message, State state) {
        database.inTransaction(() -> database.jdbc()
                .sql("update doubt set state = ? where message_id = ? and state <> 'taken'")
                .params(state.id(), message)
                .update());
    }

    /** Forgets doubts that nobody answered. */
    void clearOld() {
        database.inTransaction(() -> database.jdbc()
                .sql("delete from doubt where created_at < ?")
                .param(database.now().minus(REMEMBERED).toEpochMilli())
                .update());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("message_id"),
                row.getString("channel_id"),
                row.getString("platform_id"),
                State.of(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
