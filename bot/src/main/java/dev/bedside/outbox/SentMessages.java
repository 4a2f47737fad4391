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
}
