package dev.bedside.vault;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Keeps people's words sealed under the workspace and owner they belong to.
 *
 * <p>One key serves a database for good. Every text names its key, so that another could be brought in beside it later; so far a
 * second one is refused.
 */
public final class Vault {

    private static final int DIGEST_BYTES = 24;

    private final Database database;
    private final KeyName name;
    private final Seal seal;
    private final SecretKey digesting;

    private Vault(Database database, MasterKey key, String from) {
        this.database = database;
        this.name = new KeyName(key.id(), from);
        this.seal = new Seal(key.sealing());
        this.digesting = key.digesting();
    }

    /**
     * Opens the vault with the key that its texts need; a database without texts takes the key it is given, or a new one.
     *
     * @throws DatabaseException with the sentence to print, when the key is missing, unreadable or another one
     */
    public static Vault open(Database database, KeySource source) {
        return new Vault(database, new KeyRegister(database).key(source), source.from());
    }

    /**
     * A vault whose key is gone with it, for a database that is gone with the process.
     *
     * @throws IllegalArgumentException for any other, whose texts nobody could ever open again
     */
    public static Vault forgetful(Database database) {
        if (database.lasting()) {
            throw new IllegalArgumentException("A lasting database needs a lasting key: " + database);
        }
        var key = MasterKey.random();
        new KeyRegister(database).enter(key);
        return new Vault(database, key, "memory");
    }

    /** The id of the key; gives nothing of it away. */
    public String keyId() {
        return name.id();
    }

    /** The key's id and where it came from, for a backup to say what it needs. */
    public KeyName keyName() {
        return name;
    }

    /**
     * Seals words in the transaction that is going on.
     *
     * @param owner the id of what they belong to: a message, a case, a draft
     * @return the id of the sealed text
     */
    public String seal(String workspace, String owner, String kind, String words) {
        long now = database.now().toEpochMilli();
        var id = UlidCreator.getMonotonicUlid(now).toString();
        database.jdbc()
                .sql("insert into texts (id, workspace_id, owner_id, kind, key_id, sealed, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, workspace, owner, kind, keyId(), seal.close(words, id, owner, kind, workspace), now)
                .update();
        return id;
    }

    /** The same for words that take the place of those of their kind that the owner has. */
    public void replace(String workspace, String owner, String kind, String words) {
        database.jdbc()
                .sql("delete from texts where owner_id = ? and kind = ?")
                .params(owner, kind)
                .update();
        seal(workspace, owner, kind, words);
    }

    /**
     * The newest words of a kind that an owner has; empty where there are none or they were forgotten.
     *
     * @throws VaultException when they were changed or moved from outside
     */
    public Optional<String> open(String owner, String kind) {
        return database.jdbc()
                .sql(Row.COLUMNS + " where owner_id = ? and kind = ? order by created_at desc, id desc limit 1")
                .params(owner, kind)
                .query(Row::of)
                .optional()
                .map(this::opened);
    }

    /**
     * The newest words of several kinds that an owner has, by their kind; without those that are not there.
     *
     * @throws VaultException when they were changed or moved from outside
     */
    public Map<String, String> open(String owner, List<String> kinds) {
        var newest = new HashMap<String, Row>();
        database.jdbc()
                .sql(Row.COLUMNS + " where owner_id = :owner and kind in (:kinds) order by created_at, id")
                .param("owner", owner)
                .param("kinds", kinds)
                .query(Row::of)
                .list()
                .forEach(row -> newest.put(row.kind(), row));
        var words = new HashMap<String, String>();
        newest.forEach((kind, row) -> words.put(kind, opened(row)));
        return words;
    }

    /**
     * The words under a text's id.
     *
     * @throws VaultException when they were changed or moved from outside
     */
    public Optional<String> open(String textId) {
        return database.jdbc()
                .sql(Row.COLUMNS + " where id = ?")
                .param(textId)
                .query(Row::of)
                .optional()
                .map(this::opened);
    }

    private String opened(Row row) {
        if (!row.keyId().equals(keyId())) {
            throw new VaultException("Text " + row.id() + " of " + row.owner() + " is sealed with key " + row.keyId()
                    + ", this is key " + keyId() + ".");
        }
        return seal.open(row.sealed(), row.id(), row.owner(), row.kind(), row.workspace())
                .orElseThrow(() -> new VaultException("Text " + row.id() + " of " + row.owner()
                        + " was changed or moved from outside and cannot be opened; restore it from a backup."));
    }

    /** Deletes everything an owner has. */
    public void forget(String owner) {
        database.jdbc().sql("delete from texts where owner_id = ?").param(owner).update();
    }

    /**
     * A digest that nobody can make without the key: the same words for the same purpose give the same one.
     *
     * @param purpose what it tells apart, with the workspace in it: digests of two workspaces never meet
     * @return 32 characters of URL-safe base64
     */
    public String digest(String purpose, String words) {
        var mac = MasterKey.hmac(digesting, Seal.joined(purpose, words));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, DIGEST_BYTES));
    }

    @Override
    public String toString() {
        return "Vault[" + keyId() + "]";
    }
}
