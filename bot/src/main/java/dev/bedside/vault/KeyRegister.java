package dev.bedside.vault;

import dev.bedside.database.Database;
import dev.bedside.database.DatabaseException;
import java.util.Optional;

/** What a database knows of the key that its texts need, which is no more than an id and a proof. */
final class KeyRegister {

    private final Database database;

    KeyRegister(Database database) {
        this.database = database;
    }

    private record Entry(String id, String verifier) {

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /**
     * The key from where it is said to be, if it is the one that this database needs; a new database takes the key it is given.
     *
     * @throws DatabaseException when the key is missing or another one; a key is never replaced
     */
    MasterKey key(KeySource source) {
        var found = source.find();
        var needed = inUse();
        if (needed.isEmpty()) {
            if (hasTexts()) {
                throw new DatabaseException(database.name()
                        + " holds sealed texts, but no record of their key; restore a backup that has both.");
            }
            var key = found.orElseGet(source::make);
            enter(key);
            return proved(inUse().orElseThrow(), key, source);
        }
        var entry = needed.get();
        // a key's file is there before its record: another process may have made both since the first look
        return proved(
                entry,
                found.or(source::find)
                        .orElseThrow(() -> new DatabaseException("The texts in " + database.name()
                                + " are sealed with key "
                                + entry.id() + ", and " + source.from() + " is not there; put that file back, or set "
                                + KeySource.VARIABLE + " to its content. Without this key nobody can read them.")),
                source);
    }

    private MasterKey proved(Entry needed, MasterKey key, KeySource source) {
        if (!needed.id().equals(key.id())) {
            throw new DatabaseException(
                    "The texts in " + database.name() + " are sealed with key " + needed.id() + ", but " + source.from()
                            + " holds key " + key.id() + "; put the right one there. Bedside never replaces a key.");
        }
        if (!needed.verifier().equals(key.verifier())) {
            throw new DatabaseException("The record of key " + needed.id() + " in " + database.name()
                    + " was changed from outside; restore a backup.");
        }
        return key;
    }

    /** Whoever enters a key first decides for all; the others find that out when they look again. */
    void enter(MasterKey key) {
        database.jdbc()
                .sql("insert into vault_key (key_id, state, verifier, created_at) values (?, 'in-use', ?, ?)"
                        + " on conflict do nothing")
                .params(key.id(), key.verifier(), database.now().toEpochMilli())
                .update();
    }

    private Optional<Entry> inUse() {
        return database.jdbc()
                .sql("select key_id, verifier from vault_key where state = 'in-use'")
                .query((row, number) -> new Entry(row.getString(1), row.getString(2)))
                .optional();
    }

    private boolean hasTexts() {
        return database.jdbc()
                .sql("select id from texts limit 1")
                .query(String.class)
                .optional()
                .isPresent();
    }
}
