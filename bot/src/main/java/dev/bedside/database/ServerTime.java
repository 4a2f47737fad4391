package dev.bedside.database;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database server, asked each time.
 *
 * <p>A remembered difference to our own clock would be cheaper, and wrong by hours after our host was suspended or set.
 */
final class ServerTime implements InstantSource {

    private final JdbcClient jdbc;

    ServerTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(jdbc.sql("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single());
    }
}
