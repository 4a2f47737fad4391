package dev.bedside.cases;

import dev.bedside.database.Database;
import dev.bedside.vault.Vault;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cases as they stand, for reading. */
public final class Docket {

    /** Read in a few milliseconds. */
    private static final int LOOKED_AT = 2_000;

    private final Database database;
    private final Papers papers;
    private final HistoryBook history;
    private final Answers answers;
    private final TalkBook talk;
    private final Sightings sightings;

    public Docket(Database database, Vault vault) {
        this.database = database;
        this.papers = new Papers(vault);
        this.history = new HistoryBook(database, vault);
        this.answers = new Answers(database, vault);
        this.talk = new TalkBook(database);
        this.sightings = new Sightings(database);
    }

    public Case get(String id) {
        return database.jdbc()
                .sql("select * from review_case where id = ?")
                .param(id)
                .query(CaseRows::read)
                .single();
    }

    /** The case with this id; empty where it is not one of this workspace. */
    public Optional<Case> get(String workspace, String id) {
        return database.jdbc()
                .sql("select * from review_case where id = ? and workspace_id = ?")
                .params(id, workspace)
                .query(CaseRows::read)
                .optional();
    }

    /** The case with this id as somebody who asks for it sees it; empty where it is none of theirs to see. */
    public Optional<Case> get(Actor actor, String id) {
        return (actor.isBedside() ? Optional.of(get(id)) : get(actor.workspace(), id)).filter(actor::sees);
    }

    /** The case with this number in a workspace. */
    public Optional<Case> find(String workspace, long number) {
        return database.jdbc()
                .sql("select * from review_case where workspace_id = ? and number = ?")
                .params(workspace, number)
                .query(CaseRows::read)
                .optional();
    }

    /** The case with this number as somebody who asks for it sees it; empty where it is none of theirs to see. */
    public Optional<Case> find(Actor actor, long number) {
        return find(actor.workspace(), number).filter(actor::sees);
    }

    /** The numbers of the latest earlier cases of a practice whose author had the same name on the same site. */
    public List<Long> earlierOfAuthor(Case each, int limit) {
        return database.jdbc()
                .sql("""
                        select number from review_case
                        where practice_id = ? and author_digest = (select author_digest from review_case where id = ?)
                          and number < ? order by number desc limit ?""")
                .params(each.practice(), each.id(), each.number(), limit)
                .query((row, index) -> row.getLong("number"))
                .list();
    }

    /** The case that was opened last in a channel. */
    public Optional<Case> newest(String channel) {
        return database.jdbc()
                .sql("select * from review_case where channel_id = ? order by number desc limit 1")
                .param(channel)
                .query(CaseRows::read)
                .optional();
    }

    /** The cases that wait for somebody, the ones due soonest first. */
    public List<Case> pending(String workspace, int limit) {
        return pending(workspace, Sight.ALL, limit);
    }

    /** The cases that wait for somebody in the channels that whoever asks can see, the ones due soonest first. */
    public List<Case> pending(Actor actor, int limit) {
        return pending(actor.workspace(), actor.sight(), limit);
    }

    private List<Case> pending(String workspace, Sight sight, int limit) {
        var channels = sight.channels();
        if (channels != null && channels.isEmpty()) {
            return List.of();
        }
        return database.jdbc()
                .sql("""
                        select * from review_case
                        where workspace_id = :workspace and state in ('open', 'claimed', 'ready', 'reported') %s
                        order by coalesce(reply_by, 9223372036854775807), number limit :limit""".formatted(channels == null ? "" : "and channel_id in (:channels)"))
                .param("workspace", workspace)
                .param("channels", channels)
                .param("limit", limit)
                .query(CaseRows::read)
                .list();
    }

    /**
     * The cases in the channels that whoever asks can see which came in, or came up again, in a stretch of time, oldest first.
     *
     * @param until not included
     */
    public List<Case> arrived(Actor actor, Instant from, Instant until, int limit) {
        var channels = actor.sight().channels();
        if (channels != null && channels.isEmpty()) {
            return List.of();
        }
        return database.jdbc()
                .sql("""
                        select * from review_case
                        where workspace_id = :workspace and arrived_at >= :from and arrived_at < :until %s
                        order by arrived_at, number limit :limit""".formatted(channels == null ? "" : "and channel_id in (:channels)"))
                .param("workspace", actor.workspace())
                .param("from", from.toEpochMilli())
                .param("until", until.toEpochMilli())
                .param("channels", channels)
                .param("limit", limit)
                .query(CaseRows::read)
                .list();
    }

    /**
     * The channels in which something is to be said by now, the longest overdue first.
     *
     * <p>After a long standstill it looks at the cases that are due longest and not at all of them; the others come when
     * those are said.
     *
     * @param except channels that are passed over
     */
    public List<String> dueChannels(Instant now, Set<String> except, int limit) {
        return database.jdbc()
                .sql("""
                        select channel_id from (
                          select channel_id, due_at from review_case where due_at is not null and due_at <= :now %s
                          order by due_at limit %d) as oldest
                        group by channel_id order by min(due_at) limit :limit""".formatted(except.isEmpty() ? "" : "and channel_id not in (:except)", LOOKED_AT))
                .param("now", now.toEpochMilli())
                .param("except", except)
                .param("limit", limit)
                .query((row, number) -> row.getString("channel_id"))
                .list();
    }

    /** When something is to be said of any case next; empty where nothing is. */
    public Optional<Instant> dueNext() {
        return database.jdbc()
                .sql("select due_at from review_case where due_at is not null order by due_at limit 1")
                .query((row, number) -> Instant.ofEpochMilli(row.getLong("due_at")))
                .optional();
    }

    /** The cases of a channel of which something is to be said by now, the longest overdue first. */
    public List<Case> due(String channel, Instant now, int limit) {
        return database.jdbc()
                .sql("""
                        select * from review_case where due_at is not null and due_at <= ? and channel_id = ?
                        order by due_at, number limit ?""")
                .params(now.toEpochMilli(), channel, limit)
                .query(CaseRows::read)
                .list();
    }

    /** The cases whose words are to be deleted by now. */
    List<String> toForget(Instant now, int limit) {
        return database.jdbc()
                .sql(
                        "select id from review_case where forget_at is not null and forget_at <= ? order by forget_at limit ?")
                .params(now.toEpochMilli(), limit)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    /** Who did what, when, from where, who spoke of it in its thread and when its review came in again; oldest first. */
    public List<HistoryEntry> history(Case each) {
        // steps of one moment stay in their order, since the sort is stable
        return Stream.of(history.of(each), talk.of(each), sightings.history(each))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(HistoryEntry::at))
                .toList();
    }

    /** Whether nothing of its history was changed or taken out behind Bedside's back. */
    public boolean isIntact(Case each) {
        return history.isIntact(each);
    }

    /** What was posted and not taken back, oldest first. */
    public List<Answers.Posted> answers(Case each) {
        return answers.of(each);
    }

    /** What people wrote; empty once it is forgotten. */
    public Optional<Words> words(Case each) {
        return papers.open(each);
    }

    /** The names of files beside a review that were not opened. */
    public List<String> files(Case each) {
        return papers.files(each);
    }

    /** The cases of a workspace that wait for somebody, the ones due soonest first, then the others, the newest first. */
    public List<Case> latest(String workspace, int limit) {
        var pending = pending(workspace, limit);
        var over = database.jdbc()
                .sql("""
                        select * from review_case where workspace_id = ? and state in ('answered', 'closed')
                        order by number desc limit ?""")
                .params(workspace, limit - pending.size())
                .query(CaseRows::read)
                .list();
        return Stream.concat(pending.stream(), over.stream()).toList();
    }

    /** The cases of a message, by our id of its channel and the platform's of itself. */
    public List<Case> ofMessage(String channel, String platformMessage) {
        return database.jdbc()
                .sql("""
                        select c.* from review_case c join message m on m.id = c.message_id
                        where m.channel_id = ? and m.platform_id = ? order by c.part""")
                .params(channel, platformMessage)
                .query(CaseRows::read)
                .list();
    }

    /** Whether a message holds a review that has a case, be it that of another message. */
    public boolean isKnown(String channel, String platformMessage) {
        return !database.jdbc()
                .sql("""
                        select 1 from message m where m.channel_id = ? and m.platform_id = ?
                          and (exists (select 1 from review_case c where c.message_id = m.id)
                            or exists (select 1 from sighting s where s.message_id = m.id))""")
                .params(channel, platformMessage)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The one case of a message of a workspace, by the platform's id; empty where it is of several, or of none. */
    public Optional<Case> onlyOfMessage(String workspace, String platformMessage) {
        var cases = database.jdbc()
                .sql("""
                        select c.* from review_case c join message m on m.id = c.message_id
                        where m.channel_id in (select id from channel where workspace_id = ?) and m.platform_id = ?
                        limit 2""")
                .params(workspace, platformMessage)
                .query(CaseRows::read)
                .list();
        return cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty();
    }

    Optional<Case> byMessage(String message, int part) {
        return database.jdbc()
                .sql("select * from review_case where message_id = ? and part = ?")
                .params(message, part)
                .query(CaseRows::read)
                .optional();
    }
}
