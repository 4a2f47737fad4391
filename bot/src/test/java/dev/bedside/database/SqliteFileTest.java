package dev.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a SQLite file is opened, and what is refused. */
class SqliteFileTest {

    @TempDir
    private Path folder;

    private String url(String settings) {
        return "jdbc:sqlite:" + folder.resolve("data/bedside.db") + settings;
    }

    private static String pragma(Database database, String name) {
        return database.jdbc().sql("pragma " + name).query(String.class).single();
    }

    @Test
    void addsWhatACommitNeeds() {
        try (var database = Database.open(url(""), House.CLOCK)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "busy_timeout")).isEqualTo("10000");
            assertThat(pragma(database, "secure_delete")).isEqualTo("1");
            assertThat(database.shared()).isFalse();
            assertThat(database.lasting()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?synchronous=OFF",
                "?synchronous=NORMAL",
                "?synchronous=1",
                "?journal_mode=OFF",
                "?journal_mode=memory",
                "?journal_mode=DELETE",
                "?foreign_keys=off",
                "?transaction_mode=DEFERRED",
                "?busy_timeout=0",
                "?locking_mode=EXCLUSIVE",
                "?synchronous=FULL&SYNCHRONOUS=off",
                "?open_mode=1",
                "?synchronous"
            })
    void refusesSettingsThatCouldLoseACommit(String settings) {
        assertThatThrownBy(() -> Database.open(url(settings), House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("leave it out");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?synchronous=EXTRA", "?journal_mode=wal&synchronous=2&foreign_keys=true", "?cache_size=-4000"})
    void takesSettingsThatLoseNothing(String settings) {
        try (var database = Database.open(url(settings), House.CLOCK)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./data/bedside",
                "jdbc:hsqldb:file:data/bedside",
                "jdbc:mysql://db/bedside",
                "bedside.db",
                "",
                "jdbc:sqlite:",
                "jdbc:sqlite:file:memory?mode=memory",
                "jdbc:sqlite::resource:bedside.db"
            })
    void refusesOtherDatabasesInOneSentence(String url) {
        assertThatThrownBy(() -> Database.open(url, House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("jdbc:sqlite:data/bedside.db")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void keepsItsFilesFromOthers() throws IOException {
        try (var database = Database.open(url(""), House.CLOCK)) {
            DatabaseTest.press(database, "p1");
            var data = folder.resolve("data");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(data)) {
                assertThat(files)
                        .hasSizeGreaterThan(2)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void takesAFileThatOthersCouldReadFromTheirEyes() throws IOException {
        Database.open(url(""), House.CLOCK).close();
        var file = folder.resolve("data/bedside.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Database.open(url(""), House.CLOCK).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void belongsToOneBedsideAtATime() throws IOException {
        var link = folder.resolve("link.db");
        try (var first = Database.open(url(""), House.CLOCK)) {
            Files.createSymbolicLink(link, folder.resolve("data/bedside.db"));
            for (var same : new String[] {url(""), "jdbc:sqlite:" + link}) {
                assertThatThrownBy(() -> Database.open(same, House.CLOCK))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("is in use by another Bedside (process "
                                + ProcessHandle.current().pid() + ")");
            }
            DatabaseTest.press(first, "p1");
        }
        Database.open(url(""), House.CLOCK).close();
    }

    /** Opens the database it is given and holds it until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (var database = Database.open(args[0], House.CLOCK)) {
                DatabaseTest.press(database, "from the other process");
                System.out.println("open");
                System.in.read();
            }
        }
    }

    @Test
    void isFreeAgainWhenItsProcessWasKilled() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Holder.class.getName(),
                        url(""))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Database.open(url(""), House.CLOCK))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("(process " + other.pid() + ")");
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (var database = Database.open(url(""), House.CLOCK)) {
            assertThat(DatabaseTest.presses(database)).containsExactly("from the other process");
        }
    }

    @Test
    void saysThatAFileIsNoDatabase() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/bedside.db"), "Minutes of the staff meeting\n".repeat(100));
        assertThatThrownBy(() -> Database.open(url(""), House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("bedside.db cannot be opened");
        assertThat(folder.resolve("data/bedside.db")).content().startsWith("Minutes of the staff meeting");
    }

    @Test
    void saysThatAFolderCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertThatThrownBy(() -> Database.open(url(""), House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesTheTablesOfAnother() throws SQLException, IOException {
        Files.createDirectory(folder.resolve("data"));
        try (var connection = DriverManager.getConnection(url(""));
                var statement = connection.createStatement()) {
            statement.execute("create table recipe (id text)");
        }
        assertThatThrownBy(() -> Database.open(url(""), House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("holds tables that are not Bedside's");
    }

    @Test
    void keepsNothingInMemory() {
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            assertThat(database.lasting()).isFalse();
            assertThat(database.file()).isEmpty();
            database.inTransaction(() -> {
                DatabaseTest.press(database, "p1");
                return database.now();
            });
            assertThat(DatabaseTest.presses(database)).containsExactly("p1");
        }
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            assertThat(DatabaseTest.presses(database)).isEmpty();
        }
    }

    @Test
    void backsUpOneMomentWhileWorkGoesOn() throws IOException {
        var copy = folder.resolve("copy.db");
        try (var running = Database.open(url(""), House.CLOCK)) {
            DatabaseTest.press(running, "p1");
            try (var beside = Database.beside(DatabaseSettings.of(url("")), House.CLOCK)) {
                running.inTransaction(() -> {
                    DatabaseTest.press(running, "p2");
                    beside.backupTo(copy);
                    return 1;
                });
                assertThatThrownBy(() -> beside.backupTo(copy))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("is not written over");
            }
            assertThat(DatabaseTest.presses(running)).containsExactly("p1", "p2");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("copy.db.part")).doesNotExist();
        try (var restored = Database.open("jdbc:sqlite:" + copy, House.CLOCK)) {
            assertThat(DatabaseTest.presses(restored)).containsExactly("p1");
        }
    }

    @Test
    void backsUpNothingThatIsNotThere() {
        assertThatThrownBy(() -> Database.beside(DatabaseSettings.of(url("")), House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is not there");
        assertThat(folder).isEmptyDirectory();
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            assertThatThrownBy(() -> database.backupTo(folder.resolve("copy.db")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("keeps nothing");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
