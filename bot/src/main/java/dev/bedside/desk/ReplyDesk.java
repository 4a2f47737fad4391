package dev.bedside.desk;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Note;
import dev.bedside.chat.Verbatim;
import dev.bedside.check.Finding;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.check.Report;
import dev.bedside.practice.Practice;
import dev.bedside.practice.ReplyLimit;
import dev.bedside.practice.SitePolicy;
import dev.bedside.practice.Sites;
import dev.bedside.reply.DraftOrder;
import dev.bedside.review.Site;
import dev.bedside.triage.PublicReply;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything around the reply to a review: drafting and editing it, checking it, handing it out, noting what was posted. */
final class ReplyDesk {

    private final Docket docket;
    private final Cases cases;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ReplyChecker checker;
    private final Sites sites;
    private final ChatPlatform chat;

    ReplyDesk(
            Docket docket,
            Cases cases,
            Drafts drafts,
            Drafting drafting,
            Workspaces workspaces,
            Wordings wordings,
            ReplyChecker checker,
            Sites sites,
            ChatPlatform chat) {
        this.docket = docket;
        this.cases = cases;
        this.drafts = drafts;
        this.drafting = drafting;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.checker = checker;
        this.sites = sites;
        this.chat = chat;
    }

    /** A case as it was handled last; empty once its words are forgotten. */
    Optional<Handled> handled(Case each) {
        return docket.words(each).map(words -> {
            var fresh = drafting.undrafted(words.review(), words.verdict(), each.practice(), practice(each))
                    .answered(!docket.answers(each).isEmpty());
            return drafts.latest(each)
                    .flatMap(entry -> drafts.text(entry).map(text -> drafting.again(fresh, entry, text)))
                    .orElse(fresh);
        });
    }

    /** A draft that was asked for, and whether it is the one on the card now. */
    record Redrafted(Handled handled, Optional<Performed> kept) {}

    /** Another draft takes the place of the present one. */
    Redrafted redraft(Case each, DraftOrder order, Asker asker) {
        var handled = drafting.draft(order, each.practice());
        var kept = drafting.entry(handled, asker.actor().id())
                .map(draft -> cases.perform(each.id(), new Step.Rewrite(draft), asker.actor(), asker.origin()));
        return new Redrafted(handled, kept);
    }

    /** The same, changed from how the present one was ordered; empty once its words are forgotten. */
    Optional<Redrafted> redraft(Case each, UnaryOperator<DraftOrder> change, Asker asker) {
        return handled(each).map(handled -> redraft(each, change.apply(handled.order()), asker));
    }

    /** The draft as it stands; empty where there is none. */
    Optional<Drafts.Entry> latest(Case each) {
        return drafts.latest(each);
    }

    /** The words of the draft as it stands; empty where there is none. */
    Optional<String> draft(Case each) {
        return drafts.latest(each).flatMap(drafts::text);
    }

    /**
     * The reply is handed out to be posted once nobody has to agree first; never one that says too much, or one to a review
     * that is better not answered in public.
     */
    List<Answer> handOut(Case each, Asker asker) {
        var speech = speech(each, asker);
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            return List.of(new Note(speech.say(Phrase.CHECK_NOT_IN_PUBLIC)));
        }
        var actor = asker.actor();
        var text = draft(each);
        boolean works =
                Rights.of(actor, each.workspace(), practice(each).team()).team();
        if (works && text.isPresent()) {
            // the review may read otherwise since the draft was written
            var report = check(each, text.get(), asker);
            if (!report.postable() && (report.checked() || !isPostable(each))) {
                return mayRead(each, asker)
                        ? List.of(
                                new Note(speech.say(Phrase.CARD_DRAFT_BLOCKED)),
                                new CheckCardWriter(speech).answer(report, false))
                        : List.of(new Note(new CaseWriter(speech, practice(each)).approversOnly(each)));
            }
        }
        var performed = cases.perform(each.id(), new Step.CallForReply(), actor, asker.origin());
        var ready = switch (performed) {
            case Performed.Done done -> done.each();
            case Performed.Unchanged same -> same.each();
            case Performed.Refused refused -> null;
            case Performed.NoSuchCase none -> null;
            case Performed.Repeated repeated -> null;
        };
        if (ready == null || waitsForApprover(ready)) {
            // asking twice for the same reply is answered like asking once
            var said = ready == null ? performed : new Performed.Done(ready);
            return said(said, new Step.CallForReply(), each, asker);
        }
        return drafts.latest(ready)
                .flatMap(entry -> drafts.text(entry).map(reply -> handedOut(ready, entry, reply, speech)))
                .orElseGet(() -> List.of(new Note(speech.say(Phrase.CARD_NO_SAFE_DRAFT))));
    }

    private List<Answer> handedOut(Case each, Drafts.Entry entry, String reply, Speech speech) {
        var answers = new ArrayList<Answer>();
        var site = each.summary().site();
        var policy = sites.of(site == null ? null : site.id());
        var limit = policy.replyLimit();
        if (limit != null && !limit.allows(reply)) {
            answers.add(new Note(
                    speech.say(Phrase.POST_LIMIT, Map.of("site", policy.name(), "limit", atMost(limit, speech)))));
        }
        answers.add(
                chat.capabilities().controls()
                        ? new Note(how(each, policy, speech), whatNext(each, entry, speech))
                        : new Note(speech.say(Phrase.DONE_CALL_FOR_REPLY, Map.of("number", each.number()))));
        answers.add(new Verbatim(reply, speech.say(Phrase.POST_FILE)));
        return answers;
    }

    private static String atMost(ReplyLimit limit, Speech speech) {
        var phrase = switch (limit.unit()) {
            case BYTES -> Phrase.LIMIT_BYTES;
            case CHARACTERS -> Phrase.LIMIT_CHARACTERS;
        };
        return speech.say(phrase, Map.of("count", limit.most()));
    }

    private static String how(Case each, SitePolicy policy, Speech speech) {
        var site = each.summary().site();
        return site == null || site == Site.OTHER
                ? speech.say(Phrase.POST_HOW, Map.of("number", each.number()))
                : speech.say(Phrase.POST_HOW_SITE, Map.of("number", each.number(), "site", policy.name()));
    }

    private List<Control> whatNext(Case each, Drafts.Entry entry, Speech speech) {
        var controls = new ArrayList<>(new CaseControls(speech, practice(each)).afterPosting(each, entry.id()));
        docket.words(each)
                .map(words -> words.review().link())
                .ifPresent(link -> controls.add(new Control.Link(link, speech.say(Phrase.BUTTON_OPEN))));
        return controls;
    }

    /** What came of words that take the place of a draft, and what the check says of them. */
    record Rewritten(Step step, Performed performed, Report report) {
        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Rewritten[" + report.findings().size() + " findings]";
        }
    }

    /** Somebody's own words take the place of the draft. */
    Rewritten rewrite(Case each, String text, String language, Asker asker) {
        var report = check(each, text, asker);
        var draft = new Drafts.NewDraft(
                Drafts.Kind.EDITED,
                language,
                null,
                0,
                asker.actor().id(),
                text,
                report.checked(),
                report.postable(),
                report.findings().stream().map(Finding::rule).distinct().toList());
        var step = new Step.Rewrite(draft);
        return new Rewritten(step, cases.perform(each.id(), step, asker.actor(), asker.origin()), report);
    }

    /** {@link #rewrite}, with what the check says. */
    List<Answer> edit(Case each, String text, Asker asker) {
        var speech = speech(each, asker);
        if (text.isBlank()) {
            return List.of(new Note(speech.say(Phrase.EDIT_EMPTY)));
        }
        var rewritten = rewrite(each, text, practice(each).languages().getFirst(), asker);
        var report = rewritten.report();
        var performed = rewritten.performed();
        var answers = new ArrayList<>(said(performed, rewritten.step(), each, asker));
        if (performed instanceof Performed.NoSuchCase || performed instanceof Performed.Refused) {
            return answers;
        }
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            answers.add(new Note(speech.say(Phrase.CHECK_NOT_IN_PUBLIC)));
        }
        answers.add(checked(each, report, speech));
        return answers;
    }

    /** The better version of one's own words takes their place. */
    List<Answer> better(Case each, Asker asker) {
        var corrected = draft(each).map(text -> check(each, text, asker).corrected());
        return corrected.isEmpty() || corrected.get().isBlank()
                ? List.of(new Note(speech(each, asker).say(Phrase.CHECK_CORRECTED_EMPTY)))
                : edit(each, corrected.get(), asker);
    }

    private Answer checked(Case each, Report report, Speech speech) {
        var answer = new CheckCardWriter(speech).answer(report, false);
        var corrected = report.corrected();
        boolean better = corrected != null && !corrected.isBlank();
        if (!chat.capabilities().controls()
                || report.checked() && report.findings().isEmpty()) {
            return answer;
        }
        var controls = new CaseControls(speech, practice(each)).afterEditing(each, better);
        return switch (answer) {
            case Card card -> card.with(controls);
            case Note note -> new Note(note.text(), controls);
            case Verbatim verbatim -> verbatim;
        };
    }

    /** The reply is public just as it was handed out. */
    List<Answer> postedAsIs(Case each, String draftId, Asker asker) {
        return posted(each, drafts.get(each, draftId).flatMap(drafts::text).orElse(""), asker);
    }

    /**
     * What was posted is recorded as it is; that it says too much is said, since it can still be changed on the site.
     *
     * @param text empty where nobody said what it was
     */
    List<Answer> posted(Case each, String text, Asker asker) {
        var recorded = recorded(each, text, asker);
        return Stream.concat(recorded.warning().stream(), recorded.said().stream())
                .toList();
    }

    /** What is said of a reply that was recorded as posted, and what was found in it that should not be public. */
    record Recorded(List<Answer> said, List<Answer> warning, boolean done) {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Recorded[" + done + "]";
        }
    }

    /** {@link #posted}, with what only the writer need read apart from the rest. */
    Recorded recorded(Case each, String text, Asker asker) {
        var step = new Step.Post(text.isBlank() ? null : text, null);
        var performed = cases.perform(each.id(), step, asker.actor(), asker.origin());
        var said = said(performed, step, each, asker);
        boolean done = performed instanceof Performed.Done;
        if (text.isBlank() || !done) {
            return new Recorded(said, List.of(), done);
        }
        var report = check(each, text, asker);
        return report.checked() && !report.postable()
                ? new Recorded(said, List.of(new CheckCardWriter(speech(each, asker)).posted(report)), true)
                : new Recorded(said, List.of(), true);
    }

    /** What the check says of a reply to a review, as far as its words are still known, and known to whoever asks. */
    Report check(Case each, String text, Asker asker) {
        return check(mayRead(each, asker) ? docket.words(each) : Optional.empty(), text, practice(each));
    }

    private boolean mayRead(Case each, Asker asker) {
        return !each.summary().isHeld()
                || chat.capabilities().confidential()
                || Rights.of(asker.actor(), each.workspace(), practice(each).team())
                        .approver();
    }

    /** @param words of the review that it answers; empty where none is known */
    Report check(Optional<Words> words, String text, Practice practice) {
        var reply = words.map(known -> Reply.to(known.review(), known.verdict().complaint(), text))
                .orElseGet(() -> Reply.alone(text));
        return checker.check(reply, practice);
    }

    /** Whether nobody has to agree to the reply before it goes public. */
    private boolean waitsForApprover(Case each) {
        return each.state() == CaseState.READY
                && Approvals.needed(each.summary(), practice(each))
                && !each.progress().isApproved();
    }

    private boolean isPostable(Case each) {
        return drafts.latest(each).map(Drafts.Entry::postable).orElse(true);
    }

    private List<Answer> said(Performed performed, Step step, Case each, Asker asker) {
        return new CaseWriter(speech(each, asker), practice(each))
                .performed(performed, step, asker.actor())
                .map(words -> List.<Answer>of(new Note(words)))
                .orElse(List.of());
    }

    private Speech speech(Case each, Asker asker) {
        return wordings.of(practice(each), asker);
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }
}
