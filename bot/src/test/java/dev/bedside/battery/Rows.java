package dev.bedside.battery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A database at one moment, read beside the bots that work on it. */
record Rows(Connection connection) {

    /** What is found out of it. */
    interface Reading<T> {
        T read(Rows rows) throws SQLException;
    }

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static <T> T at(String url, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(url)) {
            connection.setTransactionIsolation(
                    url.startsWith("jdbc:sqlite:")
                            ? Connection.TRANSACTION_SERIALIZABLE
                            : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.read(new Rows(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void each(String sql, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
