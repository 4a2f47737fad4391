package dev.bedside.cases;

import dev.bedside.database.Database;
import java.time.Instant;
import java.util.List;

/** Where reviews that have a case came in again. */
public final class Sightings {

    private static final String STEP = "came-again";

    private final Database database;

    public Sightings(Database database) {
        this.database = database;
    }

    /**
     * A message in which a review came in again.
     *
     * @param channel ours
     * @param platformId the platform's id of the message
     */
    public record Sighting(String channel, String platformId, Instant at) {}

    /** Notes where a review came in again, in the transaction that is going on; false where that is known. */
    boolean add(String message, int part, Case each) {
        return database.jdbc()
                        .sql("""
                                insert into sighting (message_id, part, case_id, at) values (?, ?, ?, ?)
                                on conflict (message_id, part) do update set case_id = excluded.case_id
                                where sighting.case_id <> excluded.case_id""")
                        .params(message, part, each.id(), database.now().toEpochMilli())
                        .update()
                == 1;
    }

    /** The latest messages in which the review of a case came in again, oldest first. */
    public List<Sighting> of(Case each, int limit) {
        return database.jdbc()
                .sql("""
                        select m.channel_id, m.platform_id, s.at from sighting s join message m on m.id = s.message_id
                        where s.case_id = ? order by s.at desc, s.message_id desc, s.part desc limit ?""")
                .params(each.id(), limit)
                .query((row, number) -> new Sighting(
                        row.getString("channel_id"),
                        row.getString("platform_id"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list()
                .reversed();
    }

    /** Whether the review of a case stands in another message that is there as far as anybody knows. */
    public boolean stands(Case each) {
        return database.jdbc().sql("""
                                select count(*) from sighting s join message m on m.id = s.message_id
                                where s.case_id = ? and m.gone_at is null""").param(each.id()).query(Integer.class).single() > 0;
    }

    /** The cases whose review stands nowhere any more once a message is gone in which it came in again. */
    public List<Case> lastIn(String message) {
        return database.jdbc()
                .sql("""
                        select c.* from review_case c join message own on own.id = c.message_id
                        where c.id in (select case_id from sighting where message_id = :message)
                          and own.gone_at is not null
                          and not exists (select 1 from sighting s join message m on m.id = s.message_id
                            where s.case_id = c.id and m.id <> :message and m.gone_at is null)""")
                .param("message", message)
                .query(CaseRows::read)
                .list();
    }

    /** Whether a review came in again in a message whose words were deleted for good since. */
    public boolean isForgotten(String message) {
        return !database.jdbc()
                .sql("""
                        select 1 from sighting s join review_case c on c.id = s.case_id
                        where s.message_id = ? and c.forgotten_at is not null""")
                .param(message)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The cases of reviews that came in again in a message. */
    List<Case> in(String message) {
        return database.jdbc().sql("""
                        select c.* from sighting s join review_case c on c.id = s.case_id
                        where s.message_id = ? and c.forgotten_at is null order by s.part""").param(message).query(CaseRows::read).list();
    }

    /** As the history tells them; they change nothing, so that they stand between its steps. */
    List<HistoryEntry> history(Case each) {
        return database.jdbc()
                .sql("select at from sighting where case_id = ? order by at")
                .param(each.id())
                .query((row, number) -> new HistoryEntry(
                        0,
                        Instant.ofEpochMilli(row.getLong("at")),
                        null,
                        STEP,
                        "message",
                        each.state().id(),
                        each.state().id(),
                        ""))
                .list();
    }
}
