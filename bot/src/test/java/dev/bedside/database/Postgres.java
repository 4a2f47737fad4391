package dev.bedside.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a JVM, with the durability of a real one; it ends with the JVM. */
public final class Postgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String END = "kill -QUIT $0; while kill -0 $0; do sleep 0.1; done; rm -rf \"$1\"";

    private Postgres() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var data = Files.createTempDirectory("bedside-postgres");
                var server = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * At once, as its data is thrown away: an orderly end writes all of it to the disk first. A shell does it, so that the JVM
     * need not wait for some ten thousand files to be deleted.
     */
    private static void end(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            new ProcessBuilder("sh", "-c", END, pid, data.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of a new, empty database. */
    public static String freshUrl() {
        var name = "bedside" + NUMBER.incrementAndGet();
        run("postgres", "create database " + name);
        return url(name);
    }

    static String url(String database) {
        return Server.RUNNING.getJdbcUrl("postgres", database);
    }

    /** Runs a statement as the owner of the server. */
    static void run(String database, String sql) {
        try (var connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
