package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.review.Review;
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

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String WORDS = "message";
    private static final String REVIEWS = "reviews";
    private static final String COLUMNS = "id, channel_id, platform_id, automatic, tries";

    private final Database database;
    private final Vault vault;
    private final ChatPlatform chat;
    private final String instance;
    private final Duration claim;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * @param instance the name of this run of the program, another one at each start
     * @param claim how long a process has a message to itself; reading one takes milliseconds
     */
    Inbox(Database database, Vault vault, ChatPlatform chat, String instance, Duration claim) {
        this.database = database;
        this.vault = vault;
        this.chat = chat;
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
        return record(
                channel, message, withWords ? WORDS : "", withWords ? json.writeValueAsString(message) : "", true);
    }

    /**
     * The same for a message of which somebody said what is in it: the reviews are kept, sealed, until they are cases.
     *
     * @param stands whether the message stands in the channel, so that it can be looked up there
     */
    Optional<Received> record(Channel channel, Message message, List<Review> reviews, boolean stands) {
        return record(channel, message, REVIEWS, json.writeValueAsString(reviews), stands);
    }

    private Optional<Received> record(Channel channel, Message message, String kind, String words, boolean stands) {
        return database.inTransaction(() -> {
            var id = UlidCreator.getMonotonicUlid().toString();
            var now = database.now();
            int added = database.jdbc()
                    .sql("""
                            insert into message (id, workspace_id, channel_id, platform_id, automatic, state, tries, due_at,
                              claimed_by, claimed_until, received_at, digest, sent_at, taken)
                            values (?, ?, ?, ?, ?, 'received', 1, ?, ?, ?, ?, ?, ?, ?)
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
                            now.toEpochMilli(),
                            digest(channel, message))
                    .param(stands ? chat.sentAt(message.id()).toEpochMilli() : null)
                    .param(kind.equals(REVIEWS) ? 1 : 0)
                    .update();
            if (added == 0) {
                return Optional.empty();
            }
            if (!kind.isEmpty()) {
                vault.seal(channel.workspace(), id, kind, words);
            }
            return Optional.of(new Received(
                    id, channel.id(), message.id(), message.author().automatic(), 1));
        });
    }

    /** A digest of everything that a message holds, by which it is seen to be changed. */
    String digest(Channel channel, Message message) {
        var content = List.of(
                message.content(),
                message.embeds(),
                message.snapshots().stream()
                        .map(each -> new Message.Snapshot(each.content(), each.embeds(), bare(each.attachments())))
                        .toList(),
                bare(message.attachments()));
        return vault.digest("message/" + channel.workspace(), json.writeValueAsString(content));
    }

    private static List<Message.Attachment> bare(List<Message.Attachment> files) {
        return files.stream().map(Message.Attachment::bare).toList();
    }

    /** What is known of a message; empty where it is not. */
    Optional<Recorded> find(Channel channel, String platformId) {
        return database.jdbc()
                .sql("select " + Recorded.COLUMNS + " from message where channel_id = ? and platform_id = ?")
                .params(channel.id(), platformId)
                .query(Recorded::of)
                .optional();
    }

    /** What is known of a channel's newest messages that are there as far as anybody knows. */
    List<Recorded> newest(Channel channel, int limit) {
        return database.jdbc()
                .sql("select " + Recorded.COLUMNS + " from message where channel_id = ? and gone_at is null"
                        + " and sent_at is not null order by sent_at desc, id desc limit ?")
                .params(channel.id(), limit)
                .query(Recorded::of)
                .list();
    }

    /**
     * Takes a message that was changed before it was read away from whoever reads it, with its new words.
     *
     * @param withWords as in {@link #record}
     * @return empty where it was read meanwhile
     */
    Optional<Received> replace(Recorded recorded, Channel channel, Message message, boolean withWords) {
        return database.inTransaction(() -> {
            var now = database.now();
            var taken = database.jdbc()
                    .sql("""
                            update message set digest = ?, tries = tries + 1, claimed_by = ?, claimed_until = ?, taken = 0
                            where id = ? and state = 'received' returning\s""" + COLUMNS)
                    .params(digest(channel, message), instance, now.plus(claim).toEpochMilli(), recorded.id())
                    .query(Inbox::received)
                    .optional();
            if (taken.isPresent()) {
                vault.forget(recorded.id());
                if (withWords) {
                    vault.seal(channel.workspace(), recorded.id(), WORDS, json.writeValueAsString(message));
                }
            }
            return taken;
        });
    }

    /**
     * Has a message that came to nothing read as what somebody says it holds; it is taken away from whoever reads it now.
     *
     * @return empty where it became a case meanwhile
     */
    Optional<Received> takeAnew(Recorded recorded, Channel channel, Message message, List<Review> reviews) {
        return database.inTransaction(() -> {
            var now = database.now();
            var taken = database.jdbc()
                    .sql("""
                            update message set digest = ?, tries = case state when 'read' then 1 else tries + 1 end,
                              state = 'received', claimed_by = ?, claimed_until = ?, due_at = ?, taken = 1
                            where id = ? and not exists (select 1 from review_case c where c.message_id = message.id)
                            returning\s""" + COLUMNS)
                    .params(
                            digest(channel, message),
                            instance,
                            now.plus(claim).toEpochMilli(),
                            now.toEpochMilli(),
                            recorded.id())
                    .query(Inbox::received)
                    .optional();
            taken.ifPresent(again -> {
                vault.forget(again.id());
                vault.seal(channel.workspace(), again.id(), REVIEWS, json.writeValueAsString(reviews));
            });
            return taken;
        });
    }

    /**
     * Notes that a message was read again as it stands there now.
     *
     * @return false where another process did it, or it was not read at all yet
     */
    boolean readAgain(Recorded recorded, String digest) {
        return database.jdbc()
                        .sql("""
                                update message set digest = ?, gone_at = null
                                where id = ? and state = 'read' and coalesce(digest, '') = ?""")
                        .params(digest, recorded.id(), recorded.digest())
                        .update()
                == 1;
    }

    /** Has a message that was not read yet never read. */
    void stop(Recorded recorded) {
        database.inTransaction(() -> {
            int unread = database.jdbc().sql("""
                            update message set state = 'read', claimed_by = null, claimed_until = null
                            where id = ? and state = 'received'""").param(recorded.id()).update();
            if (unread == 1) {
                vault.forget(recorded.id());
            }
            return unread;
        });
    }

    /** Notes that a message is gone. */
    void gone(Recorded recorded) {
        database.jdbc()
                .sql("update message set gone_at = ? where id = ? and gone_at is null")
                .params(database.now().toEpochMilli(), recorded.id())
                .update();
    }

    /** The words that were kept of a message; empty where none were. */
    Optional<Message> words(Received received) {
        return vault.open(received.id(), WORDS).map(words -> json.readValue(words, Message.class));
    }

    /** What somebody said is in a message; empty where nobody did. */
    Optional<List<Review>> reviews(Received received) {
        return vault.open(received.id(), REVIEWS).map(words -> List.of(json.readValue(words, Review[].class)));
    }

    /** Takes up the message that was left behind longest; empty where none is. */
    Optional<Received> takeUp() {
        return database.inTransaction(() -> {
            long now = database.now().toEpochMilli();
            return database.jdbc()
                    .sql("select " + COLUMNS + """
                             from message
                            where state = 'received' and due_at <= ? and (claimed_until is null or claimed_until < ?)
                            order by due_at, id limit 1""")
                    .params(now, now)
                    .query(Inbox::received)
                    .optional()
                    .filter(each -> take(each, now))
                    .map(each -> new Received(
                            each.id(), each.channel(), each.platformId(), each.automatic(), each.tries() + 1));
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

    /** Forgets messages that were read long ago and came to nothing: nobody reads a channel back that far. */
    void clearOld() {
        database.inTransaction(() -> database.jdbc()
                .sql("""
                        delete from message where state = 'read' and received_at < ?
                          and not exists (select 1 from review_case c where c.message_id = message.id)
                          and not exists (select 1 from sighting s where s.message_id = message.id)
                          and not exists (select 1 from doubt d where d.message_id = message.id)""")
                .param(database.now().minus(REMEMBERED).toEpochMilli())
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
                row.getString("id"),
                row.getString("channel_id"),
                row.getString("platform_id"),
                row.getInt("automatic") != 0,
                row.getInt("tries"));
    }
}
