package dev.bedside.cases;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.cases.HistoryBook.Before;
import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.Practice;
import dev.bedside.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of all cases: opens them, takes every step, remembers who took it.
 *
 * <p>A step is one transaction with its history, the next reminder and the wish to show the card anew. Steps of several
 * people or processes at once are taken one after the other.
 */
public final class Cases {

    private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

    /** How long a step can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** The kind of effect that shows a case. */
    public static final String CARD = "card";

    private static final int TRIES = 50;
    private static final int FORGOTTEN_AT_ONCE = 50;

    private final Database database;
    private final Vault vault;
    private final Outbox outbox;
    private final Schedule schedule;
    private final Function<String, Practice> practices;
    private final Docket docket;
    private final CaseRows rows;
    private final Papers papers;
    private final HistoryBook history;
    private final Drafts drafts;
    private final PressBook presses;
    private final ReviewMarks marks;
    private final Consequences consequences;

    /** @param practices the settings of a practice by its id, as they are now */
    public Cases(
            Database database,
            Vault vault,
            Docket docket,
            Outbox outbox,
            Schedule schedule,
            Function<String, Practice> practices) {
        this.database = database;
        this.vault = vault;
        this.docket = docket;
        this.outbox = outbox;
        this.schedule = schedule;
        this.practices = practices;
        this.rows = new CaseRows(database);
        this.papers = new Papers(vault);
        this.history = new HistoryBook(database, vault);
        this.drafts = new Drafts(database, vault);
        this.presses = new PressBook(database);
        this.marks = new ReviewMarks(database, vault);
        this.consequences = new Consequences(vault, rows, papers, new Answers(database, vault), drafts, marks);
    }

    /** The one effect that shows a case and is edited in place. */
    public static EffectKey cardKey(String caseId) {
        return new EffectKey(CARD + "/" + caseId);
    }

    /** Opens the case of a review with its deadlines, its next reminder and its card; once for each part of a message. */
    public Case open(NewCase review) {
        return database.inTransaction(() -> docket.byMessage(review.messageId(), review.part())
                .orElseGet(() -> opened(review, practices.apply(review.practice()))));
    }

    private Case opened(NewCase review, Practice practice) {
        var now = database.now();
        var words = review.words();
        var summary = Summary.of(words.review(), words.verdict());
        var fresh = new Case(
                UlidCreator.getMonotonicUlid().toString(),
                review.workspace(),
                review.practice(),
                review.channel(),
                nextNumber(review.workspace()),
                review.messageId(),
                review.part(),
                1,
                1,
                summary,
                Planning.plan(summary, words.review().postedAt(), practice, now),
                Progress.NEW,
                Notice.NONE,
                Keeping.NEW,
                Source.THERE);
        var each = scheduled(fresh, practice, now);
        rows.insert(each, Digests.of(vault, review.workspace(), words.review()));
        papers.add(each, words);
        papers.addFiles(each, review.files());
        marks.put(each, words.review());
        history.add(each, entry(each, Actor.BEDSIDE, "open", Origin.MESSAGE, "", CaseState.OPEN), null);
        outbox.queue(new NewEffect(
                cardKey(each.id()),
                each.workspace(),
                each.channel(),
                CARD,
                each.id(),
                each.summary().urgency().ordinal()));
        if (each.summary().isHeld()) {
            showApprovers(each, practice);
        }
        return each;
    }

    /**
     * Takes a step, or says why not: a step in one workspace never reaches a case of another.
     *
     * @throws Outdated where it is a revision of a case that has changed since; it has to be made again
     */
    public Performed perform(String caseId, Step step, Actor actor, Origin origin) {
        for (int tried = 1; ; tried++) {
            try {
                return database.inTransaction(() -> performed(caseId, step, actor, origin));
            } catch (ChangedMeanwhile faster) {
                if (tried == TRIES) {
                    throw faster;
                }
            }
        }
    }

    private Performed performed(String caseId, Step step, Actor actor, Origin origin) {
        if (origin.press() != null && !presses.isFirst(origin.press())) {
            return new Performed.Repeated();
        }
        return docket.get(actor, caseId)
                .map(each -> performed(each, step, actor, origin))
                .orElseGet(Performed.NoSuchCase::new);
    }

    private Performed performed(Case each, Step step, Actor actor, Origin origin) {
        var now = database.now();
        requireCurrent(step, each);
        var practice = practices.apply(each.practice());
        var standing = new Standing(each, practice, actor, now);
        if (step instanceof Step.Undo) {
            return undone(standing, origin);
        }
        return switch (new StepDecider(standing, drafts.state(each)).decide(step)) {
            case Decision.Unchanged unchanged -> new Performed.Unchanged(each);
            case Decision.Refused refused -> refused(each, refused, actor, origin);
            case Decision.Changed changed -> {
                var next = NextCase.after(each, step, changed, practice, now);
                var done = saved(
                        next, each, actor, step.id(), origin, changed.detail(), NextCase.before(step, each, next));
                consequences.write(step, each, done, actor, now);
                yield new Performed.Done(done);
            }
        };
    }

    private static void requireCurrent(Step step, Case each) {
        var revision = switch (step) {
            case Step.Correct correct -> correct.by();
            case Step.Revise revise -> revise.by();
            default -> null;
        };
        if (revision != null && revision.of() != each.version()) {
            throw new Outdated();
        }
    }

    private Performed refused(Case each, Decision.Refused refused, Actor actor, Origin origin) {
        var kept = refused.progress().equals(each.progress())
                ? each
                : saved(each.with(refused.progress()), each, actor, "asked-early", origin, "", null);
        return new Performed.Refused(kept, refused.refusal());
    }

    private Performed undone(Standing standing, Origin origin) {
        var each = standing.each();
        var actor = standing.actor();
        var now = standing.now();
        if (new Gate(standing).refusal(new Step.Undo()).orElse(null) instanceof Decision.Refused refused) {
            return new Performed.Refused(each, refused.refusal());
        }
        var last = history.undoable(each, now.minus(UNDO));
        if (last.isEmpty()) {
            return new Performed.Refused(each, Refusal.of(Refusal.Reason.NOTHING_TO_UNDO));
        }
        var step = last.get().entry();
        if (!Objects.equals(step.actor(), actor.id()) && !standing.rights().approver() && step.actor() != null) {
            return new Performed.Refused(each, new Refusal(Refusal.Reason.OTHERS_STEP, step.actor(), step.at()));
        }
        var before = last.get().before();
        consequences.takeBack(step.step(), before, each, each.version() + 1, now);
        var judged = before.judged();
        var judgedBack = judged == null ? each : each.with(judged.summary(), judged.plan());
        var back = saved(judgedBack.with(before.progress()), each, actor, "undo", origin, "of=" + step.step(), null);
        return new Performed.Done(back);
    }

    private Case saved(
            Case next, Case previous, Actor actor, String step, Origin origin, String detail, @Nullable Before before) {
        var now = database.now();
        var practice = practices.apply(next.practice());
        var kept = next.with(next.keeping().at(next.progress(), practice.wordsKept()));
        var saved =
                rows.update(scheduled(kept, practice, now), previous.notice().count());
        history.add(saved, entry(saved, actor, step, origin, detail, previous.state()), before);
        outbox.refresh(cardKey(saved.id()));
        showApprovers(saved, practice);
        followUp(saved, previous);
        return saved;
    }

    /** Threads are closed with their case and opened with it again; where it is held back the team's is closed too. */
    private void followUp(Case saved, Case previous) {
        boolean same = saved.state().isPending() == previous.state().isPending()
                && saved.summary().isHeld() == previous.summary().isHeld();
        if (!same) {
            for (var where : CaseThread.Where.values()) {
                outbox.refreshWhereItStands(new CaseThread(saved.id(), where).key());
            }
        }
    }

    /** What is held back is shown to those who may read it where they have a channel of their own, from then on. */
    private void showApprovers(Case each, Practice practice) {
        var channel = practice.team().approversChannel();
        boolean shown = outbox.refresh(ApproversCard.key(each.id()));
        if (!shown && channel != null && each.summary().isHeld()) {
            outbox.queue(new ApproversCard(each.id(), channel).effect(each));
        }
    }

    /**
     * Remembers what was said of a case, and when it has to be spoken of next.
     *
     * @throws ChangedMeanwhile where somebody took a step meanwhile: it has to be looked at again
     */
    public Case note(Case each, Notice notice) {
        return scheduledNote(each, notice, practices.apply(each.practice()), database.now());
    }

    /** Looks at a case again later, whatever is due of it: what fails now must not hold up the others. */
    public void postpone(Case each, Instant until) {
        rows.note(each, each.notice().next(until, each.notice().dueStage()));
    }

    private Case scheduledNote(Case each, Notice notice, Practice practice, Instant now) {
        return rows.note(each, scheduled(each.with(notice), practice, now).notice());
    }

    /** Deletes the words of cases that ended long enough ago, a few at a time. */
    public void forgetOld() {
        for (var id : docket.toForget(database.now(), FORGOTTEN_AT_ONCE)) {
            try {
                perform(id, new Step.Forget(), Actor.BEDSIDE, Origin.CLOCK);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "the words of case {} are still there: {}",
                        id,
                        failure.getClass().getName());
            }
        }
    }

    private Case scheduled(Case each, Practice practice, Instant now) {
        var next = schedule.next(each, practice, now);
        return each.with(each.notice()
                .next(
                        next.map(Schedule.Next::at).orElse(null),
                        next.map(Schedule.Next::stage).orElse(null)));
    }

    private HistoryEntry entry(Case each, Actor actor, String step, Origin origin, String detail, CaseState from) {
        return new HistoryEntry(
                each.version(),
                database.now(),
                actor.id(),
                step,
                origin.source(),
                from.id(),
                each.state().id(),
                detail);
    }

    private long nextNumber(String workspace) {
        return database.jdbc()
                .sql("update workspace set last_number = last_number + 1 where id = ? returning last_number")
                .param(workspace)
                .query(Long.class)
                .single();
    }
}
