package dev.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the tables come to be those that the program knows. */
@ParameterizedClass
@EnumSource
class SchemaTest {

    private static final String STEP =
            "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                    + " execution_time, success) values (900, '900', 'x', 'SQL', 'V900__x.sql', 'x', 1, ?)";

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void choose() {
        url = kind.freshUrl(folder);
    }

    private void refusedAfter(String change, String because, Object... values) {
        try (var database = kind.open(url, House.CLOCK)) {
            database.jdbc().sql(change).params(values).update();
        }
        assertThatThrownBy(() -> kind.open(url, House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(because)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void refusesTablesOfANewerProgram() {
        refusedAfter(
                STEP,
                "was made by a newer Bedside (its tables are of version 900, this program knows them up to "
                        + steps().getLast() + ")",
                true);
    }

    @Test
    void refusesTablesThatWereLeftHalfWay() {
        refusedAfter("update flyway_schema_history set success = ? where version = '1'", "half way", false);
    }

    @Test
    void refusesTablesMadeByAnotherStep() {
        refusedAfter("update flyway_schema_history set checksum = ? where version = '1'", "was another one", 7);
    }

    @Test
    void leavesNothingOfAStepThatFails() throws SQLException {
        var engine = kind == Databases.SQLITE
                ? new SqliteFile(SqliteUrl.read("jdbc:sqlite:" + folder.resolve("half.db")))
                : new PostgresServer(DatabaseSettings.of(url));
        try (engine;
                var connection = engine.connect()) {
            assertThatThrownBy(() -> new Schema("db/half").bringUpToDate(engine, connection))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is as it was before")
                    .message()
                    .doesNotContain("\n");
            assertThat(tables(connection)).doesNotContain("first_half");
            new Schema("db/migration").bringUpToDate(engine, connection);
            assertThat(tables(connection)).contains("review_case");
        }
    }

    private static String tables(Connection connection) throws SQLException {
        var names = new StringBuilder();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.append(rows.getString("TABLE_NAME")).append(' ');
            }
        }
        return names.toString();
    }

    @Test
    void isMadeOnceByTwoThatStartTogether() throws Exception {
        if (kind == Databases.SQLITE) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Database> start = () -> kind.open(url, House.CLOCK);
            var opened = threads.invokeAll(Stream.generate(() -> start).limit(4).toList());
            for (var database : opened) {
                database.get().close();
            }
        }
        try (var database = kind.open(url, House.CLOCK)) {
            assertThat(database.jdbc()
                            .sql("select count(*) from flyway_schema_history")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(steps().size());
        }
    }

    /** The versions of the migrations that there are. */
    private static List<Integer> steps() {
        var scripts = Path.of(Objects.requireNonNull(Schema.class.getResource("/db/migration"), "no migrations")
                .getPath());
        try (var files = Files.list(scripts)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
