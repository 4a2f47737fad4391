package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Form;
import dev.bedside.chat.Note;
import dev.bedside.chat.Response;
import dev.bedside.chat.Verbatim;
import dev.bedside.practice.Practice;
import dev.bedside.triage.Action;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Does what was pressed, chosen or filled in below a card, a reminder or a private answer. */
final class PressDesk {

    /** The one question of each form. */
    private static final String TEXT = "text";

    private final Docket docket;
    private final Cases cases;
    private final Drafts drafts;
    private final CaseDesk caseDesk;
    private final ReplyDesk replies;
    private final Discussions discussions;
    private final Typist typist;
    private final Workspaces workspaces;
    private final Wordings wordings;

    PressDesk(
            Docket docket,
            Cases cases,
            Drafts drafts,
            CaseDesk caseDesk,
            ReplyDesk replies,
            Discussions discussions,
            Typist typist,
            Workspaces workspaces,
            Wordings wordings) {
        this.docket = docket;
        this.cases = cases;
        this.drafts = drafts;
        this.caseDesk = caseDesk;
        this.replies = replies;
        this.discussions = discussions;
        this.typist = typist;
        this.workspaces = workspaces;
        this.wordings = wordings;
    }

    /**
     * @param values what was chosen; empty for a button
     * @param practice whose words are used where no case is spoken of
     */
    Response pressed(Deed.Done done, List<String> values, Practice practice, Asker asker) {
        if (done.deed() == Deed.WAITING) {
            return privately(List.of(caseDesk.list(practice, asker)));
        }
        boolean chosen = done.deed() == Deed.SHOW && !values.isEmpty();
        return docket.get(asker.actor(), chosen ? values.getFirst() : done.caseId())
                .map(each -> pressed(done, values, each, asker))
                .orElseGet(() -> gone(practice, asker));
    }

    /** @param fields the answers by the id of the question */
    Response sent(Deed.Done done, Map<String, List<String>> fields, Practice practice, Asker asker) {
        var text = fields.getOrDefault(TEXT, List.of("")).getFirst();
        return docket.get(asker.actor(), done.caseId())
                .map(each -> switch (done.deed()) {
                    case EDIT -> edit(done, each, text, asker);
                    case TYPE -> privately(typist.typed(each, text, asker));
                    case CHANGED -> privately(replies.posted(each, text, asker));
                    case SNOOZE -> privately(caseDesk.snooze(each, text, asker));
                    default -> throw new IllegalStateException("no form does " + done.deed());
                })
                .orElseGet(() -> gone(practice, asker));
    }

    private Response pressed(Deed.Done done, List<String> values, Case each, Asker asker) {
        return switch (done.deed()) {
            case CLAIM -> quietly(done, each, new Step.Claim(), asker);
            case RELEASE -> quietly(done, each, new Step.Release(), asker);
            case APPROVE -> quietly(done, each, new Step.Approve(), asker);
            case REDRAFT -> redraft(done, each, asker);
            case POST -> privately(replies.handOut(each, asker));
            case POSTED -> team(each, asker, new Step.Post(null, null), () -> askHow(each, asker));
            case AS_IS -> instead(replies.postedAsIs(each, done.more(), asker));
            case CHANGED ->
                team(
                        each,
                        asker,
                        new Step.Post(null, null),
                        () -> form(Deed.CHANGED, each, Phrase.FORM_CHANGED, Phrase.FORM_CHANGED_LABEL, asker));
            case NOT_POSTED -> new Response.Instead(new Note(say(each, asker, Phrase.NOT_POSTED)));
            case EDIT ->
                team(
                        each,
                        asker,
                        new Step.CallForReply(),
                        () -> form(Deed.EDIT, each, Phrase.FORM_EDIT, Phrase.FORM_EDIT_LABEL, asker));
            case TYPE -> team(each, asker, new Step.CallForReply(), () -> new Response.Open(typist.form(each, asker)));
            case BETTER -> privately(replies.better(each, asker));
            case READ ->
                caseDesk.mayRead(each, asker.actor())
                        ? privately(List.of(caseDesk.show(each, asker)))
                        : privately(List.of(new Note(caseDesk.approversOnly(each, asker))));
            case SHOW -> privately(List.of(caseDesk.show(each, asker)));
            case MORE -> privately(List.of(more(each, asker)));
            case WHY -> privately(caseDesk.why(each, asker));
            case HISTORY -> privately(caseDesk.history(each, asker));
            case TALK -> privately(List.of(new Note(discussions.want(each, asker))));
            case DOSSIER -> privately(caseDesk.dossier(each, asker));
            case SNOOZE -> new Response.Open(snooze(each, asker));
            case ASSIGN -> privately(step(each, new Step.Assign(values.getFirst()), asker));
            case REPORT ->
                each.summary().action() == Action.REPORT
                        ? privately(caseDesk.report(each, asker))
                        : privately(List.of(caseDesk.howToReport(each, asker)));
            case REPORTED -> instead(step(each, new Step.Report(), asker));
            case REMOVED -> privately(step(each, new Step.Decided(true), asker));
            case KEPT -> privately(step(each, new Step.Decided(false), asker));
            case APPEAL -> privately(step(each, new Step.Appeal(), asker));
            case CLOSE -> privately(step(each, new Step.Close(outcome(values.getFirst())), asker));
            case REOPEN -> privately(step(each, new Step.Reopen(), asker));
            case UNDO -> privately(step(each, new Step.Undo(), asker));
            case FORGET -> privately(List.of(sureToForget(each, asker)));
            case FORGET_SURE -> instead(step(each, new Step.Forget(), asker));
            case WAITING -> throw new IllegalStateException("it is about no case");
        };
    }

    private List<Answer> step(Case each, Step step, Asker asker) {
        return caseDesk.step(each, step, asker);
    }

    /** Done without a word, since the card shows it; why it was not done is said. */
    private Response quietly(Deed.Done done, Case each, Step step, Asker asker) {
        var performed = cases.perform(each.id(), step, asker.actor(), asker.origin());
        return performed instanceof Performed.Done(var now)
                ? shown(done, now, asker)
                : said(performed, each, step, asker);
    }

    /** The card in the channel is brought up to date by itself; what only one person sees is not. */
    private Response shown(Deed.Done done, Case now, Asker asker) {
        return done.more().equals(Deed.PRIVATE)
                ? new Response.Instead(caseDesk.show(now, asker))
                : new Response.Quietly();
    }

    /** What somebody else wrote meanwhile is not overwritten unseen; what was typed is given back. */
    private Response edit(Deed.Done done, Case each, String text, Asker asker) {
        var latest = replies.latest(each);
        boolean overtaken = latest.filter(draft -> !draft.id().equals(done.more())
                        && draft.writer() != null
                        && !draft.writer().equals(asker.actor().id()))
                .isPresent();
        if (!overtaken || done.more().isEmpty()) {
            return kept(replies.edit(each, text, asker), each, text, asker);
        }
        var speech = speech(each, asker);
        var who = latest.map(Drafts.Entry::writer).map(speech::name).orElse("");
        var again = new CaseControls(speech, practice(each)).afterEditing(each, false);
        return privately(List.of(
                new Note(speech.say(Phrase.DRAFT_OVERTAKEN, Map.of("who", who, "number", each.number())), again),
                new Verbatim(text, speech.say(Phrase.POST_FILE))));
    }

    private Response said(Performed performed, Case each, Step step, Asker asker) {
        return privately(caseDesk.said(performed, each, step, asker).stream()
                .<Answer>map(Note::new)
                .toList());
    }

    private Response redraft(Deed.Done done, Case each, Asker asker) {
        var redrafted = replies.redraft(each, order -> order.attempt(order.attempt() + 1), asker);
        if (redrafted.isEmpty()) {
            return privately(List.of(new Note(say(each, asker, Phrase.CARD_FORGOTTEN))));
        }
        var kept = redrafted.get().kept();
        if (kept.isEmpty()) {
            return privately(List.of(new Note(say(each, asker, Phrase.CARD_NO_SAFE_DRAFT))));
        }
        return kept.get() instanceof Performed.Done(var now)
                ? shown(done, now, asker)
                : said(kept.get(), each, new Step.CallForReply(), asker);
    }

    /** Whoever may not take the step in the end is told so before they type. */
    private Response team(Case each, Asker asker, Step step, Supplier<Response> otherwise) {
        var rights = Rights.of(asker.actor(), each.workspace(), practice(each).team());
        if (!rights.team()) {
            return privately(List.of(new Note(say(each, asker, Phrase.TEAM_ONLY))));
        }
        if (!each.state().isPending()) {
            return said(cases.perform(each.id(), step, asker.actor(), asker.origin()), each, step, asker);
        }
        return caseDesk.mayRead(each, asker.actor())
                ? otherwise.get()
                : privately(List.of(new Note(caseDesk.approversOnly(each, asker))));
    }

    private Response form(Deed deed, Case each, Phrase title, Phrase label, Asker asker) {
        var speech = speech(each, asker);
        var text = replies.draft(each).orElse("");
        var question = new Form.Words(TEXT, speech.say(label), null, text, true, true);
        var base = replies.latest(each).map(Drafts.Entry::id).orElse("");
        return new Response.Open(
                new Form(deed.to(each, base), speech.say(title, Map.of("number", each.number())), List.of(question)));
    }

    private Form snooze(Case each, Asker asker) {
        var speech = speech(each, asker);
        var question = new Form.Words(
                TEXT, speech.say(Phrase.FORM_SNOOZE_LABEL), speech.say(Phrase.FORM_SNOOZE_HINT), "", true, false);
        return new Form(
                Deed.SNOOZE.to(each),
                speech.say(Phrase.FORM_SNOOZE, Map.of("number", each.number())),
                List.of(question));
    }

    private Response askHow(Case each, Asker asker) {
        var speech = speech(each, asker);
        var controls = new CaseControls(speech, practice(each));
        return drafts.latest(each)
                .map(draft -> privately(List.of(new Note(
                        speech.say(Phrase.ASKED_POSTED, Map.of("number", each.number())),
                        controls.afterPosting(each, draft.id())))))
                .orElseGet(() -> privately(replies.posted(each, "", asker)));
    }

    private Card more(Case each, Asker asker) {
        var speech = speech(each, asker);
        boolean readable = caseDesk.mayRead(each, asker.actor());
        boolean owns = Objects.equals(each.progress().ownerId(), asker.actor().id());
        return new Card(
                Tint.ORDINARY,
                speech.say(Phrase.MORE_HEADLINE, Map.of("number", each.number())),
                List.of(),
                new CaseControls(speech, practice(each)).more(each, readable, readable || owns));
    }

    private Note sureToForget(Case each, Asker asker) {
        var speech = speech(each, asker);
        return new Note(
                speech.say(Phrase.FORGET_SURE, Map.of("number", each.number())),
                List.of(new CaseControls(speech, practice(each)).sureToForget(each)));
    }

    /** What somebody typed is given back to them where it could not be kept. */
    private Response kept(List<Answer> answers, Case each, String text, Asker asker) {
        if (text.isBlank() || replies.draft(each).filter(text::equals).isPresent()) {
            return privately(answers);
        }
        var speech = speech(each, asker);
        var all = new ArrayList<>(answers);
        all.add(new Note(speech.say(Phrase.TYPED)));
        all.add(new Verbatim(text, speech.say(Phrase.POST_FILE)));
        return privately(all);
    }

    private Response gone(Practice practice, Asker asker) {
        return privately(List.of(new Note(wordings.of(practice, asker).say(Phrase.CASE_GONE))));
    }

    private static Outcome outcome(String id) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome has this id"));
    }

    private static Response privately(List<Answer> answers) {
        return answers.isEmpty() ? new Response.Quietly() : new Response.Privately(answers);
    }

    /** A private answer that has done its work gives way to what came of it. */
    private static Response instead(List<Answer> answers) {
        return answers.size() == 1 ? new Response.Instead(answers.getFirst()) : privately(answers);
    }

    private String say(Case each, Asker asker, Phrase phrase) {
        var speech = speech(each, asker);
        return phrase.placeholders().isEmpty()
                ? speech.say(phrase)
                : speech.say(phrase, Map.of("number", each.number()));
    }

    private Speech speech(Case each, Asker asker) {
        return wordings.of(practice(each), asker);
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }
}
