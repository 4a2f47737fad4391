package dev.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database promises, whichever it is. */
@ParameterizedClass
@EnumSource
class DatabaseTest {

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = kind.open(folder, House.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesItsTablesAndFindsThemAgain() {
        var url = kind.freshUrl(folder.resolve("again"));
        try (var first = kind.open(url, House.CLOCK)) {
            press(first, "p1");
        }
        try (var second = kind.open(url, House.CLOCK)) {
            assertThat(presses(second)).containsExactly("p1");
        }
    }

    @Test
    void undoesAllOfATransactionThatFails() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    press(database, "p1");
                    database.inTransaction(() -> {
                        press(database, "p2");
                        return 1;
                    });
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(presses(database)).isEmpty();
    }

    @Test
    void undoesTheOuterTransactionWhenAnInnerOneFailed() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    press(database, "p1");
                    try {
                        database.inTransaction(() -> {
                            throw new IllegalStateException("no");
                        });
                    } catch (IllegalStateException swallowed) {
                        press(database, "p2");
                    }
                    return 1;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(presses(database)).isEmpty();
    }

    @Test
    void doesWhatFollowsACommitInOrderAndAfterIt() {
        var seen = new ArrayList<String>();
        database.inTransaction(() -> {
            database.afterCommit(() -> seen.add("first " + presses(database)));
            database.inTransaction(() -> {
                database.afterCommit(() -> seen.add("second " + presses(database)));
                return 1;
            });
            press(database, "p1");
            assertThat(seen).isEmpty();
            return 1;
        });
        assertThat(seen).containsExactly("first [p1]", "second [p1]");
    }

    @Test
    void savesWhatATransactionAfterTheCommitWrites() {
        database.inTransaction(() -> {
            database.afterCommit(() -> database.inTransaction(() -> {
                press(database, "later");
                return 1;
            }));
            return 1;
        });
        assertThat(presses(database)).containsExactly("later");
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.afterCommit(() -> press(database, "never"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(presses(database)).containsExactly("later");
    }

    @Test
    void doesWhatFollowsARollbackAfterItAndOnlyThen() {
        var seen = new ArrayList<String>();
        database.inTransaction(() -> {
            database.afterRollback(() -> seen.add("never"));
            return 1;
        });
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    press(database, "p1");
                    database.afterRollback(() -> seen.add("undone " + presses(database)));
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(seen).containsExactly("undone []");
    }

    @Test
    void doesWhatFollowsACommitAtOnceOutsideATransaction() {
        var seen = new ArrayList<String>();
        database.afterCommit(() -> seen.add("done"));
        assertThat(seen).containsExactly("done");
    }

    @Test
    void keepsAFailureAfterTheCommitFromTheCommitAndFromTheOthers() {
        var seen = new ArrayList<String>();
        int result = database.inTransaction(() -> {
            database.afterCommit(() -> {
                throw new IllegalStateException("Mrs Zabel's words");
            });
            database.afterCommit(() -> seen.add("done"));
            press(database, "p1");
            return 7;
        });
        assertThat(result).isEqualTo(7);
        assertThat(seen).containsExactly("done");
        assertThat(presses(database)).containsExactly("p1");
    }

    @Test
    void givesLibrariesTheConnectionOfTheTransaction() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    try (var connection = database.source().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("insert into press (id, at) values ('p1', 1)");
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(presses(database)).isEmpty();
    }

    @Test
    void letsManyWriteAtOnce() throws Exception {
        press(database, "counter");
        var count = "update press set at = at + 1 where id = 'counter'";
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                boolean whole = i % 2 == 0;
                work.add(() -> {
                    for (int round = 0; round < 10; round++) {
                        if (whole) {
                            database.inTransaction(() -> {
                                database.jdbc()
                                        .sql("select at from press")
                                        .query(Long.class)
                                        .list();
                                return database.jdbc().sql(count).update();
                            });
                        } else {
                            database.jdbc().sql(count).update();
                        }
                    }
                    return 10;
                });
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(10);
            }
        }
        assertThat(database.jdbc().sql("select at from press").query(Long.class).single())
                .isEqualTo(81);
    }

    @Test
    void tellsTheTimeOfTheClockItWasGiven() {
        assertThat(database.now()).isEqualTo(House.CLOCK.instant());
    }

    static void press(Database database, String id) {
        database.jdbc()
                .sql("insert into press (id, at) values (?, 1)")
                .param(id)
                .update();
    }

    static List<String> presses(Database database) {
        return database.jdbc()
                .sql("select id from press order by id")
                .query(String.class)
                .list();
    }
}
