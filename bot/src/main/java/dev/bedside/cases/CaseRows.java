package dev.bedside.cases;

import dev.bedside.database.Database;
import dev.bedside.practice.Deadlines;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Site;
import dev.bedside.text.Language;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns cases into rows and back; every change is a compare-and-set on the version. */
final class CaseRows {

    private final Database database;

    CaseRows(Database database) {
        this.database = database;
    }

    /** @param digests of the author (null where unknown) and of the review */
    void insert(Case each, Digests digests) {
        var columns = columns(each);
        columns.put("id", each.id());
        columns.put("workspace_id", each.workspace());
        columns.put("practice_id", each.practice());
        columns.put("channel_id", each.channel());
        columns.put("number", each.number());
        columns.put("message_id", each.messageId());
        columns.put("part", each.part());
        columns.put("version", each.version());
        columns.put("author_digest", digests.author());
        columns.put("review_digest", digests.review());
        columns.put("marked", 1);
        var names = String.join(", ", columns.keySet());
        var values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        database.jdbc()
                .sql("insert into review_case (" + names + ") values (" + values + ")")
                .params(columns)
                .update();
    }

    /**
     * Replaces a row that still has the version of the case, and of which nothing was said since it was read.
     *
     * @param said how often something had been said of it when it was read
     * @return the case with its new version
     * @throws ChangedMeanwhile where somebody was faster
     */
    Case update(Case each, int said) {
        var columns = columns(each);
        var sets = columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        replace("version = version + 1, " + sets, columns, each, said);
        return each.next();
    }

    /**
     * Replaces what is said next, which is no step and leaves the version as it is.
     *
     * @throws ChangedMeanwhile where somebody took a step or said something meanwhile
     */
    Case note(Case each, Notice notice) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        add(columns, notice);
        var sets = columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        replace(sets, columns, each, each.notice().count());
        return each.with(notice);
    }

    /** Other words came in the place of those it was opened with. */
    void know(Case each, Digests digests) {
        database.jdbc()
                .sql("update review_case set author_digest = ?, review_digest = ? where id = ?")
                .param(digests.author())
                .param(digests.review())
                .param(each.id())
                .update();
    }

    private void replace(String sets, Map<String, @Nullable Object> columns, Case expected, int said) {
        columns.put("id", expected.id());
        columns.put("expected", expected.version());
        columns.put("said", said);
        int rows = database.jdbc()
                .sql("update review_case set " + sets
                        + " where id = :id and version = :expected and said_count = :said")
                .params(columns)
                .update();
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private static Map<String, @Nullable Object> columns(Case each) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("round", each.round());
        add(columns, each.summary());
        add(columns, each.plan());
        add(columns, each.progress());
        add(columns, each.notice());
        columns.put("preserved", flag(each.keeping().preserved()));
        columns.put("forget_at", millis(each.keeping().forgetAt()));
        columns.put("forgotten_at", millis(each.keeping().forgottenAt()));
        columns.put("source_gone_at", millis(each.source().goneAt()));
        columns.put("source_deleted", flag(each.source().deleted()));
        return columns;
    }

    private static void add(Map<String, @Nullable Object> columns, Summary summary) {
        columns.put("site", summary.site() == null ? null : summary.site().name());
        columns.put("stars", summary.stars());
        columns.put("language", summary.language().code());
        columns.put("truncated", flag(summary.truncated()));
        columns.put("tone", summary.tone().name());
        columns.put("topics", names(summary.topics()));
        columns.put("complaints", names(summary.complaints()));
        columns.put("concerns", names(summary.concerns()));
        columns.put("harsh", flag(summary.harsh()));
        columns.put("action", summary.action().name());
        columns.put("urgency", summary.urgency().name());
        columns.put("public_reply", summary.publicReply().name());
        columns.put("needs_person", flag(summary.needsPerson()));
    }

    private static void add(Map<String, @Nullable Object> columns, Plan plan) {
        columns.put("zone", plan.zone().getId());
        columns.put("policy", plan.policy());
        columns.put("arrived_at", millis(plan.arrivedAt()));
        columns.put("claim_by", millis(plan.deadlines().claimBy()));
        columns.put("not_before", millis(plan.deadlines().replyNotBefore()));
        columns.put("reply_by", millis(plan.deadlines().replyBy()));
        columns.put("warn_at", millis(plan.deadlines().warnAt()));
        columns.put("escalate_at", millis(plan.deadlines().escalateAt()));
    }

    private static void add(Map<String, @Nullable Object> columns, Progress progress) {
        var claim = progress.claim();
        var proposal = progress.proposal();
        var report = progress.report();
        var ending = progress.ending();
        columns.put("state", progress.state().id());
        columns.put(
                "outcome",
                progress.outcome() == null ? null : progress.outcome().id());
        columns.put("owner_id", progress.ownerId());
        columns.put("claimed_at", claim == null ? null : millis(claim.at()));
        columns.put("claim_expires_at", claim == null ? null : millis(claim.expiresAt()));
        columns.put("snoozed_until", claim == null ? null : millis(claim.snoozedUntil()));
        columns.put("writer_id", proposal == null ? null : proposal.writerId());
        columns.put("ready_at", proposal == null ? null : millis(proposal.at()));
        columns.put("approver_id", proposal == null ? null : proposal.approverId());
        columns.put("asked_early_at", millis(progress.askedEarlyAt()));
        columns.put("reported_by", report == null ? null : report.by());
        columns.put("reported_at", report == null ? null : millis(report.at()));
        columns.put("look_again_at", report == null ? null : millis(report.lookAgainAt()));
        columns.put("appealed_at", report == null ? null : millis(report.appealedAt()));
        columns.put("ended_by", ending == null ? null : ending.by());
        columns.put("ended_at", ending == null ? null : millis(ending.at()));
    }

    private static void add(Map<String, @Nullable Object> columns, Notice notice) {
        columns.put("due_at", millis(notice.dueAt()));
        columns.put("due_stage", notice.dueStage());
        columns.put("said_stage", notice.lastStage());
        columns.put("said_at", millis(notice.lastAt()));
        columns.put("said_count", notice.count());
    }

    static Case read(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("practice_id"),
                row.getString("channel_id"),
                row.getLong("number"),
                row.getString("message_id"),
                row.getInt("part"),
                row.getLong("version"),
                row.getInt("round"),
                summary(row),
                plan(row),
                progress(row),
                notice(row),
                new Keeping(row.getInt("preserved") != 0, instant(row, "forget_at"), instant(row, "forgotten_at")),
                new Source(instant(row, "source_gone_at"), row.getInt("source_deleted") != 0));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        var site = row.getString("site");
        double stars = row.getDouble("stars");
        boolean unrated = row.wasNull();
        return new Summary(
                site == null ? null : Site.valueOf(site),
                unrated ? null : stars,
                new Language(row.getString("language")),
                row.getInt("truncated") != 0,
                Tone.valueOf(row.getString("tone")),
                constants(Topic.class, row.getString("topics")),
                constants(Topic.class, row.getString("complaints")),
                constants(Concern.class, row.getString("concerns")),
                row.getInt("harsh") != 0,
                Action.valueOf(row.getString("action")),
                Urgency.valueOf(row.getString("urgency")),
                PublicReply.valueOf(row.getString("public_reply")),
                row.getInt("needs_person") != 0);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                ZoneId.of(row.getString("zone")),
                row.getString("policy"),
                Instant.ofEpochMilli(row.getLong("arrived_at")),
                new Deadlines(
                        instant(row, "claim_by"),
                        instant(row, "not_before"),
                        instant(row, "reply_by"),
                        instant(row, "warn_at"),
                        instant(row, "escalate_at")));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var owner = row.getString("owner_id");
        var claimed = instant(row, "claimed_at");
        var writer = row.getString("writer_id");
        var ready = instant(row, "ready_at");
        var reporter = row.getString("reported_by");
        var reported = instant(row, "reported_at");
        var ended = instant(row, "ended_at");
        return new Progress(
                CaseState.of(row.getString("state")),
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                owner == null || claimed == null
                        ? null
                        : new Progress.Claim(
                                owner, claimed, instant(row, "claim_expires_at"), instant(row, "snoozed_until")),
                writer == null || ready == null
                        ? null
                        : new Progress.Proposal(writer, ready, row.getString("approver_id")),
                instant(row, "asked_early_at"),
                reporter == null || reported == null
                        ? null
                        : new Progress.SiteReport(
                                reporter, reported, instant(row, "look_again_at"), instant(row, "appealed_at")),
                ended == null ? null : new Progress.Ending(row.getString("ended_by"), ended));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                instant(row, "due_at"),
                row.getString("due_stage"),
                row.getString("said_stage"),
                instant(row, "said_at"),
                row.getInt("said_count"));
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        var constants = EnumSet.noneOf(type);
        for (String name : names.split(" ")) {
            if (!name.isEmpty()) {
                constants.add(Enum.valueOf(type, name));
            }
        }
        return constants;
    }

    static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
