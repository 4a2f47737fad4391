package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as they came in, each once under the platform's own id, until they were read.
 *
 * <p>Whoever records a message reads it; what a process left behind when it died is taken up by another one, after a while
 * where several may be at work, at once where there is only this one.
 */
final class Inbox {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String WORDS = "message";
    private static final String COLUMNS = "id, channel_id, platform_id, tries";

    private final Database database;
    private final Vault vault;
    private final String instance;
    private final Duration claim;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * @param instance the name of this run of the program, another one at each start
     * @param claim how long a process has a message to itself; reading one takes milliseconds
     */
    Inbox(Database database, Vault vault, String instance, Duration claim) {
        this.database = database;
        this.vault = vault;
        this.instance = instance;
        this.claim = claim;
    }

    /**
     * Records a message before anything else is done with it.
     *
     * @param withWords whether its words are kept, sealed, until it was read; else it is fetched again should this process die
     * @return empty where it is known already
     */
    Optional<Received> record(Channel channel, Message message, boolean withWords) {
        return database.inTransaction(() -> {
            var id = UlidCreator.getMonotonicUlid().toString();
            var now = database.now();
            int added = database.jdbc()
                    .sql("""
                            insert into message (id, workspace_id, channel_id, platform_id, automatic, state, tries, due_at,
                              claimed_by, claimed_until, received_at) values (?, ?, ?, ?, ?, 'received', 1, ?, ?, ?, ?)
                            on conflict (channel_id, platform_id) do nothing""")
                    .params(
                            id,
                            channel.workspace(),
                            channel.id(),
                            message.id(),
                            message.author().automatic() ? 1 : 0,
                            now.toEpochMilli(),
                            instance,
                            now.plus(claim).toEpochMilli(),
                            now.toEpochMilli())
                    .update();
            if (added == 0) {
                return Optional.empty();
            }
            if (withWords) {
                vault.seal(channel.workspace(), id, WORDS, json.writeValueAsString(message));
            }
            return Optional.of(new Received(id, channel.id(), message.id(), 1));
        });
    }

    /** The words that were kept of a message; empty where none were. */
    Optional<Message> words(Received received) {
        return vault.open(received.id(), WORDS).map(words -> json.readValue(words, Message.class));
    }

    /** Takes up messages that were left behind, oldest first. */
    List<Received> takeUp(int limit) {
        return database.inTransaction(() -> {
            long now = database.now().toEpochMilli();
            return database
                    .jdbc()
                    .sql("select " + COLUMNS + """
                             from message
                            where state = 'received' and due_at <= ? and (claimed_until is null or claimed_until < ?)
                            order by due_at, id limit ?""")
                    .params(now, now, limit)
                    .query(Inbox::received)
                    .list()
                    .stream()
                    .filter(each -> take(each, now))
                    .map(each -> new Received(each.id(), each.channel(), each.platformId(), each.tries() + 1))
                    .toList();
        });
    }

    private boolean take(Received each, long now) {
        return database.jdbc()
                        .sql("""
                                update message set tries = tries + 1, claimed_by = ?, claimed_until = ?
                                where id = ? and tries = ? and state = 'received'""")
                        .params(instance, now + claim.toMillis(), each.id(), each.tries())
                        .update()
                == 1;
    }

    /**
     * Notes in the transaction of what came of it that a message was read, and forgets its words.
     *
     * @return false where another process has taken it up meanwhile: then nothing may come of this reading
     */
    boolean done(Received received) {
        int rows =
                database.jdbc().sql("""
                        update message set state = 'read', claimed_by = null, claimed_until = null
                        where id = ? and tries = ? and state = 'received'""").params(received.id(), received.tries()).update();
        if (rows == 1) {
            vault.forget(received.id());
        }
        return rows == 1;
    }

    /** Lets a message be taken up again in a while. */
    void putBack(Received received) {
        putBack(received, 0);
    }

    /** The same where it was not the message's fault that it could not be read: the try does not count. */
    void putBackUntried(Received received) {
        putBack(received, 1);
    }

    private void putBack(Received received, int uncounted) {
        database.inTransaction(() -> database.jdbc()
                .sql("""
                        update message set claimed_by = null, claimed_until = null, due_at = ?, tries = tries - ?
                        where id = ? and tries = ? and state = 'received'""")
                .params(database.now().plus(PAUSE).toEpochMilli(), uncounted, received.id(), received.tries())
                .update());
    }

    /** Where no other process can be at work, what an earlier one had taken up is free at once. */
    void freeAll() {
        if (!database.shared()) {
            database.inTransaction(() -> database.jdbc()
                    .sql("update message set claimed_until = null where state = 'received' and claimed_by <> ?")
                    .param(instance)
                    .update());
        }
    }

    /** The platform's id of a message. */
    String platformId(String id) {
        return database.jdbc()
                .sql("select platform_id from message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getString("id"), row.getString("channel_id"), row.getString("platform_id"), row.getInt("tries"));
    }
}
