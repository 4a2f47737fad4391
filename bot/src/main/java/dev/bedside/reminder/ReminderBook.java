package dev.bedside.reminder;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import dev.bedside.reminder.DigestComposer.LastMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps which message reminds of which cases, and calls whom; nothing is said of a case twice. */
public final class ReminderBook {

    private final Database database;

    public ReminderBook(Database database) {
        this.database = database;
    }

    /**
     * What a reminder says of one case.
     *
     * @param round of the case when it became due
     * @param stage the id of what is said
     * @param people ids of the platform, as are {@code roles}
     */
    public record Line(String caseId, int round, String stage, Set<String> people, Set<String> roles) {

        public Line {
            people = Set.copyOf(people);
            roles = Set.copyOf(roles);
        }

        /** Ids only: nothing that a log must not hold. */
        @Override
        public String toString() {
            return "Line[" + caseId + ", " + stage + "]";
        }
    }

    /** The lines of a reminder, oldest first. */
    public List<Line> lines(String reminder) {
        return database.jdbc()
                .sql("select * from reminder_line where reminder_id = ? order by at, case_id, stage")
                .param(reminder)
                .query(ReminderBook::line)
                .list();
    }

    /**
     * Begins a message.
     *
     * @param kind what the key of its effect begins with
     * @param calm whether others may join it for a while
     * @return its id
     */
    String begin(String workspace, String channel, String kind, boolean calm, Instant now) {
        var id = UlidCreator.getMonotonicUlid().toString();
        database.jdbc()
                .sql("""
                        insert into reminder (id, workspace_id, channel_id, joinable, effect_key, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, workspace, channel, calm ? 1 : 0, kind + "/" + id, now.toEpochMilli())
                .update();
        return id;
    }

    /** What a message is sent for. */
    EffectKey key(String reminder) {
        return new EffectKey(database.jdbc()
                .sql("select effect_key from reminder where id = ?")
                .param(reminder)
                .query(String.class)
                .single());
    }

    /** The last message of a channel that others may join. */
    Optional<LastMessage> lastCalm(String channel, Instant after) {
        return database.jdbc()
                .sql("""
                        select r.id, r.created_at, count(l.case_id) as lines
                        from reminder r left join reminder_line l on l.reminder_id = r.id
                        where r.channel_id = ? and r.joinable = 1 and r.created_at > ?
                          and exists (select 1 from effect e where e.key = r.effect_key and e.state <> 'set-aside')
                        group by r.id, r.created_at order by r.created_at desc, r.id desc limit 1""")
                .params(channel, after.toEpochMilli())
                .query((row, number) -> new LastMessage(
                        row.getString("id"), Instant.ofEpochMilli(row.getLong("created_at")), row.getInt("lines")))
                .optional();
    }

    /** Whether this was said of the case in this round already. */
    boolean isSaid(String caseId, int round, Stage stage) {
        return database.jdbc()
                        .sql("select count(*) from reminder_line where case_id = ? and case_round = ? and stage = ?")
                        .params(caseId, round, stage.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String reminder, Line line, Instant now) {
        database.jdbc()
                .sql("""
                        insert into reminder_line (reminder_id, case_id, case_round, stage, people, roles, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reminder,
                        line.caseId(),
                        line.round(),
                        line.stage(),
                        String.join(" ", line.people()),
                        String.join(" ", line.roles()),
                        now.toEpochMilli())
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("case_id"),
                row.getInt("case_round"),
                row.getString("stage"),
                ids(row.getString("people")),
                ids(row.getString("roles")));
    }

    private static Set<String> ids(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }
}
