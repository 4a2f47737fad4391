package dev.bedside.outbox;

import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import java.util.List;
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

    /** What a message shows, by the kind and the subject of its effect. */
    public record Subject(String kind, String subject) {}

    /**
     * What a message of a workspace shows.
     *
     * @param workspace our id
     * @param messageId the platform's
     * @param kinds of effects that it may have been sent for
     */
    public Optional<Subject> subjectOf(String workspace, String messageId, List<String> kinds) {
        return database.jdbc()
                .sql("""
                        select kind, subject from effect
                        where message_id = :message and workspace_id = :workspace and kind in (:kinds)
                        order by created_at desc limit 1""")
                .param("message", messageId)
                .param("workspace", workspace)
                .param("kinds", kinds)
                .query((row, number) -> new Subject(row.getString("kind"), row.getString("subject")))
                .optional();
    }
}
