package dev.bedside.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how it is used; shows nothing of itself, for a URL may hold a password.
 *
 * @param url a JDBC URL of SQLite or PostgreSQL
 * @param user who signs in at PostgreSQL, null when the URL says it
 * @param idleInTransaction after how long PostgreSQL ends a transaction whose process fell silent, so that a frozen process
 *     does not hold the others up
 * @param clockDecides whether the injected clock tells the time on PostgreSQL too, as tests that move the time need it
 */
public record DatabaseSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        Duration idleInTransaction,
        boolean clockDecides) {

    public static final String DEFAULT_URL = "jdbc:sqlite:data/bedside.db";
    public static final String IN_MEMORY = "jdbc:sqlite::memory:";

    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(8);

    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, null, null, IDLE_IN_TRANSACTION, false);
    }

    public DatabaseSettings withLogin(@Nullable String name, @Nullable String secret) {
        return new DatabaseSettings(url, name, secret, idleInTransaction, clockDecides);
    }

    /**
     * @param deadLimit after how long without a sign of life another instance takes over
     * @throws DatabaseException unless a silent transaction ends before that
     */
    public DatabaseSettings withIdleInTransaction(Duration limit, Duration deadLimit) {
        if (limit.toMillis() < 1 || limit.compareTo(deadLimit) >= 0) {
            throw new DatabaseException("A silent transaction may stay open for " + limit.toMillis()
                    + " ms, which must be more than nothing and less than the " + deadLimit.toMillis()
                    + " ms after which another instance takes over; set it lower.");
        }
        return new DatabaseSettings(url, user, password, limit, clockDecides);
    }

    public DatabaseSettings withClockDeciding() {
        return new DatabaseSettings(url, user, password, idleInTransaction, true);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + (url.startsWith(PostgresServer.PREFIX) ? "PostgreSQL" : "SQLite") + "]";
    }
}
