package dev.bedside.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What differs between the two databases that Bedside can stand on. */
sealed interface Engine extends AutoCloseable permits SqliteFile, PostgresServer {

    /** The name that sentences call it by; never holds a password. */
    String name();

    /** Makes ready what has to be there before the first connection, and takes what nobody else may have. */
    void prepare();

    /** A connection outside the pool, without the pool's limits of time. */
    Connection connect() throws SQLException;

    /** A pool that has not been opened. */
    HikariConfig pool();

    /** Refuses a connection whose commits might be lost. */
    void check(Connection connection) throws SQLException;

    /** Whether other processes may work at it too. */
    boolean shared();

    /** Whether it outlives the process. */
    boolean lasting();

    /**
     * Writes a whole and consistent copy to an empty file, while others work on.
     *
     * @throws DatabaseException where that is the work of another program
     */
    void copy(Connection connection, Path target) throws SQLException;

    /** The file it is, where it is one. */
    Optional<Path> file();

    @Override
    void close();
}
