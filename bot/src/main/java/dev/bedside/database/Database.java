package dev.bedside.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database: SQLite of this process alone, or PostgreSQL shared by several. */
public final class Database implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final boolean shared;
    private final ThreadLocal<@Nullable List<Runnable>> uponCommit = new ThreadLocal<>();

    private Database(HikariDataSource source, Clock clock, boolean shared) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.clock = clock;
        this.shared = shared;
    }

    /** Opens it, brings its tables up to date, and refuses what would lose a commit. */
    public static Database open(String url, Clock clock) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(url.startsWith("jdbc:sqlite::memory:") ? 1 : 4);
        var source = new HikariDataSource(settings);
        Flyway.configure().dataSource(source).load().migrate();
        return new Database(source, clock, url.startsWith("jdbc:postgresql:"));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Does all of it or nothing; joins the transaction that is already going on in this thread. */
    public <T> T inTransaction(Supplier<T> work) {
        if (uponCommit.get() != null) {
            return transactions.execute(status -> work.get());
        }
        var waiting = new ArrayList<Runnable>();
        T result;
        uponCommit.set(waiting);
        try {
            result = transactions.execute(status -> work.get());
        } finally {
            uponCommit.remove();
        }
        // only now has the thread given its connection back: what runs earlier is written to a transaction that is over
        waiting.forEach(Runnable::run);
        return result;
    }

    /** Does something once the transaction of this thread is committed, never when it is rolled back. */
    public void afterCommit(Runnable work) {
        var waiting = uponCommit.get();
        if (waiting == null) {
            throw new IllegalStateException("there is no transaction going on in this thread");
        }
        waiting.add(work);
    }

    /** The time that all processes at this database agree on. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether other processes may work at it too. */
    public boolean shared() {
        return shared;
    }

    @Override
    public void close() {
        source.close();
    }
}
