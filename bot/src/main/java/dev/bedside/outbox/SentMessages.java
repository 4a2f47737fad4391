package dev.bedside.outbox;

import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import java.util.Optional;

/** What was sent for an effect, so that another one can answer it. */
public final class SentMessages {

    private final Database database;

    public SentMessages(Database database) {
        this.database = database;
    }

    /** The platform's id of the message for a key, once it was sent. */
    public Optional<String> idOf(EffectKey key) {
        return database.jdbc()
                .sql("select message_id from effect where key = ? and message_id is not null")
                .param(key.key())
                .query(String.class)
                .optional();
    }

    /** Why what is sent for a key was refused last; empty where it was not, or was sent since. */
    public Optional<String> problemOf(EffectKey key) {
        return database.jdbc()
                .sql("select problem from effect where key = ? and problem is not null")
                .param(key.key())
                .query(String.class)
                .optional();
    }

    /** What is shown for a key, once it was queued. */
    public Optional<String> subjectOf(EffectKey key) {
        return database.jdbc()
                .sql("select subject from effect where key = ?")
                .param(key.key())
                .query(String.class)
                .optional();
    }

    /**
     * What a message shows.
     *
     * @param kind as its renderer knows it: card, reminder
     * @param subject the id of what is shown
     */
    public record Shown(String kind, String subject) {}

    /**
     * What is shown by the message with the platform's id; empty where it was sent for no effect. A thread below a message
     * may have its id, and came later.
     *
     * @param workspace our id
     */
    public Optional<Shown> shownBy(String workspace, String message) {
        return database.jdbc()
                .sql("""
                        select kind, subject from effect where message_id = ? and workspace_id = ?
                        order by created_at, id limit 1""")
                .params(message, workspace)
                .query((row, number) -> new Shown(row.getString("kind"), row.getString("subject")))
                .optional();
    }
}
