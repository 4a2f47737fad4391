package dev.bedside.reminder;

import dev.bedside.House;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Keeping;
import dev.bedside.cases.Notice;
import dev.bedside.cases.Plan;
import dev.bedside.cases.Progress;
import dev.bedside.cases.Source;
import dev.bedside.cases.Summary;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Target;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case in simulated time: people act on it, and Bedside says what is due. */
final class Story {

    private final ReminderPlanner planner = new ReminderPlanner();
    private final Practice practice;
    private Case each;
    private Instant now;

    Story(Practice practice, Urgency urgency, Action action, Instant arrival) {
        this.practice = practice;
        this.now = arrival;
        var summary = new Summary(
                null,
                1.0,
                House.TEXTS.detector().detect("They kept me waiting for an hour."),
                false,
                Tone.NEGATIVE,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                action,
                urgency,
                action == Action.HOLD ? PublicReply.NEUTRAL_ONLY : PublicReply.YES,
                false);
        var plan = new Plan(
                practice.calendar().zone(),
                practice.targets().of(urgency).write(),
                arrival,
                practice.planner().plan(urgency, arrival, null, true));
        this.each = new Case(
                "c",
                "w",
                "p",
                "ch",
                1,
                "m",
                0,
                1,
                1,
                summary,
                plan,
                Progress.NEW,
                Notice.NONE,
                Keeping.NEW,
                Source.THERE);
    }

    Case each() {
        return each;
    }

    Instant now() {
        return now;
    }

    /** @param local without its date: of the day it is */
    Story at(String local) {
        var zone = practice.calendar().zone();
        var date = LocalDateTime.ofInstant(now, zone).toLocalDate();
        return at(LocalDateTime.parse(local.contains("T") ? local : date + "T" + local)
                .atZone(zone)
                .toInstant());
    }

    Story at(Instant moment) {
        now = moment;
        return this;
    }

    Story claim(String person) {
        return hold(CaseState.CLAIMED, new Progress.Claim(person, now, expiry(now), null));
    }

    Story release() {
        return become(new Progress(CaseState.OPEN, null, null, null, null, null, null));
    }

    Story snooze(Instant until) {
        var claim = each.progress().claim();
        return hold(each.state(), new Progress.Claim(claim.ownerId(), claim.at(), expiry(until), until));
    }

    Story snooze(String local) {
        return snooze(
                LocalDateTime.parse(local).atZone(practice.calendar().zone()).toInstant());
    }

    Story ready(@Nullable String approver) {
        var claim = each.progress().claim();
        var held = claim == null
                ? new Progress.Claim("dana", now, null, null)
                : new Progress.Claim(claim.ownerId(), claim.at(), null, null);
        var before = each.progress().proposal();
        var proposal = new Progress.Proposal(held.ownerId(), before == null ? now : before.at(), approver);
        return become(new Progress(CaseState.READY, null, held, proposal, null, null, null));
    }

    Story report() {
        var again = practice.targets().reported().lookAgainAfter().after(now, practice.calendar());
        return become(new Progress(
                CaseState.REPORTED,
                null,
                new Progress.Claim("dana", now, null, null),
                null,
                null,
                new Progress.SiteReport("dana", now, again, null),
                null));
    }

    Story end(CaseState state) {
        var ending = new Progress.Ending("dana", now);
        return become(new Progress(state, null, each.progress().claim(), null, null, null, ending));
    }

    Story reopen() {
        var fresh = new Story(practice, each.summary().urgency(), each.summary().action(), now);
        return become(fresh.each);
    }

    private Story hold(CaseState state, Progress.Claim claim) {
        return become(new Progress(state, null, claim, each.progress().proposal(), null, null, null));
    }

    private Story become(Progress progress) {
        return become(new Case(
                each.id(),
                each.workspace(),
                each.practice(),
                each.channel(),
                each.number(),
                each.messageId(),
                each.part(),
                each.version() + 1,
                each.round(),
                each.summary(),
                each.plan(),
                progress,
                each.notice(),
                each.keeping(),
                each.source()));
    }

    private Story become(Case next) {
        each = next;
        return this;
    }

    private @Nullable Instant expiry(Instant from) {
        var after = Target.read(each.plan().policy()).claimExpires();
        return after == null ? null : after.after(from, practice.calendar());
    }

    /** What is due next; null for nothing. */
    @Nullable
    Due next() {
        return planner.next(each, practice, now)
                .map(next -> new Due(next.at(), Stage.read(next.stage()).orElseThrow()))
                .orElse(null);
    }

    /** Waits for what is due next, and a while longer, then says or does it; null where nothing is due. */
    @Nullable
    Due say(Duration late) {
        var next = next();
        if (next == null) {
            return null;
        }
        now = (next.at().isAfter(now) ? next.at() : now).plus(late);
        next = next();
        if (next == null || next.at().isAfter(now)) {
            return next;
        }
        if (next.stage().kind() == Stage.Kind.CLAIM_EXPIRED) {
            release();
        } else {
            become(each.with(each.notice().said(next.stage().id(), now)));
        }
        return next;
    }

    /** The next things that are said, each with the moment in the practice's zone. */
    List<String> hear(int count) {
        var heard = new ArrayList<String>();
        while (heard.size() < count) {
            var said = say(Duration.ZERO);
            if (said == null) {
                heard.add("nothing");
                break;
            }
            heard.add(LocalDateTime.ofInstant(now, practice.calendar().zone()) + " " + said.stage());
        }
        return heard;
    }

    Audience audience() {
        var next = next();
        return Ladder.audience(each, practice, next.stage());
    }

    Audience audience(String stage) {
        return Ladder.audience(each, practice, Stage.read(stage).orElseThrow());
    }
}
