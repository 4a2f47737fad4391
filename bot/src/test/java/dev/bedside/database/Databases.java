package dev.bedside.database;

import java.nio.file.Path;
import java.time.Clock;

/** Both databases, for tests that must hold on each: {@code @ParameterizedTest @EnumSource}. */
public enum Databases {
    SQLITE("SQLite"),
    POSTGRESQL("PostgreSQL");

    private final String name;

    Databases(String name) {
        this.name = name;
    }

    /** The URL of a database that is not there yet, or is empty. */
    public String freshUrl(Path folder) {
        return this == SQLITE ? "jdbc:sqlite:" + folder.resolve("data").resolve("bedside.db") : Postgres.freshUrl();
    }

    /** A new database whose time is the clock's. */
    public Database open(Path folder, Clock clock) {
        return open(freshUrl(folder), clock);
    }

    /** The same database again, as after a restart. */
    public Database open(String url, Clock clock) {
        return Database.open(DatabaseSettings.of(url).withClockDeciding(), clock);
    }

    @Override
    public String toString() {
        return name;
    }
}
