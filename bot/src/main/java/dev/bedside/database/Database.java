package dev.bedside.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database: SQLite of this process alone, or PostgreSQL shared by several. */
public final class Database implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final boolean shared;

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
        return transactions.execute(status -> work.get());
    }

    /** Does something once the transaction of this thread is committed, never when it is rolled back. */
    public void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
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
