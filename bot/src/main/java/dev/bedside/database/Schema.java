package dev.bedside.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.logging.LogFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Brings the tables up to date, and refuses those that a newer program made before anything is written.
 *
 * <p>A database that is up to date is recognised by its history alone: starting Flyway takes longer than everything else about
 * opening a file.
 */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private final String folder;

    /** @param folder on the class path, where the steps lie as {@code V1__name.sql} */
    Schema(String folder) {
        this.folder = "classpath:" + folder;
    }

    private record Migration(MigrationVersion version, int checksum, Resource file) {}

    private record Applied(MigrationVersion version, Optional<Integer> checksum, boolean whole) {}

    void bringUpToDate(Engine engine, Connection connection) throws SQLException {
        var known = known();
        if (!engine.lasting()) {
            known.forEach(migration -> new ResourceDatabasePopulator(migration.file()).populate(connection));
            return;
        }
        if (!upToDate(engine.name(), connection, known)) {
            migrate(engine);
        }
    }

    void requireUpToDate(Engine engine, Connection connection) throws SQLException {
        if (!upToDate(engine.name(), connection, known())) {
            throw new DatabaseException(
                    engine.name() + " was made by an older Bedside; start this one on it once, then try again.");
        }
    }

    private static boolean upToDate(String name, Connection connection, List<Migration> known) throws SQLException {
        // asked first: another Bedside that starts at the same moment makes its history before all else
        boolean anyTable = hasTable(connection, "%");
        if (!hasTable(connection, HISTORY)) {
            if (anyTable) {
                throw new DatabaseException(
                        name + " holds tables that are not Bedside's; give Bedside a database of its own.");
            }
            return false;
        }
        var applied = applied(connection);
        var newest = known.getLast().version();
        for (var step : applied) {
            var same = known.stream()
                    .filter(migration -> migration.version().equals(step.version()))
                    .findFirst();
            if (same.isEmpty()) {
                throw new DatabaseException(name + " was made by a newer Bedside (its tables are of version "
                        + applied.getLast().version() + ", this program knows them up to " + newest
                        + "); start the newer program, or restore a backup from before the update.");
            }
            if (!step.whole()) {
                throw new DatabaseException(name + " was left half way in the step to version " + step.version()
                        + " of its tables; restore a backup from before the update, then start again.");
            }
            if (step.checksum().filter(sum -> sum != same.get().checksum()).isPresent()) {
                throw new DatabaseException(name + " was made by a Bedside whose step to version " + step.version()
                        + " of the tables was another one; start the program that made it.");
            }
        }
        return applied.size() == known.size();
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static List<Applied> applied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version, checksum, success from " + HISTORY
                        + " where version is not null order by installed_rank")) {
            var applied = new ArrayList<Applied>();
            while (rows.next()) {
                int sum = rows.getInt(2);
                applied.add(new Applied(
                        MigrationVersion.fromVersion(rows.getString(1)),
                        rows.wasNull() ? Optional.empty() : Optional.of(sum),
                        rows.getBoolean(3)));
            }
            return applied;
        }
    }

    private List<Migration> known() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
                            .getResources(folder + "/V*.sql"))
                    .map(Schema::migration)
                    .sorted((a, b) -> a.version().compareTo(b.version()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration migration(Resource file) {
        var name = file.getFilename();
        if (name == null) {
            throw new IllegalStateException("A migration without a name: " + file);
        }
        return new Migration(MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))), checksum(file), file);
    }

    /** The checksum that Flyway writes into the history: of the lines, whatever ends them. */
    private static int checksum(Resource file) {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) sum.getValue();
    }

    private void migrate(Engine engine) {
        try {
            var flyway = Flyway.configure()
                    .dataSource(unpooled(engine))
                    .locations(folder)
                    .javaMigrationClassProvider(List::of)
                    .load();
            // not earlier: loading sets its own
            LogFactory.setLogCreator(type -> new QuietFlyway());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    engine.name() + " could not be brought up to date, and is as it was before: " + firstLine(e)
                            + " Restore nothing; report this, and start the program you had.",
                    e);
        }
    }

    private static DataSource unpooled(Engine engine) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return engine.connect();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return engine.connect();
            }
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
