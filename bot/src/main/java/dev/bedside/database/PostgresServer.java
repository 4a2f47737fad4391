package dev.bedside.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL database that several instances may share. */
final class PostgresServer implements Engine {

    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECTIONS = 10;
    private static final int OLDEST = 14;
    private static final int LOCK_TIMEOUT = 5_000;
    private static final int STATEMENT_TIMEOUT = 20_000;

    private final DatabaseSettings settings;
    private final String name;

    PostgresServer(DatabaseSettings settings) {
        this.settings = settings;
        int mark = settings.url().indexOf('?');
        this.name = "The PostgreSQL database "
                + settings.url()
                        .substring(PREFIX.length(), mark < 0 ? settings.url().length() : mark);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {}

    /** What the URL says goes before these. */
    private Properties properties() {
        var properties = new Properties();
        properties.put("ApplicationName", "bedside");
        // seconds; the answer to a statement that the server itself ends in time comes before the socket gives up
        properties.put("connectTimeout", "5");
        properties.put("loginTimeout", "5");
        properties.put("socketTimeout", "30");
        properties.put("tcpKeepAlive", "true");
        // the server's details quote the values of a row
        properties.put("logServerErrorDetail", "false");
        if (settings.user() != null) {
            properties.put("user", settings.user());
        }
        if (settings.password() != null) {
            properties.put("password", settings.password());
        }
        return properties;
    }

    @Override
    public Connection connect() throws SQLException {
        var properties = properties();
        // a migration may take its time
        properties.put("socketTimeout", "0");
        return DriverManager.getConnection(settings.url(), properties);
    }

    @Override
    public HikariConfig pool() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setDataSourceProperties(properties());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionInitSql("select set_config('idle_in_transaction_session_timeout', '"
                + settings.idleInTransaction().toMillis()
                + "', false), set_config('lock_timeout', '" + LOCK_TIMEOUT
                + "', false), set_config('statement_timeout', '" + STATEMENT_TIMEOUT
                + "', false), set_config('default_transaction_isolation', 'read committed', false)");
        return pool;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('fsync'), current_setting('full_page_writes'),
                          current_setting('synchronous_commit'), current_setting('transaction_isolation'),
                          current_setting('transaction_read_only'), current_setting('server_encoding'),
                          current_setting('server_version_num')::int""")) {
            row.next();
            require("fsync", !row.getString(1).equals("off"), row.getString(1), "on");
            require("full_page_writes", !row.getString(2).equals("off"), row.getString(2), "on");
            require("synchronous_commit", !row.getString(3).equals("off"), row.getString(3), "on");
            require(
                    "transaction_isolation",
                    row.getString(4).equals("read committed"),
                    row.getString(4),
                    "read committed");
            require("transaction_read_only", row.getString(5).equals("off"), row.getString(5), "off");
            require("server_encoding", row.getString(6).equals("UTF8"), row.getString(6), "UTF8");
            if (row.getInt(7) < OLDEST * 10_000) {
                throw new DatabaseException(name + " is of version " + row.getInt(7) / 10_000
                        + "; Bedside needs PostgreSQL " + OLDEST + " or newer.");
            }
        }
    }

    private void require(String setting, boolean good, String value, String wanted) {
        if (!good) {
            throw new DatabaseException(name + " works with " + setting + "=" + value
                    + ", on which Bedside cannot keep its promises; set " + setting + "=" + wanted + " there.");
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public void copy(Connection connection, Path target) {
        throw new DatabaseException(
                name + " is backed up by PostgreSQL's own tools: pg_dump --format=custom --file=FILE"
                        + " and the name of the database, while Bedside runs; its table vault_key names the key it needs.");
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
