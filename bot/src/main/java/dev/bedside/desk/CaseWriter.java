package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Answers.Posted;
import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.HistoryEntry;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Refusal;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.practice.Practice;
import dev.bedside.triage.PublicReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts into words what became of cases: lists, histories, what a step did or why it was not taken. */
final class CaseWriter {

    /** More lines are not read at a glance. */
    static final int LIST = 20;

    private final Speech speech;
    private final Practice practice;

    CaseWriter(Speech speech, Practice practice) {
        this.speech = speech;
        this.practice = practice;
    }

    String say(Phrase phrase) {
        return speech.say(phrase);
    }

    String label(String id) {
        return speech.label(id);
    }

    String noSuchCase(long number) {
        return speech.say(Phrase.NO_SUCH_CASE, Map.of("number", number));
    }

    String approversOnly(Case each) {
        return refused(each, new Refusal(Refusal.Reason.NOT_AN_APPROVER, null, null));
    }

    String retried(int count) {
        return count == 0 ? speech.say(Phrase.NOTHING_TO_RETRY) : speech.say(Phrase.RETRYING, Map.of("count", count));
    }

    String whyUnclear() {
        var reasons = Arrays.stream(Outcome.values())
                .filter(each -> each != Outcome.REMOVED && each != Outcome.KEPT)
                .map(each -> speech.label(each.id()))
                .collect(Collectors.joining(", "));
        return speech.say(Phrase.WHY_UNCLEAR, Map.of("reasons", reasons));
    }

    Card reply(String text) {
        var copy = new Part.Copyable(speech.say(Phrase.CARD_DRAFT), text);
        return new Card(Tint.ORDINARY, speech.say(Phrase.DRAFT_HEADLINE), List.of(copy));
    }

    /** Whether somebody speaks of themselves. */
    boolean saysMe(String said) {
        return Arrays.asList(speech.say(Phrase.ME).split(", "))
                .contains(said.strip().toLowerCase(Locale.ROOT));
    }

    /** What came of a step; empty where nothing is to be said. */
    Optional<String> performed(Performed performed, Step step, Actor actor) {
        return switch (performed) {
            case Performed.Done done -> Optional.of(done(done.each(), step, actor));
            case Performed.Unchanged same ->
                Optional.of(speech.say(
                        Phrase.UNCHANGED,
                        Map.of(
                                "number",
                                same.each().number(),
                                "why",
                                speech.label(same.each().state().id()))));
            case Performed.Refused refused -> Optional.of(refused(refused.each(), refused.refusal()));
            case Performed.NoSuchCase none -> Optional.of(speech.say(Phrase.NO_SUCH_CASE_HERE));
            case Performed.Repeated repeated -> Optional.empty();
        };
    }

    private String done(Case each, Step step, Actor actor) {
        var progress = each.progress();
        var values = new HashMap<String, Object>();
        values.put("number", each.number());
        values.put("who", actor.id() == null ? speech.say(Phrase.HISTORY_BEDSIDE) : speech.name(actor.id()));
        boolean held = Approvals.needed(each.summary(), practice) && !progress.isApproved();
        var phrase = switch (step) {
            case Step.Claim claim ->
                timed(claimed(each), values, each.plan().deadlines().replyBy());
            case Step.Release release -> Phrase.DONE_RELEASE;
            case Step.Assign assign -> {
                values.put("who", speech.name(assign.person()));
                yield Phrase.DONE_ASSIGN;
            }
            case Step.Snooze snooze -> timed(Phrase.DONE_SNOOZE, values, snooze.until());
            case Step.CallForReply call -> held ? Phrase.DONE_CALL_FOR_REPLY_HELD : Phrase.DONE_CALL_FOR_REPLY;
            case Step.Rewrite rewrite -> Phrase.DONE_REWRITE;
            case Step.Approve approve -> Phrase.DONE_APPROVE;
            case Step.Post post -> held ? Phrase.DONE_POST_UNAPPROVED : Phrase.DONE_POST;
            case Step.Report report -> timed(Phrase.DONE_REPORT, values, lookAgain(each));
            case Step.Appeal appeal -> timed(Phrase.DONE_APPEAL, values, lookAgain(each));
            case Step.Decided decided -> decided.removed() ? Phrase.DONE_DECIDED_REMOVED : kept(each);
            case Step.Close close -> because(Phrase.DONE_CLOSE, values, each);
            case Step.Reopen reopen ->
                timed(Phrase.DONE_REOPEN, values, each.plan().deadlines().replyBy());
            case Step.Undo undo -> because(Phrase.DONE_UNDO, values, each);
            case Step.Forget forget -> Phrase.DONE_FORGET;
            case Step.Correct correct -> judged(values, each);
            // nobody asks for these: they follow from what happens to a message
            case Step.Revise revise -> judged(values, each);
            case Step.LoseSource lose -> judged(values, each);
            case Step.FindSource find -> judged(values, each);
            case Step.Preserve preserve -> preserve.preserved() ? Phrase.DONE_PRESERVE : Phrase.DONE_UNPRESERVE;
            case Step.ExpireClaim expire -> Phrase.DONE_RELEASE;
        };
        return speech.say(phrase, values);
    }

    private Phrase judged(Map<String, Object> values, Case each) {
        values.put("action", speech.label(each.summary().action().id()));
        values.put("urgency", speech.label(each.summary().urgency().id()));
        return Phrase.CORRECTED_VERDICT;
    }

    private static Phrase kept(Case each) {
        var report = each.progress().report();
        boolean appealed = report != null && report.appealedAt() != null;
        return appealed ? Phrase.DONE_DECIDED_KEPT_AGAIN : Phrase.DONE_DECIDED_KEPT;
    }

    private static Phrase claimed(Case each) {
        var claim = each.progress().claim();
        var due = each.plan().deadlines().replyBy();
        boolean late = claim != null && due != null && claim.at().isAfter(due);
        if (late) {
            return Phrase.DONE_CLAIM_LATE;
        }
        boolean decided = each.summary().publicReply() == PublicReply.BETTER_NOT;
        return decided ? Phrase.DONE_CLAIM_DECIDE : Phrase.DONE_CLAIM;
    }

    private static @Nullable Instant lookAgain(Case each) {
        var report = each.progress().report();
        return report == null ? null : report.lookAgainAt();
    }

    private Phrase timed(Phrase phrase, Map<String, Object> values, @Nullable Instant time) {
        values.put("time", time == null ? "–" : time(time));
        return phrase;
    }

    private Phrase because(Phrase phrase, Map<String, Object> values, Case each) {
        var outcome = each.progress().outcome();
        values.put("why", speech.label(outcome == null ? each.state().id() : outcome.id()));
        return phrase;
    }

    private String refused(Case each, Refusal refusal) {
        var values = new HashMap<String, Object>();
        values.put("number", each.number());
        values.put("who", refusal.by() == null ? speech.say(Phrase.HISTORY_BEDSIDE) : speech.name(refusal.by()));
        var at = refusal.at();
        if (at != null) {
            values.put("time", time(at));
            var asked = each.progress().askedEarlyAt();
            values.put(
                    "minutes", asked == null ? 0 : (Duration.between(asked, at).toSeconds() + 59) / 60);
        }
        // the one step that is for its owner once a case is over is to open it again
        boolean over =
                refusal.reason() == Refusal.Reason.NOT_YOURS && each.progress().ending() != null;
        return speech.say(
                over
                        ? Phrase.REFUSED_NOT_YOURS_OVER
                        : Phrase.valueOf("REFUSED_" + refusal.reason().name()),
                values);
    }

    /** An effect that was given up. */
    record SetAsideLine(String kind, String problem, String effect) {

        /** Ids only. */
        @Override
        public String toString() {
            return "SetAsideLine[" + effect.length() + "]";
        }
    }

    /** @param pending one more than is shown where there are more */
    Card list(List<Case> pending, Instant now, List<SetAsideLine> setAside) {
        var parts = new ArrayList<Part>();
        pending.subList(0, Math.min(LIST, pending.size())).stream()
                .sorted(Comparator.comparing(each -> each.summary().urgency()))
                .forEach(each -> parts.add(new Part.Remark(line(each, now))));
        if (pending.size() > LIST) {
            parts.add(new Part.Remark(speech.say(Phrase.LIST_MORE, Map.of("count", LIST))));
        }
        if (!setAside.isEmpty()) {
            parts.add(new Part.Remark(speech.say(Phrase.LIST_SET_ASIDE, Map.of("count", setAside.size()))));
        }
        for (var each : setAside.subList(0, Math.min(LIST, setAside.size()))) {
            parts.add(new Part.Remark(speech.say(
                    Phrase.LIST_SET_ASIDE_LINE,
                    Map.of("kind", each.kind(), "problem", each.problem(), "effect", each.effect()))));
        }
        var headline = pending.isEmpty()
                ? speech.say(Phrase.LIST_EMPTY)
                : speech.say(
                        Phrase.LIST_HEADLINE, Map.of("count", pending.size() > LIST ? LIST + "+" : pending.size()));
        return new Card(Tint.ORDINARY, headline, parts);
    }

    /** A case in a few words, none of them the review's: {@code #12 · urgent · Google · 1 of 5 stars}. */
    String inShort(Case each) {
        return "#" + each.number() + " · "
                + speech.label(each.summary().urgency().id()) + " · " + origin(each) + " · "
                + speech.label(each.state().id());
    }

    /** A case on one line of a list, with what is due next. */
    String line(Case each, Instant now) {
        var state = speech.label(each.state().id());
        var owner = each.progress().ownerId();
        return speech.say(
                Phrase.LIST_LINE,
                Map.of(
                        "number", each.number(),
                        "urgency", speech.label(each.summary().urgency().id()),
                        "origin", origin(each),
                        "state", owner == null ? state : state + " (" + speech.name(owner) + ")",
                        "when", due(each, now)));
    }

    /** What has to happen next, and whether it is late. */
    private String due(Case each, Instant now) {
        var next = next(each);
        if (next == null) {
            return "";
        }
        return speech.say(now.isAfter(next) ? Phrase.LIST_LATE : Phrase.LIST_BY, Map.of("time", time(next)));
    }

    /** When the next thing has to have happened with a case; null where nothing is due. */
    static @Nullable Instant next(Case each) {
        var deadlines = each.plan().deadlines();
        return switch (each.state()) {
            case OPEN -> deadlines.claimBy() == null ? deadlines.replyBy() : deadlines.claimBy();
            case REPORTED -> lookAgain(each);
            case CLAIMED, READY -> deadlines.replyBy();
            case ANSWERED, CLOSED -> null;
        };
    }

    /** Where a review comes from and how many stars it has; no words of it. */
    String origin(Case each) {
        var site = each.summary().site();
        var stars = each.summary().stars();
        var facts = new ArrayList<String>();
        if (site != null) {
            facts.add(speech.label(site.id()));
        }
        if (stars != null) {
            facts.add(speech.say(Phrase.CARD_STARS, Map.of("stars", CardWriter.number(stars))));
        }
        return facts.isEmpty() ? speech.label(each.summary().tone().id()) : String.join(" · ", facts);
    }

    Card history(Case each, List<HistoryEntry> entries, boolean intact) {
        var parts = new ArrayList<Part>();
        entries.forEach(entry -> parts.add(new Part.Remark(line(entry))));
        if (!intact) {
            parts.add(new Part.Remark(speech.say(Phrase.HISTORY_CHANGED)));
        }
        return new Card(Tint.ORDINARY, speech.say(Phrase.HISTORY_HEADLINE, Map.of("number", each.number())), parts);
    }

    private String line(HistoryEntry entry) {
        var actor = entry.actor();
        return speech.say(
                Phrase.HISTORY_LINE,
                Map.of(
                        "time", time(entry.at()),
                        "who", actor == null ? speech.say(Phrase.HISTORY_BEDSIDE) : speech.name(actor),
                        "step", speech.step(entry.step()),
                        "detail", detail(entry)));
    }

    private String detail(HistoryEntry entry) {
        var parts = new ArrayList<String>();
        for (String part : entry.detail().split(" ")) {
            var value = part.substring(part.indexOf('=') + 1);
            switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
                case "to", "from" -> parts.add(speech.name(value));
                case "until" -> parts.add(time(Instant.ofEpochMilli(Long.parseLong(value))));
                case "why" -> parts.add(speech.label(value));
                case "of" -> parts.add(speech.step(value));
                case "tone", "topics", "concerns", "action", "urgency" -> parts.add(labels(value));
                case "stars" -> parts.add(value.replace(">", " → "));
                case "early" -> parts.add(speech.step("early"));
                default -> {
                    if (!part.isEmpty()) {
                        parts.add(speech.step(part));
                    }
                }
            }
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    /** Labels before and after: {@code wait,staff>wait}. */
    private String labels(String change) {
        return Arrays.stream(change.split(">", -1))
                .map(labels -> Arrays.stream(labels.split(","))
                        .filter(label -> !label.isEmpty())
                        .map(speech::label)
                        .collect(Collectors.joining(" + ")))
                .map(labels -> labels.isEmpty() ? "–" : labels)
                .collect(Collectors.joining(" → "));
    }

    /** All that is kept of a case, for a lawyer. */
    Card dossier(Case each, Optional<Words> words, List<HistoryEntry> entries, List<Posted> answers) {
        var parts = new ArrayList<Part>();
        words.ifPresentOrElse(
                kept -> parts.add(new Part.Quote(
                        speech.say(Phrase.CARD_REVIEW), kept.review().text(), origin(each))),
                () -> parts.add(new Part.Remark(speech.say(Phrase.CARD_FORGOTTEN))));
        each.summary()
                .concerns()
                .forEach(concern ->
                        parts.add(new Part.Fact(speech.say(Phrase.CARD_CONCERNS), speech.label(concern.id()))));
        entries.forEach(entry -> parts.add(new Part.Remark(line(entry))));
        for (var answer : answers) {
            var name = speech.name(answer.by()) + ", " + time(answer.at());
            var text = answer.text();
            parts.add(
                    text == null
                            ? new Part.Fact(speech.label(CaseState.ANSWERED.id()), name)
                            : new Part.Copyable(speech.label(CaseState.ANSWERED.id()) + ", " + name, text));
        }
        return new Card(Tint.ORDINARY, speech.say(Phrase.HISTORY_HEADLINE, Map.of("number", each.number())), parts);
    }

    String time(Instant moment) {
        return speech.time(moment);
    }
}
