package dev.bedside.reminder;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.cases.Case;
import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
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

        static Line of(Case each, Stage stage, Audience audience) {
            return new Line(each.id(), each.round(), stage.id(), audience.people(), audience.roles());
        }

        /** Ids only: nothing that a log must not hold. */
        @Override
        public String toString() {
            return "Line[" + caseId.length() + "]";
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
     * @param joinable whether others may join it for a while
     * @return what it is sent for
     */
    Begun begin(String workspace, String channel, String kind, boolean joinable, Instant now) {
        var id = UlidCreator.getMonotonicUlid().toString();
        var key = new EffectKey(kind + "/" + id);
        database.jdbc()
                .sql("""
                        insert into reminder (id, workspace_id, channel_id, joinable, effect_key, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, workspace, channel, joinable ? 1 : 0, key.key(), now.toEpochMilli())
                .update();
        return new Begun(id, key);
    }

    /** The message of a channel that others may still join. */
    Optional<Begun> joinable(String channel, Instant notBefore) {
        return database.jdbc()
                .sql("""
                        select id, effect_key from reminder where channel_id = ? and joinable = 1 and created_at > ?
                        order by created_at desc limit 1""")
                .params(channel, notBefore.toEpochMilli())
                .query((row, number) -> new Begun(row.getString("id"), new EffectKey(row.getString("effect_key"))))
                .optional();
    }

    /** A message that speaks of cases. */
    record Begun(String id, EffectKey key) {}

    /** Whether this was said of the case in this round already. */
    boolean isSaid(Line line) {
        return database.jdbc()
                .sql("select 1 from reminder_line where case_id = ? and case_round = ? and stage = ?")
                .params(line.caseId(), line.round(), line.stage())
                .query()
                .optionalValue()
                .isPresent();
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
