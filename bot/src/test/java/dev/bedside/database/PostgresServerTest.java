package dev.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What is asked of a PostgreSQL server, and what happens when it goes away. */
class PostgresServerTest {

    private static final Clock WRONG_BY_YEARS = Clock.offset(House.CLOCK, Duration.ofDays(10_000));

    private static String setting(Database database, String name) {
        return database.jdbc()
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    @Test
    void limitsHowLongAnythingIsHeld() {
        var settings = DatabaseSettings.of(Postgres.freshUrl());
        try (var database = Database.open(settings, House.CLOCK)) {
            assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("8s");
            assertThat(setting(database, "lock_timeout")).isEqualTo("5s");
            assertThat(setting(database, "statement_timeout")).isEqualTo("20s");
            assertThat(setting(database, "application_name")).isEqualTo("bedside");
            assertThat(database.shared()).isTrue();
        }
        var shorter = settings.withIdleInTransaction(Duration.ofSeconds(3), Duration.ofSeconds(5));
        try (var database = Database.open(shorter, House.CLOCK)) {
            assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("3s");
        }
    }

    @Test
    void refusesASilentTransactionThatOutlivesItsInstance() {
        var settings = DatabaseSettings.of("jdbc:postgresql://db/bedside");
        assertThatThrownBy(() -> settings.withIdleInTransaction(Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("less than the 5000 ms");
    }

    @ParameterizedTest
    @CsvSource({
        "synchronous_commit, off",
        "default_transaction_read_only, on",
    })
    void refusesAServerOnWhichACommitCouldBeLost(String name, String value) {
        var url = Postgres.freshUrl();
        Postgres.run("postgres", "alter database " + database(url) + " set " + name + " = '" + value + "'");
        assertThatThrownBy(() -> Database.open(url, House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("=" + value)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void readsWhatIsCommittedWhateverTheServerPrefers() {
        var url = Postgres.freshUrl();
        Postgres.run(
                "postgres", "alter database " + database(url) + " set default_transaction_isolation = 'serializable'");
        try (var database = Database.open(url, House.CLOCK)) {
            assertThat(database.<String>inTransaction(() -> setting(database, "transaction_isolation")))
                    .isEqualTo("read committed");
        }
    }

    private static String database(String url) {
        return url.replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
    }

    @Test
    void saysThatTheServerIsNotThereWithoutThePassword() {
        var url = "jdbc:postgresql://localhost:1/bedside?user=clinic&password=hunter2";
        assertThatThrownBy(() -> Database.open(url, House.CLOCK))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("localhost:1/bedside cannot be opened")
                .hasMessageNotContaining("hunter2");
        assertThat(DatabaseSettings.of(url).toString()).doesNotContain("hunter2");
    }

    @Test
    void tellsTheServersTimeWhateverOurClockSays() {
        try (var database = Database.open(Postgres.freshUrl(), WRONG_BY_YEARS)) {
            var before = serverTime(database);
            var now = database.now();
            assertThat(now).isBetween(before, serverTime(database));
            assertThat(database.<Instant>inTransaction(database::now)).isAfterOrEqualTo(now);
        }
    }

    private static Instant serverTime(Database database) {
        return Instant.ofEpochMilli(database.jdbc()
                .sql("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single());
    }

    @Test
    void worksAgainAfterItsConnectionsWereCut() {
        var url = Postgres.freshUrl();
        try (var database = Database.open(url, House.CLOCK)) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        DatabaseTest.press(database, "lost");
                        cut(url);
                        DatabaseTest.press(database, "lost too");
                        return 1;
                    }))
                    .isInstanceOf(RuntimeException.class);
            DatabaseTest.press(database, "kept");
            assertThat(DatabaseTest.presses(database)).containsExactly("kept");
        }
    }

    private static void cut(String url) {
        Postgres.run(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database(url) + "'");
    }

    @Test
    void freesWhatASilentProcessHeld() throws Exception {
        var url = Postgres.freshUrl();
        var silent = DatabaseSettings.of(url).withIdleInTransaction(Duration.ofMillis(200), Duration.ofSeconds(1));
        try (var frozen = Database.open(silent, House.CLOCK);
                var other = Database.open(url, House.CLOCK);
                var threads = Executors.newSingleThreadExecutor()) {
            DatabaseTest.press(other, "p1");
            var held = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            var failed = threads.submit(() -> {
                try {
                    frozen.inTransaction(() -> {
                        frozen.jdbc().sql("update press set at = 2").update();
                        held.countDown();
                        return await(over)
                                ? frozen.jdbc().sql("update press set at = 4").update()
                                : 0;
                    });
                    return false;
                } catch (RuntimeException e) {
                    return true;
                }
            });
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            other.jdbc().sql("update press set at = 3").update();
            over.countDown();
            assertThat(failed.get()).isTrue();
            assertThat(other.jdbc()
                            .sql("select at from press")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void namesTheToolThatBacksItUp() {
        try (var database = Database.open(Postgres.freshUrl(), House.CLOCK)) {
            assertThatThrownBy(() -> database.backupTo(Path.of("bedside-copy")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("pg_dump");
            assertThat(Path.of("bedside-copy")).doesNotExist();
        }
    }

    @Test
    void reportsALockNotHadAndIsWholeAfterwards() {
        try (var database = Database.open(Postgres.freshUrl(), House.CLOCK)) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        DatabaseTest.press(database, "p1");
                        return database.jdbc()
                                .sql("select pg_sleep(-1), 1 / 0")
                                .query()
                                .listOfRows();
                    }))
                    .isInstanceOf(DataAccessException.class);
            assertThatCode(() -> DatabaseTest.press(database, "p1")).doesNotThrowAnyException();
        }
    }
}
