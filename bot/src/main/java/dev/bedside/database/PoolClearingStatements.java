package dev.bedside.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives up all pooled connections when one of them turns out to be lost, so that a server that was away costs one call and not
 * one for each connection: the pool believes a connection that was used within half a second without asking.
 */
final class PoolClearingStatements extends JdbcTemplate {

    /** SQL states: of connections, and of a server that shuts down, crashed or is starting. */
    private static final String LOST = "08...|57P0[123]";

    private final HikariDataSource pool;

    PoolClearingStatements(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    protected DataAccessException translateException(String task, @Nullable String sql, SQLException failure) {
        var state = failure.getSQLState();
        if (state != null && state.matches(LOST)) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return super.translateException(task, sql, failure);
    }
}
