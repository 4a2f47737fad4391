package dev.bedside.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.support.KeyHolder;

/** Lets a statement that writes outside a transaction wait for its turn like the transactions do. */
final class QueuedStatements extends JdbcTemplate {

    private final WriterQueue writers;

    QueuedStatements(DataSource source, WriterQueue writers) {
        super(source);
        this.writers = writers;
    }

    @Override
    public int update(PreparedStatementCreator statement) {
        return writers.take(() -> super.update(statement));
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        return writers.take(() -> super.update(statement, keys));
    }
}
