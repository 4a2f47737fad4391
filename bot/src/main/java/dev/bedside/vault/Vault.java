package dev.bedside.vault;

import dev.bedside.database.Database;
import java.util.Optional;

/** Keeps people's words sealed under the workspace and owner they belong to. */
public final class Vault {

    private final Database database;

    public Vault(Database database) {
        this.database = database;
    }

    /**
     * Seals words in the transaction that is going on.
     *
     * @param owner the id of what they belong to: a message, a case, a draft
     * @return the id of the sealed text
     */
    public String seal(String workspace, String owner, String kind, String words) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** The newest words of a kind that an owner has; empty where there are none or they were forgotten. */
    public Optional<String> open(String owner, String kind) {
        throw new UnsupportedOperationException();
    }

    /** The words under a text's id. */
    public Optional<String> open(String textId) {
        throw new UnsupportedOperationException();
    }

    /** Deletes everything an owner has. */
    public void forget(String owner) {
        throw new UnsupportedOperationException();
    }

    /**
     * A digest that nobody can make without the key: the same words for the same purpose give the same one.
     *
     * @param purpose what it tells apart, with the workspace in it: digests of two workspaces never meet
     */
    public String digest(String purpose, String words) {
        throw new UnsupportedOperationException();
    }
}
