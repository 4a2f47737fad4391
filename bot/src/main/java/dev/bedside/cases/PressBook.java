package dev.bedside.cases;

import dev.bedside.database.Database;
import java.time.Duration;

/** Remembers what people asked for, so that of several processes that hear it one acts. */
public final class PressBook {

    /** No platform repeats a press later than that. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Database database;

    public PressBook(Database database) {
        this.database = database;
    }

    /** Whether this is the first time, in any process, that it is asked about a request. */
    public boolean isFirst(String request) {
        return database.inTransaction(() -> database.jdbc()
                        .sql("insert into press (id, at) values (?, ?) on conflict (id) do nothing")
                        .params(request, database.now().toEpochMilli())
                        .update()
                == 1);
    }

    public void clearOld() {
        database.inTransaction(() -> database.jdbc()
                .sql("delete from press where at < ?")
                .param(database.now().minus(REMEMBERED).toEpochMilli())
                .update());
    }
}
