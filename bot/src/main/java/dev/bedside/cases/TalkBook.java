package dev.bedside.cases;

import dev.bedside.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who was let into the thread of a case and who spoke there, once a day; what they said is kept nowhere. */
public final class TalkBook {

    private static final String SOURCE = "thread";

    private final Database database;

    public TalkBook(Database database) {
        this.database = database;
    }

    /**
     * Somebody spoke of a case in its thread.
     *
     * @param person the platform's id
     * @return false where that is known of this day, by the practice's clock
     */
    public boolean spoke(Case each, String person) {
        var now = database.now();
        var day = LocalDate.ofInstant(now, each.plan().zone());
        return database.inTransaction(() -> database.jdbc()
                        .sql("""
                                insert into thread_talk (case_id, person_id, day, at) values (?, ?, ?, ?)
                                on conflict (case_id, person_id, day) do nothing""")
                        .params(each.id(), person, day.toString(), now.toEpochMilli())
                        .update())
                == 1;
    }

    /** Lets somebody into the private thread of a case, in the transaction of whoever calls; false where they are in. */
    public boolean letIn(Case each, String person) {
        return database.jdbc()
                        .sql("""
                                insert into thread_guest (case_id, person_id, at) values (?, ?, ?)
                                on conflict (case_id, person_id) do update set left_at = null
                                where thread_guest.left_at is not null""")
                        .params(each.id(), person, database.now().toEpochMilli())
                        .update()
                == 1;
    }

    /** Lets somebody in no longer; false where they are not in. That they were stays in the history. */
    public boolean putOut(Case each, String person) {
        return database.inTransaction(() -> database.jdbc()
                        .sql(
                                "update thread_guest set left_at = ? where case_id = ? and person_id = ? and left_at is null")
                        .params(database.now().toEpochMilli(), each.id(), person)
                        .update())
                == 1;
    }

    /** Whom the private thread of a case was opened to, by the platform's ids. */
    public Set<String> guests(Case each) {
        return new HashSet<>(database.jdbc()
                .sql("select person_id from thread_guest where case_id = ? and left_at is null")
                .param(each.id())
                .query(String.class)
                .list());
    }

    /** Both as the history tells them; they change nothing, so that they stand between its steps. */
    List<HistoryEntry> of(Case each) {
        return database.jdbc()
                .sql("""
                        select person_id, at, 'talk' as step from thread_talk where case_id = :case
                        union all
                        select person_id, at, 'let-in' as step from thread_guest where case_id = :case
                        order by at""")
                .param("case", each.id())
                .query((row, number) -> new HistoryEntry(
                        0,
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("person_id"),
                        row.getString("step"),
                        SOURCE,
                        each.state().id(),
                        each.state().id(),
                        ""))
                .list();
    }
}
