package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Note;
import dev.bedside.database.Database;
import dev.bedside.desk.CaseCommand.Verb;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.MomentReader;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Sites;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Carries out what staff ask of cases, and says in a sentence what came of it. */
final class CaseDesk {

    private final Database database;
    private final Docket docket;
    private final Cases cases;
    private final ReplyDesk replies;
    private final CaseCards cards;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private final MomentReader moments;
    private final Wordings wordings;
    private final Sites sites;

    CaseDesk(
            Database database,
            Docket docket,
            Cases cases,
            ReplyDesk replies,
            CaseCards cards,
            Outbox outbox,
            Workspaces workspaces,
            ChatPlatform chat,
            MomentReader moments,
            Wordings wordings,
            Sites sites) {
        this.database = database;
        this.docket = docket;
        this.cases = cases;
        this.replies = replies;
        this.cards = cards;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.chat = chat;
        this.moments = moments;
        this.wordings = wordings;
        this.sites = sites;
    }

    /** Reads what stands behind {@code /review}; empty where it is the words of a review. */
    Optional<CaseCommand> read(String said, Channel channel) {
        var practice = workspaces.practice(channel.practice());
        return CaseCommand.read(said, words -> moment(words, practice).isPresent());
    }

    /**
     * Carries out a command.
     *
     * @param focus the number of the case that is spoken of; empty where none is
     */
    List<Answer> perform(CaseCommand command, OptionalLong focus, Channel channel, Asker asker) {
        var practice = workspaces.practice(channel.practice());
        var writer = new CaseWriter(wordings.of(practice, asker), practice);
        if (command.verb() == Verb.LIST) {
            return List.of(list(practice, asker));
        }
        if (command.verb() == Verb.RETRY) {
            if (!Rights.of(asker.actor(), channel.workspace(), practice.team()).team()) {
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
        return docket.find(asker.actor(), number.getAsLong())
                .map(each -> perform(command.verb(), each, command.rest(), asker))
                .orElseGet(() -> note(writer.noSuchCase(number.getAsLong())));
    }

    /** What waits for somebody, as far as whoever asks can see it. */
    Answer list(Practice practice, Asker asker) {
        var speech = wordings.of(practice, asker);
        var pending = docket.pending(asker.actor(), CaseWriter.LIST + 1);
        var card = new CaseWriter(speech, practice).list(pending, database.now(), setAside(asker.actor()));
        return pending.isEmpty() || !chat.capabilities().controls()
                ? card
                : card.with(List.of(new CaseControls(speech, practice).oneOf(pending)));
    }

    /** @param rest what was said with it: until when, why, what was posted */
    List<Answer> perform(Verb verb, Case each, String rest, Asker asker) {
        var writer = writer(each, asker);
        return switch (verb) {
            case SHOW -> List.of(show(each, asker));
            case HISTORY -> history(each, asker);
            case DOSSIER -> dossier(each, asker);
            case CLAIM -> step(each, new Step.Claim(), asker);
            case RELEASE -> step(each, new Step.Release(), asker);
            case EDIT -> replies.edit(each, rest, asker);
            case POST -> replies.handOut(each, asker);
            case APPROVE -> step(each, new Step.Approve(), asker);
            case POSTED -> replies.posted(each, rest, asker);
            case REPORT -> report(each, asker);
            case REMOVED -> step(each, new Step.Decided(true), asker);
            case KEPT -> step(each, new Step.Decided(false), asker);
            case APPEAL -> step(each, new Step.Appeal(), asker);
            case REOPEN -> step(each, new Step.Reopen(), asker);
            case UNDO -> step(each, new Step.Undo(), asker);
            case FORGET -> step(each, new Step.Forget(), asker);
            case PRESERVE -> step(each, new Step.Preserve(true), asker);
            case UNPRESERVE -> step(each, new Step.Preserve(false), asker);
            case ASSIGN ->
                person(rest, asker.actor(), writer)
                        .map(person -> step(each, new Step.Assign(person), asker))
                        .orElseGet(() -> note(writer.say(Phrase.WHO_UNCLEAR)));
            case SNOOZE -> snooze(each, rest, asker);
            case CLOSE ->
                outcome(rest, writer)
                        .map(why -> step(each, new Step.Close(why), asker))
                        .orElseGet(() -> note(writer.whyUnclear()));
            case LIST, RETRY -> throw new IllegalStateException("no case is needed for it");
        };
    }

    /** A case as whoever asks may see it, with what can be done about it where things can be pressed. */
    Answer show(Case each, Asker asker) {
        return cards.privately(each, rights(each, asker).approver(), wordings.of(practice(each), asker));
    }

    List<Answer> history(Case each, Asker asker) {
        var writer = writer(each, asker);
        return mayRead(each, asker.actor())
                ? List.of(writer.history(each, docket.history(each), docket.isIntact(each)))
                : note(writer.approversOnly(each));
    }

    List<Answer> dossier(Case each, Asker asker) {
        var writer = writer(each, asker);
        return mayRead(each, asker.actor())
                ? List.of(writer.dossier(each, docket.words(each), docket.history(each), docket.answers(each)))
                : note(writer.approversOnly(each));
    }

    /** The words that decided, for whoever may read them. */
    List<Answer> why(Case each, Asker asker) {
        var speech = wordings.of(practice(each), asker);
        if (!mayRead(each, asker.actor())) {
            return note(approversOnly(each, asker));
        }
        return replies.handled(each)
                .map(handled -> List.<Answer>of(new CardWriter(speech, practice(each)).why(handled)))
                .orElseGet(() -> note(speech.say(Phrase.CARD_FORGOTTEN)));
    }

    List<Answer> snooze(Case each, String until, Asker asker) {
        return moment(until, practice(each), asker)
                .map(moment -> step(each, new Step.Snooze(moment), asker))
                .orElseGet(() -> note(writer(each, asker).say(Phrase.WHEN_UNCLEAR)));
    }

    /** How the site is asked, before anybody does: not every complaint is against its rules. */
    Answer howToReport(Case each, Asker asker) {
        var speech = wordings.of(practice(each), asker);
        var how = new SiteReportWriter(speech, sites).write(each);
        var controls = new ArrayList<>(how.controls());
        controls.add(new CaseControls(speech, practice(each)).reported(each));
        return how.with(controls);
    }

    /** It is noted that the site was asked, and said how that is done. */
    List<Answer> report(Case each, Asker asker) {
        var step = new Step.Report();
        var performed = cases.perform(each.id(), step, asker.actor(), asker.origin());
        var said = said(performed, each, step, asker).stream().<Answer>map(Note::new);
        var how = performed instanceof Performed.Done done
                ? Stream.<Answer>of(new SiteReportWriter(wordings.of(practice(each), asker), sites).write(done.each()))
                : Stream.<Answer>of();
        return Stream.concat(said, how).toList();
    }

    Performed perform(Case each, Step step, Asker asker) {
        return cases.perform(each.id(), step, asker.actor(), asker.origin());
    }

    List<Answer> step(Case each, Step step, Asker asker) {
        var performed = perform(each, step, asker);
        return said(performed, each, step, asker).map(CaseDesk::note).orElse(List.of());
    }

    /** What is said to a step that came to something; empty where nothing is. */
    Optional<String> said(Performed performed, Case each, Step step, Asker asker) {
        return writer(each, asker).performed(performed, step, asker.actor());
    }

    /** Whether somebody may read the words of a case. */
    boolean mayRead(Case each, Actor actor) {
        return cards.mayRead(
                each, Rights.of(actor, each.workspace(), practice(each).team()).approver());
    }

    /** What is said to whoever may not. */
    String approversOnly(Case each, Asker asker) {
        return writer(each, asker).approversOnly(each);
    }

    private Rights rights(Case each, Asker asker) {
        return Rights.of(asker.actor(), each.workspace(), practice(each).team());
    }

    private Optional<String> person(String said, Actor actor, CaseWriter writer) {
        return writer.saysMe(said) ? Optional.ofNullable(actor.id()) : chat.readMention(said);
    }

    /** A moment as somebody says it, in a language of the practice or their own. */
    Optional<Instant> moment(String said, Practice practice, Asker asker) {
        return Stream.concat(practice.languages().stream(), Stream.ofNullable(asker.language()))
                .distinct()
                .flatMap(language -> moments.read(said, language, database.now(), practice.calendar()).stream())
                .findFirst();
    }

    /** What waits for somebody in the channels that whoever asks can see, the ones due soonest first. */
    List<Case> pending(Asker asker, int limit) {
        return docket.pending(asker.actor(), limit);
    }

    private Optional<Instant> moment(String said, Practice practice) {
        return practice.languages().stream()
                .flatMap(language -> moments.read(said, language, database.now(), practice.calendar()).stream())
                .findFirst();
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

    private CaseWriter writer(Case each, Asker asker) {
        return new CaseWriter(wordings.of(practice(each), asker), practice(each));
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }

    private static List<Answer> note(String text) {
        return List.of(new Note(text));
    }
}
