package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Note;
import dev.bedside.check.Finding;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.check.Report;
import dev.bedside.database.Database;
import dev.bedside.desk.CaseCommand.Verb;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.MomentReader;
import dev.bedside.practice.Practice;
import dev.bedside.triage.PublicReply;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries out what staff ask of cases, and says in a sentence what came of it. */
final class CaseDesk {

    private final Database database;
    private final Docket docket;
    private final Cases cases;
    private final Drafts drafts;
    private final CaseCards cards;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private final MomentReader moments;
    private final Wordings wordings;
    private final ReplyChecker checker;

    CaseDesk(
            Database database,
            Docket docket,
            Cases cases,
            Drafts drafts,
            CaseCards cards,
            Outbox outbox,
            Workspaces workspaces,
            ChatPlatform chat,
            MomentReader moments,
            Wordings wordings,
            ReplyChecker checker) {
        this.database = database;
        this.docket = docket;
        this.cases = cases;
        this.drafts = drafts;
        this.cards = cards;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.chat = chat;
        this.moments = moments;
        this.wordings = wordings;
        this.checker = checker;
    }

    /** Reads what stands behind {@code /review}; empty where it is the words of a review. */
    Optional<CaseCommand> read(String said, Channel channel) {
        return CaseCommand.read(said, words -> moment(words, channel).isPresent());
    }

    /**
     * Carries out a command.
     *
     * @param focus the number of the case that is spoken of; empty where none is
     */
    List<Answer> perform(CaseCommand command, OptionalLong focus, Channel channel, Actor actor, Origin origin) {
        var writer = writer(channel);
        if (command.verb() == Verb.LIST) {
            return List.of(writer.list(docket.pending(actor, CaseWriter.LIST + 1), now(), setAside(actor)));
        }
        if (command.verb() == Verb.RETRY) {
            if (!Rights.of(
                            actor,
                            channel.workspace(),
                            workspaces.practice(channel.practice()).team())
                    .team()) {
                return note(writer.say(Phrase.TEAM_ONLY));
            }
            int retried = outbox.retryAll(channel.id());
            outbox.sweep();
            return note(writer.retried(retried));
        }
        boolean named = command.number().isPresent() || command.verb() == Verb.FORGET;
        var number = named ? command.number() : focus;
        if (number.isEmpty()) {
            return note(writer.say(Phrase.WHICH_CASE));
        }
        return docket.find(actor, number.getAsLong())
                .map(each -> perform(command, each, actor, origin, channel))
                .orElseGet(() -> note(writer.noSuchCase(number.getAsLong())));
    }

    private List<Answer> perform(CaseCommand command, Case each, Actor actor, Origin origin, Channel channel) {
        var writer = writer(channel);
        return switch (command.verb()) {
            case SHOW -> List.of(cards.of(each, rights(actor, each).approver()));
            case HISTORY ->
                mayRead(each, actor)
                        ? List.of(writer.history(each, docket.history(each), docket.isIntact(each)))
                        : note(writer.approversOnly(each));
            case DOSSIER ->
                mayRead(each, actor)
                        ? List.of(writer.dossier(each, docket.words(each), docket.history(each), docket.answers(each)))
                        : note(writer.approversOnly(each));
            case CLAIM -> step(each, new Step.Claim(), actor, origin);
            case RELEASE -> step(each, new Step.Release(), actor, origin);
            case EDIT -> edit(each, command.rest(), actor, origin);
            case POST -> callForReply(each, actor, origin);
            case APPROVE -> step(each, new Step.Approve(), actor, origin);
            case POSTED -> posted(each, command.rest(), actor, origin);
            case REPORT -> step(each, new Step.Report(), actor, origin);
            case REMOVED -> step(each, new Step.Decided(true), actor, origin);
            case KEPT -> step(each, new Step.Decided(false), actor, origin);
            case APPEAL -> step(each, new Step.Appeal(), actor, origin);
            case REOPEN -> step(each, new Step.Reopen(), actor, origin);
            case UNDO -> step(each, new Step.Undo(), actor, origin);
            case FORGET -> step(each, new Step.Forget(), actor, origin);
            case PRESERVE -> step(each, new Step.Preserve(true), actor, origin);
            case UNPRESERVE -> step(each, new Step.Preserve(false), actor, origin);
            case ASSIGN ->
                person(command.rest(), actor, writer)
                        .map(person -> step(each, new Step.Assign(person), actor, origin))
                        .orElseGet(() -> note(writer.say(Phrase.WHO_UNCLEAR)));
            case SNOOZE ->
                moment(command.rest(), channel)
                        .map(until -> step(each, new Step.Snooze(until), actor, origin))
                        .orElseGet(() -> note(writer.say(Phrase.WHEN_UNCLEAR)));
            case CLOSE ->
                outcome(command.rest(), writer)
                        .map(why -> step(each, new Step.Close(why), actor, origin))
                        .orElseGet(() -> note(writer.whyUnclear()));
            case LIST, RETRY -> throw new IllegalStateException("no case is needed for it");
        };
    }

    /** What is said to a step that came to something; empty where nothing is. */
    Optional<String> said(Performed performed, Case each, Step step, Actor actor) {
        return writer(each).performed(performed, step, actor);
    }

    /** Whether somebody may read the words of a case. */
    boolean mayRead(Case each, Actor actor) {
        return cards.mayRead(each, rights(actor, each).approver());
    }

    /** What is said to whoever may not. */
    String approversOnly(Case each) {
        return writer(each).approversOnly(each);
    }

    private Rights rights(Actor actor, Case each) {
        return Rights.of(actor, each.workspace(), practice(each).team());
    }

    private List<Answer> step(Case each, Step step, Actor actor, Origin origin) {
        var performed = cases.perform(each.id(), step, actor, origin);
        return writer(each)
                .performed(performed, step, actor)
                .map(CaseDesk::note)
                .orElse(List.of());
    }

    /**
     * The reply is handed out to be posted once nobody has to agree first; never one that says too much, or one to a review
     * that is better not answered in public.
     */
    private List<Answer> callForReply(Case each, Actor actor, Origin origin) {
        var writer = writer(each);
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            return note(writer.say(Phrase.CHECK_NOT_IN_PUBLIC));
        }
        var text = draft(each);
        if (rights(actor, each).team() && text.isPresent() && !isPostable(each)) {
            return List.of(
                    new Note(writer.say(Phrase.CARD_DRAFT_BLOCKED)),
                    new CheckCardWriter(wordings.of(practice(each))).answer(check(each, text.get()), true));
        }
        var performed = cases.perform(each.id(), new Step.CallForReply(), actor, origin);
        var ready = switch (performed) {
            case Performed.Done done -> done.each();
            case Performed.Unchanged same -> same.each();
            case Performed.Refused refused -> null;
            case Performed.NoSuchCase none -> null;
            case Performed.Repeated repeated -> null;
        };
        // asking twice for the same reply is answered like asking once
        var said = ready == null ? performed : new Performed.Done(ready);
        var answers = new ArrayList<Answer>();
        writer.performed(said, new Step.CallForReply(), actor).ifPresent(words -> answers.add(new Note(words)));
        if (ready != null && (ready.progress().isApproved() || !Approvals.needed(ready.summary(), practice(ready)))) {
            draft(ready).ifPresent(words -> answers.add(writer.reply(words)));
        }
        return answers;
    }

    /** Somebody's own words take the place of the draft, with what the check says of them. */
    private List<Answer> edit(Case each, String text, Actor actor, Origin origin) {
        var writer = writer(each);
        if (text.isBlank()) {
            return note(writer.say(Phrase.EDIT_EMPTY));
        }
        var report = check(each, text);
        var draft = new Drafts.NewDraft(
                Drafts.Kind.EDITED,
                practice(each).languages().getFirst(),
                null,
                0,
                actor.id(),
                text,
                report.checked(),
                report.postable(),
                report.findings().stream().map(Finding::rule).distinct().toList());
        var answers = new ArrayList<>(step(each, new Step.Rewrite(draft), actor, origin));
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            answers.add(new Note(writer.say(Phrase.CHECK_NOT_IN_PUBLIC)));
        }
        answers.add(new CheckCardWriter(wordings.of(practice(each))).answer(report, true));
        return answers;
    }

    private Report check(Case each, String text) {
        var reply = docket.words(each)
                .map(words -> Reply.to(words.review(), words.verdict().answersComplaint(), text))
                .orElseGet(() -> Reply.alone(text));
        return checker.check(reply, practice(each));
    }

    private boolean isPostable(Case each) {
        return drafts.latest(each).map(Drafts.Entry::postable).orElse(true);
    }

    private Optional<String> person(String said, Actor actor, CaseWriter writer) {
        return writer.saysMe(said) ? Optional.ofNullable(actor.id()) : chat.readMention(said);
    }

    private Optional<String> draft(Case each) {
        return drafts.latest(each).flatMap(drafts::text);
    }

    private Optional<Instant> moment(String said, Channel channel) {
        var practice = workspaces.practice(channel.practice());
        return practice.languages().stream()
                .flatMap(language -> moments.read(said, language, now(), practice.calendar()).stream())
                .findFirst();
    }

    /** What was posted is recorded as it is; that it says too much is said, since it can still be changed on the site. */
    private List<Answer> posted(Case each, String text, Actor actor, Origin origin) {
        if (text.isBlank()) {
            return step(each, new Step.Post(null, null), actor, origin);
        }
        var answers = new ArrayList<>(step(each, new Step.Post(text, null), actor, origin));
        var report = check(each, text);
        if (report.checked() && !report.postable()) {
            answers.add(new Note(writer(each).say(Phrase.POSTED_SAYS_TOO_MUCH)));
            answers.add(new CheckCardWriter(wordings.of(practice(each))).answer(report, true));
        }
        return answers;
    }

    /** A reason by its id or by what it is called, however it is cased. */
    private static Optional<Outcome> outcome(String said, CaseWriter writer) {
        var wanted = said.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(Outcome.values())
                .filter(each -> each != Outcome.REMOVED && each != Outcome.KEPT)
                .filter(each -> each.id().replace('-', ' ').equals(wanted)
                        || writer.label(each.id()).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private List<CaseWriter.SetAsideLine> setAside(Actor actor) {
        return outbox.setAside(actor.workspace()).stream()
                .filter(each -> actor.sight().sees(each.effect().channel()))
                .map(each -> new CaseWriter.SetAsideLine(
                        each.effect().kind(), each.problem(), each.effect().id()))
                .toList();
    }

    private CaseWriter writer(Channel channel) {
        var practice = workspaces.practice(channel.practice());
        return new CaseWriter(wordings.of(practice), practice);
    }

    private CaseWriter writer(Case each) {
        return new CaseWriter(wordings.of(practice(each)), practice(each));
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }

    private Instant now() {
        return database.now();
    }

    private static List<Answer> note(String text) {
        return List.of(new Note(text));
    }
}
