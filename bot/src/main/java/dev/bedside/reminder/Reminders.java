package dev.bedside.reminder;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Cases;
import dev.bedside.cases.ChangedMeanwhile;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Step;
import dev.bedside.database.Database;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.Practice;
import dev.bedside.reminder.Audience.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Says what is due, channel by channel, each in one transaction with the messages that say it. */
public final class Reminders {

    /** The kind of effect that reminds of cases. */
    public static final String REMINDER = "reminder";

    /** The same in a direct message; its subject says whose. */
    public static final String DIRECT = "direct-reminder";

    /** The same in the approvers' channel; its subject says which. */
    public static final String APPROVERS = "approvers-reminder";

    private static final String DIGEST = "digest";
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int CHANNELS = 200;
    private static final int CASES = 200;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Docket docket;
    private final Cases cases;
    private final Outbox outbox;
    private final Function<String, Practice> practices;
    private final ReminderPlanner planner = new ReminderPlanner();
    private final ReminderBook book;

    /** Channels that failed, and until when they are passed over. */
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    public Reminders(
            Database database, Docket docket, Cases cases, Outbox outbox, Function<String, Practice> practices) {
        this.database = database;
        this.docket = docket;
        this.cases = cases;
        this.outbox = outbox;
        this.practices = practices;
        this.book = new ReminderBook(database);
    }

    /**
     * Says what is due by now; a channel in which somebody acts meanwhile is looked at again the next time, one that fails
     * is passed over for a minute, so that it does not hold up the others.
     */
    public void sweep() {
        var now = database.now();
        failed.values().removeIf(until -> !until.isAfter(now));
        for (var channel : docket.dueChannels(now, failed.keySet(), CHANNELS)) {
            try {
                database.inTransaction(() -> {
                    say(channel);
                    return true;
                });
            } catch (ChangedMeanwhile faster) {
                LOG.debug("somebody acts in channel {}", channel);
            } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
                warn(channel, away);
            } catch (RuntimeException failure) {
                failed.put(channel, now.plus(PAUSE));
                warn(channel, failure);
            }
        }
    }

    private static void warn(String channel, RuntimeException failure) {
        LOG.warn(
                "channel {} could not be reminded: {}",
                channel,
                failure.getClass().getName());
    }

    private void say(String channel) {
        var now = database.now();
        var due = new HashMap<String, Due>();
        for (var each : docket.due(channel, now, CASES)) {
            try {
                lookAgain(each, now).ifPresent(found -> due.put(each.id(), found));
            } catch (ChangedMeanwhile | DataAccessException elsewhere) {
                throw elsewhere;
            } catch (RuntimeException failure) {
                LOG.error(
                        "case {} could not be planned: {}",
                        each.id(),
                        failure.getClass().getName());
                cases.postpone(each, now.plus(AFTER_A_FAILURE));
            }
        }
        var lines = due.values().stream().map(Due::line).toList();
        var last = book.lastCalm(channel, now.minus(DigestComposer.CALM)).orElse(null);
        for (var telling : DigestComposer.compose(lines, last, now)) {
            switch (telling) {
                case Telling.Joined joined -> join(joined, due, now);
                case Telling.Alone alone -> begin(REMINDER, alone, alone.line().audience(), due, now);
                case Telling.Together together -> {
                    var called = new Audience(Rung.TEAM, together.where(), together.people(), together.roles());
                    begin(DIGEST, together, called, due, now);
                }
            }
        }
    }

    /** A case of which something is to be said. */
    private record Due(Case each, DueLine line) {}

    /** What is due of a case may have changed since it was planned. */
    private Optional<Due> lookAgain(Case each, Instant now) {
        var practice = practices.apply(each.practice());
        var next = planner.next(each, practice, now)
                .filter(planned -> !planned.at().isAfter(now));
        var stage = next.flatMap(planned -> Stage.read(planned.stage()));
        if (next.isEmpty() || stage.isEmpty()) {
            cases.note(each, each.notice());
            return Optional.empty();
        }
        if (stage.get().kind() == Stage.Kind.CLAIM_EXPIRED) {
            var expired = cases.perform(each.id(), new Step.ExpireClaim(), Actor.BEDSIDE, Origin.CLOCK);
            // what was missed while somebody had it is said at once
            return expired instanceof Performed.Done(Case free) ? lookAgain(free, now) : Optional.empty();
        }
        cases.note(each, each.notice().said(stage.get().id(), now));
        if (book.isSaid(each.id(), each.round(), stage.get())) {
            return Optional.empty();
        }
        var line = new DueLine(
                each.id(),
                each.number(),
                each.summary().urgency(),
                stage.get(),
                Ladder.audience(each, practice, stage.get()),
                next.get().at());
        return Optional.of(new Due(each, line));
    }

    private void join(Telling.Joined joined, Map<String, Due> due, Instant now) {
        for (var line : joined.lines()) {
            book.add(joined.effectId(), said(line, due, line.audience()), now);
        }
        outbox.refresh(book.key(joined.effectId()));
    }

    private void begin(String kind, Telling telling, Audience called, Map<String, Due> due, Instant now) {
        var first = each(telling.lines().getFirst(), due);
        var where = called.where();
        boolean inChannel = where == Where.CHANNEL || where == Where.CASE;
        boolean calm = inChannel && telling.lines().stream().allMatch(DueLine::isCalm);
        var begun = book.begin(first.workspace(), first.channel(), kind, calm, now);
        telling.lines().forEach(line -> book.add(begun, said(line, due, called), now));
        var key = book.key(begun);
        var sent = switch (where) {
            case CHANNEL, CASE -> REMINDER;
            case PRIVATE -> DIRECT;
            case APPROVERS -> APPROVERS;
        };
        var subject = switch (where) {
            case CHANNEL, CASE -> begun;
            case PRIVATE -> begun + "/" + person(telling);
            case APPROVERS -> begun + "/" + apart(first);
        };
        var urgency = telling.lines().stream()
                .map(DueLine::urgency)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        outbox.queue(new NewEffect(key, first.workspace(), first.channel(), sent, subject, urgency.ordinal()));
    }

    /** Whose message it is: it stays theirs, whoever has the case by the time it is sent. */
    private static String person(Telling telling) {
        return telling.lines().getFirst().audience().people().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String apart(Case each) {
        return Objects.requireNonNull(practices.apply(each.practice()).team().approversChannel());
    }

    /** Of those who are to hear of a case, whoever this message calls. */
    private static ReminderBook.Line said(DueLine line, Map<String, Due> due, Audience called) {
        var people = new HashSet<>(line.audience().people());
        people.retainAll(called.people());
        var roles = new HashSet<>(line.audience().roles());
        roles.retainAll(called.roles());
        var each = each(line, due);
        return new ReminderBook.Line(each.id(), each.round(), line.stage().id(), people, roles);
    }

    private static Case each(DueLine line, Map<String, Due> due) {
        return Objects.requireNonNull(due.get(line.caseId())).each();
    }

    /** Whether what a reminder says of a case is still so: nothing is said after the answer. */
    public static boolean isWanted(ReminderBook.Line line, Case each, Instant now) {
        if (!each.state().isPending()
                || each.round() != line.round()
                || each.progress().isSnoozed(now)) {
            return false;
        }
        var progress = each.progress();
        return switch (Stage.read(line.stage()).map(Stage::kind).orElse(Stage.Kind.REPEAT)) {
            case ARRIVAL, WARN, BREACH, ESCALATE -> progress.claim() == null;
            case REPLY_WARN, SNOOZE_OVER -> progress.claim() != null;
            case APPROVE -> each.state() == CaseState.READY && !progress.isApproved();
            case FILE_BY -> progress.report() == null;
            case LOOK_AGAIN -> progress.report() != null;
            case WEEKLY, REPEAT, REPLY_BREACH, REPLY_ESCALATE, CLAIM_EXPIRED -> true;
        };
    }
}
