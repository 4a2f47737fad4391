package dev.bedside.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/** A SQLite file of this process alone, or one in memory that keeps nothing. */
final class SqliteFile implements Engine {

    private static final int CONNECTIONS = 4;

    /** Apple's fsync stops at the drive's cache; nothing changes elsewhere. */
    private static final String FLUSH_TO_THE_PLATTER = "pragma fullfsync = on";

    private final SqliteUrl url;
    private final @Nullable Path file;
    private @Nullable FileClaim claim;

    SqliteFile(SqliteUrl url) {
        this.url = url;
        this.file = url.inMemory() ? null : Path.of(url.path());
    }

    @Override
    public String name() {
        return url.inMemory() ? "The database in memory" : url.path();
    }

    @Override
    public void prepare() {
        if (file == null) {
            return;
        }
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                PrivateFiles.createFolder(parent);
            }
            // one claim for one file, whatever links lead to it
            claim = FileClaim.take(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), name());
            PrivateFiles.createFile(file);
        } catch (IOException e) {
            close();
            throw new DatabaseException(
                    name() + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); give Bedside a folder of its own on a local disk.",
                    e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(SqliteUrl.PREFIX + url.path(), url.properties());
        try (var statement = connection.createStatement()) {
            statement.execute(FLUSH_TO_THE_PLATTER);
        }
        return connection;
    }

    @Override
    public HikariConfig pool() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(SqliteUrl.PREFIX + url.path());
        pool.setDataSourceProperties(url.properties());
        pool.setConnectionInitSql(FLUSH_TO_THE_PLATTER);
        // nothing goes stale in a file, and a database in memory is gone with its only connection
        pool.setMaxLifetime(0);
        pool.setIdleTimeout(0);
        pool.setMaximumPoolSize(url.inMemory() ? 1 : CONNECTIONS);
        return pool;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        if (!url.inMemory()) {
            require(connection, "journal_mode", "wal");
            require(connection, "synchronous", "2", "3");
        }
        require(connection, "foreign_keys", "1");
        var mode = connection.unwrap(SQLiteConnection.class).getCurrentTransactionMode();
        if (mode == TransactionMode.DEFERRED) {
            throw unsafe("transaction_mode", mode.name());
        }
    }

    private void require(Connection connection, String pragma, String... safe) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma " + pragma)) {
            var value = rows.next() ? rows.getString(1) : "nothing";
            for (var good : safe) {
                if (good.equals(value)) {
                    return;
                }
            }
            throw unsafe(pragma, value);
        }
    }

    private DatabaseException unsafe(String pragma, String value) {
        return new DatabaseException(name() + " works with " + pragma + "=" + value
                + ", which could lose what was saved; put the file on a local disk that allows a write-ahead log.");
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public boolean lasting() {
        return !url.inMemory();
    }

    @Override
    public void copy(Connection connection, Path target) throws SQLException {
        if (url.inMemory()) {
            throw new DatabaseException(name() + " keeps nothing, so there is nothing to back up.");
        }
        try (var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public void close() {
        if (claim != null) {
            claim.close();
        }
    }
}
