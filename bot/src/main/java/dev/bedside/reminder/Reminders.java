package dev.bedside.reminder;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.ChangedMeanwhile;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Step;
import dev.bedside.database.Database;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.reminder.ReminderBook.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is due, channel by channel, each in one transaction with the message that says it.
 *
 * <p>A few cases are spoken of one by one; more than three at a time become one message that calls everybody once. What is
 * not pressing joins the channel's message of the last hour instead of adding another one.
 */
public final class Reminders {

    /** The kind of effect that reminds of cases. */
    public static final String REMINDER = "reminder";

    /** The kind of effect that lists several. */
    public static final String DIGEST = "digest";

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int CHANNELS = 200;
    private static final int CASES = 200;
    private static final int SINGLY = 3;
    private static final Duration JOINABLE = Duration.ofHours(1);

    private final Database database;
    private final Docket docket;
    private final Cases cases;
    private final Outbox outbox;
    private final Function<String, Practice> practices;
    private final ReminderPlanner planner = new ReminderPlanner();
    private final ReminderBook book;

    public Reminders(
            Database database, Docket docket, Cases cases, Outbox outbox, Function<String, Practice> practices) {
        this.database = database;
        this.docket = docket;
        this.cases = cases;
        this.outbox = outbox;
        this.practices = practices;
        this.book = new ReminderBook(database);
    }

    /** Says what is due by now; a channel in which somebody acts meanwhile is looked at again the next time. */
    public void sweep() {
        for (var channel : docket.dueChannels(database.now(), CHANNELS)) {
            try {
                database.inTransaction(() -> {
                    say(channel);
                    return true;
                });
            } catch (ChangedMeanwhile faster) {
                LOG.debug("somebody acts in channel {}", channel);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "channel {} could not be reminded: {}",
                        channel,
                        failure.getClass().getName());
            }
        }
    }

    private void say(String channel) {
        var now = database.now();
        var due = new ArrayList<Due>();
        for (var each : docket.due(channel, now, CASES)) {
            lookAgain(each, now, due);
        }
        var pressing = due.stream().filter(each -> !each.isQuiet()).toList();
        var quiet = due.stream().filter(Due::isQuiet).toList();
        if (pressing.size() + quiet.size() > SINGLY) {
            sayTogether(due, now);
        } else {
            pressing.forEach(each -> begin(REMINDER, false, List.of(each), now));
            if (!quiet.isEmpty()) {
                join(quiet, now);
            }
        }
    }

    /** What is due of a case may have changed since it was planned. */
    private void lookAgain(Case each, Instant now, List<Due> due) {
        var practice = practices.apply(each.practice());
        var next = planner.next(each, practice, now);
        var stage = next.filter(planned -> !planned.at().isAfter(now)).flatMap(planned -> Stage.read(planned.stage()));
        if (stage.isEmpty()) {
            cases.note(each, each.notice());
        } else if (stage.get().kind() == Stage.Kind.CLAIM_EXPIRED) {
            cases.perform(each.id(), new Step.ExpireClaim(), Actor.BEDSIDE, Origin.CLOCK);
        } else {
            var line = Line.of(each, stage.get(), Ladder.audience(each, practice, stage.get()));
            cases.note(each, each.notice().said(stage.get().id(), now));
            if (!book.isSaid(line)) {
                due.add(new Due(each, line));
            }
        }
    }

    /** A case of which something is to be said. */
    private record Due(Case each, Line line) {

        boolean isQuiet() {
            return each.summary().urgency() == Urgency.NORMAL || each.summary().urgency() == Urgency.LOW;
        }
    }

    private void sayTogether(List<Due> due, Instant now) {
        begin(DIGEST, due.stream().allMatch(Due::isQuiet), due, now);
    }

    private void join(List<Due> due, Instant now) {
        var channel = due.getFirst().each().channel();
        book.joinable(channel, now.minus(JOINABLE))
                .filter(begun -> outbox.refresh(begun.key()))
                .ifPresentOrElse(
                        begun -> due.forEach(each -> book.add(begun.id(), each.line(), now)),
                        () -> begin(REMINDER, true, due, now));
    }

    private void begin(String kind, boolean joinable, List<Due> due, Instant now) {
        var first = due.getFirst().each();
        var begun = book.begin(first.workspace(), first.channel(), kind, joinable, now);
        due.forEach(each -> book.add(begun.id(), each.line(), now));
        outbox.queue(new NewEffect(begun.key(), first.workspace(), first.channel(), REMINDER, begun.id()));
    }

    /** Whether what a reminder says of a case is still so: nothing is said after the answer. */
    public static boolean isWanted(Line line, Case each, Instant now) {
        if (!each.state().isPending()
                || each.round() != line.round()
                || each.progress().isSnoozed(now)) {
            return false;
        }
        return switch (Stage.read(line.stage()).map(Stage::kind).orElse(Stage.Kind.REPEAT)) {
            case ARRIVAL, WARN, BREACH, ESCALATE -> each.progress().claim() == null;
            default -> true;
        };
    }
}
