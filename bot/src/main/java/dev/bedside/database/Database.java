package dev.bedside.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open database: SQLite of this process alone, or PostgreSQL shared by several.
 *
 * <p>Transactions are read committed on PostgreSQL and one after the other on SQLite; claims are made by compare-and-set on a
 * version. Nothing is tried again by itself: a deadlock or a lock not had in time is an exception, the transaction is undone,
 * and whoever called is idempotent and comes again.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final Schema SCHEMA = new Schema("db/migration");

    /** Milliseconds; a caller is told that the database is out of reach before the chat platform gives up on it. */
    private static final long CONNECTION_TIMEOUT = 5_000;

    private final Engine engine;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final WriterQueue writers = new WriterQueue();

    /** What waits for the end of the transaction of this thread; bound while there is one. */
    private final ScopedValue<Waiting> waiting = ScopedValue.newInstance();

    private record Waiting(List<Runnable> commit, List<Runnable> rollback) {}

    private Database(Engine engine, HikariDataSource pool, Clock clock, boolean clockDecides) {
        this.engine = engine;
        this.pool = pool;
        this.jdbc = JdbcClient.create(
                engine.shared() ? new PoolClearingStatements(pool) : new QueuedStatements(pool, writers));
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.time = engine.shared() && !clockDecides ? new ServerTime(jdbc) : clock;
    }

    /** Opens it, brings its tables up to date, and refuses what would lose a commit. */
    public static Database open(String url, Clock clock) {
        return open(DatabaseSettings.of(url), clock);
    }

    /**
     * Opens it, brings its tables up to date, and refuses what would lose a commit.
     *
     * @param clock tells the time on SQLite; on PostgreSQL the server's clock does
     * @throws DatabaseException with the sentence to print, when it cannot be used as it is
     */
    public static Database open(DatabaseSettings settings, Clock clock) {
        var engine = engine(settings);
        engine.prepare();
        return open(engine, settings, clock, SCHEMA::bringUpToDate);
    }

    /**
     * Opens a database beside a Bedside that may be running on it, to read it and to back it up; it is left as it is.
     *
     * @throws DatabaseException with the sentence to print, when it is not there or its tables are of another version
     */
    public static Database beside(DatabaseSettings settings, Clock clock) {
        var engine = engine(settings);
        if (engine.file().filter(file -> !Files.exists(file)).isPresent()) {
            throw new DatabaseException(engine.name() + " is not there; name the database that Bedside works with.");
        }
        return open(engine, settings, clock, SCHEMA::requireUpToDate);
    }

    private interface Tables {
        void ready(Engine engine, Connection connection) throws SQLException;
    }

    private static Database open(Engine engine, DatabaseSettings settings, Clock clock, Tables tables) {
        HikariDataSource pool = null;
        try {
            pool = pool(engine);
            try (var connection = pool.getConnection()) {
                engine.check(connection);
                tables.ready(engine, connection);
            }
            return new Database(engine, pool, clock, settings.clockDecides());
        } catch (SQLException | PoolInitializationException e) {
            abandon(pool, engine);
            var cause = e.getCause() instanceof SQLException refused ? refused : e;
            throw new DatabaseException(engine.name() + " cannot be opened: " + cause.getMessage(), e);
        } catch (RuntimeException e) {
            abandon(pool, engine);
            throw e;
        }
    }

    private static Engine engine(DatabaseSettings settings) {
        var url = settings.url();
        if (url.startsWith(SqliteUrl.PREFIX)) {
            return new SqliteFile(SqliteUrl.read(url));
        }
        if (url.startsWith(PostgresServer.PREFIX)) {
            return new PostgresServer(settings);
        }
        var parts = url.split(":", 3);
        throw new DatabaseException("Bedside keeps its cases in SQLite or PostgreSQL and cannot use "
                + (parts[0].equals("jdbc") && parts.length == 3 ? "jdbc:" + parts[1] : "this database URL")
                + "; give it " + DatabaseSettings.DEFAULT_URL + " or a URL that starts with " + PostgresServer.PREFIX
                + ".");
    }

    private static HikariDataSource pool(Engine engine) {
        var settings = engine.pool();
        settings.setPoolName("bedside");
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_TIMEOUT);
        settings.setValidationTimeout(2_000);
        return new HikariDataSource(settings);
    }

    private static void abandon(@Nullable HikariDataSource pool, Engine engine) {
        if (pool != null) {
            pool.close();
        }
        engine.close();
    }

    /** Statements; inside a transaction they belong to it, outside each is one of its own. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** For libraries that want one; a connection from it belongs to the transaction of this thread too. */
    public DataSource source() {
        return new TransactionAwareDataSourceProxy(pool);
    }

    /** Does all of it or nothing; joins the transaction that is already going on in this thread. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (waiting.isBound()) {
            return execute(work);
        }
        var later = new Waiting(new ArrayList<>(), new ArrayList<>());
        boolean committed = false;
        try {
            T done = ScopedValue.where(waiting, later)
                    .call(() -> engine.shared() ? execute(work) : writers.take(() -> execute(work)));
            committed = true;
            return done;
        } finally {
            // only now is the connection given back: a callback of the transaction would join what is already committed
            (committed ? later.commit() : later.rollback()).forEach(Database::run);
        }
    }

    private <T extends @Nullable Object> T execute(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /**
     * Does something once the transaction of this thread is committed, never when it is rolled back; at once when there is
     * none. A failure in it is logged and nobody else's: what was committed stays.
     */
    public void afterCommit(Runnable work) {
        if (waiting.isBound()) {
            waiting.get().commit().add(work);
        } else {
            run(work);
        }
    }

    /**
     * Does something once the transaction of this thread is rolled back, or nobody knows how it ended; never when it is
     * committed, or when there is none.
     */
    public void afterRollback(Runnable work) {
        if (waiting.isBound()) {
            waiting.get().rollback().add(work);
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            var trace = e.getStackTrace();
            // the message might hold people's words
            LOG.error(
                    "What was to follow a commit failed: {} at {}",
                    e.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }

    /** Whether this thread is inside a transaction. */
    public boolean transacting() {
        return waiting.isBound();
    }

    /** The time that all processes at this database agree on, to the millisecond. */
    public Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes a copy that is whole and of one moment, while work goes on; it is there complete or not at all. Not to be called
     * inside a transaction, of which it would see nothing.
     *
     * @throws DatabaseException with the sentence to print: something has that name, or PostgreSQL's tools are meant for this
     */
    public void backupTo(Path target) {
        if (Files.exists(target)) {
            throw new DatabaseException(target + " is there already and is not written over; name another file.");
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try (var connection = pool.getConnection()) {
            Files.deleteIfExists(draft);
            PrivateFiles.createFile(draft);
            try {
                engine.copy(connection, draft);
                PrivateFiles.publish(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseException(
                    target + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); name a file in a folder that is there and has room.",
                    e);
        }
    }

    /** Whether other processes may work at it too. */
    public boolean shared() {
        return engine.shared();
    }

    /** Whether it outlives the process. */
    public boolean lasting() {
        return engine.lasting();
    }

    /** The file it is, where it is one. */
    public Optional<Path> file() {
        return engine.file();
    }

    /** What sentences call it by; never holds a password. */
    public String name() {
        return engine.name();
    }

    @Override
    public void close() {
        pool.close();
        engine.close();
    }

    @Override
    public String toString() {
        return "Database[" + engine.name() + "]";
    }
}
