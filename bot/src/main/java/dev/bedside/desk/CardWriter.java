package dev.bedside.desk;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Summary;
import dev.bedside.cases.Words;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.reply.Draft;
import dev.bedside.review.Review;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Reason;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the card of a review: what to do and how soon, why, by when, and the draft. */
final class CardWriter {

    /** More would not be read; "why?" shows them all. */
    private static final int QUOTES = 4;

    private final Speech speech;
    private final Practice practice;

    CardWriter(Speech speech, Practice practice) {
        this.speech = speech;
        this.practice = practice;
    }

    /**
     * The card of a case.
     *
     * @param draft the words of its latest draft; null where there is none
     * @param postable whether the check lets the draft pass
     * @param earlier the numbers of cases by the same name on the same site
     */
    Card card(Case each, Words words, @Nullable String draft, boolean postable, List<Long> earlier) {
        var review = words.review();
        var verdict = words.verdict();
        var parts = new ArrayList<Part>();
        addProgress(parts, each);
        if (isPraise(each)) {
            parts.add(new Part.Remark(praise(each, review)));
            addDraft(parts, verdict, draft);
            return new Card(tint(each.summary()), headline(each), parts);
        }
        parts.add(new Part.Fact(speech.say(Phrase.CARD_REVIEW), origin(review)));
        if (!earlier.isEmpty()) {
            parts.add(fact(
                    Phrase.CARD_EARLIER,
                    earlier.stream().map(number -> "#" + number).collect(Collectors.joining(", "))));
        }
        if (!verdict.set().isNothing()) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_SET_BY_PERSON)));
        }
        if (verdict.needsPerson()) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_NEEDS_PERSON)));
        }
        parts.add(new Part.Fact(
                speech.say(Phrase.CARD_TONE), speech.label(verdict.tone().id())));
        addLabels(
                parts,
                Phrase.CARD_TOPICS,
                verdict.topics().stream().map(Topic::id).toList());
        addLabels(
                parts,
                Phrase.CARD_CONCERNS,
                verdict.concerns().stream().map(Concern::id).toList());
        addQuotes(
                parts,
                verdict.why().stream()
                        .filter(reason -> isShown(reason, verdict))
                        .limit(QUOTES)
                        .toList());
        addDeadlines(parts, each);
        if (review.truncated()) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_TRUNCATED)));
        }
        if (each.state().isPending()) {
            addDraft(parts, verdict, draft);
            if (!postable) {
                parts.add(new Part.Remark(speech.say(Phrase.CARD_DRAFT_BLOCKED)));
            }
        }
        return new Card(tint(each.summary()), headline(each), parts);
    }

    /** The card of a review that is held back, for a channel in which not everybody may read it: no word of it. */
    Card held(Case each) {
        var parts = new ArrayList<Part>();
        addProgress(parts, each);
        addLabels(
                parts,
                Phrase.CARD_CONCERNS,
                each.summary().concerns().stream().map(Concern::id).sorted().toList());
        addDeadlines(parts, each);
        parts.add(new Part.Remark(speech.say(Phrase.CARD_HELD)));
        return new Card(tint(each.summary()), headline(each), parts);
    }

    /** The card of a case whose words were forgotten. */
    Card wordless(Case each) {
        var parts = new ArrayList<Part>();
        addProgress(parts, each);
        parts.add(new Part.Remark(speech.say(Phrase.CARD_FORGOTTEN)));
        return new Card(tint(each.summary()), headline(each), parts);
    }

    /** The card that answers "why?". */
    Card why(Handled handled) {
        var verdict = handled.verdict();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Remark(speech.say(
                Phrase.WHY_TONE, Map.of("tone", speech.label(verdict.tone().id())))));
        addQuotes(parts, verdict.why());
        var stars = handled.review().stars();
        if (verdict.why().isEmpty()) {
            parts.add(new Part.Remark(
                    stars == null
                            ? speech.say(Phrase.WHY_NOTHING)
                            : speech.say(Phrase.WHY_STARS, Map.of("stars", number(stars)))));
        }
        return new Card(tint(verdict.urgency(), verdict.tone()), whyHeadline(verdict), parts);
    }

    /** The card that shows a new draft and nothing else. */
    Card draft(Handled handled) {
        var parts = new ArrayList<Part>();
        var verdict = handled.verdict();
        addDraft(parts, verdict, handled.draft().map(Draft::text).orElse(null));
        return new Card(tint(verdict.urgency(), verdict.tone()), speech.say(Phrase.DRAFT_HEADLINE), parts);
    }

    private String headline(Case each) {
        return speech.say(
                Phrase.CARD_HEADLINE,
                Map.of(
                        "number",
                        each.number(),
                        "action",
                        speech.label(each.summary().action().id()),
                        "urgency",
                        speech.label(each.summary().urgency().id())));
    }

    private String whyHeadline(Verdict verdict) {
        return speech.say(
                Phrase.WHY_HEADLINE,
                Map.of(
                        "action",
                        speech.label(verdict.action().id()),
                        "urgency",
                        speech.label(verdict.urgency().id())));
    }

    /** Who has it, or what became of it; nothing while it is nobody's. */
    private void addProgress(List<Part> parts, Case each) {
        if (each.source().goneAt() != null) {
            parts.add(new Part.Remark(
                    speech.say(each.source().deleted() ? Phrase.CARD_SOURCE_DELETED : Phrase.CARD_SOURCE_CHANGED)));
        }
        var progress = each.progress();
        var claim = progress.claim();
        if (claim != null && each.state().isPending()) {
            parts.add(fact(Phrase.CARD_OWNER, speech.name(claim.ownerId())));
            if (claim.snoozedUntil() != null) {
                addTime(parts, Phrase.CARD_SNOOZED, claim.snoozedUntil());
            }
        }
        var proposal = progress.proposal();
        if (each.state() == CaseState.READY && proposal != null) {
            var approver = proposal.approverId();
            if (approver != null) {
                parts.add(fact(Phrase.CARD_APPROVED, speech.name(approver)));
            } else if (Approvals.needed(each.summary(), practice)) {
                parts.add(new Part.Remark(speech.say(Phrase.CARD_NEEDS_APPROVAL)));
            }
        }
        var report = progress.report();
        if (report != null) {
            parts.add(fact(Phrase.CARD_REPORTED, speech.name(report.by()) + ", " + time(report.at())));
            addTime(parts, Phrase.CARD_LOOK_AGAIN, report.lookAgainAt());
        }
        var ending = progress.ending();
        if (ending != null) {
            var what = progress.outcome() == null
                    ? speech.label(each.state().id())
                    : speech.label(progress.outcome().id());
            var who = ending.by() == null ? "" : speech.name(ending.by()) + ", ";
            parts.add(new Part.Fact(what, who + time(ending.at())));
        }
    }

    private Part.Fact fact(Phrase name, String value) {
        return new Part.Fact(speech.say(name), value);
    }

    /** What is pleasant and plain needs no proof, and nobody's time. */
    private static boolean isPraise(Case each) {
        var summary = each.summary();
        return each.state().isPending()
                && summary.tone() == Tone.POSITIVE
                && summary.urgency() == Urgency.LOW
                && summary.action() == Action.REPLY
                && summary.concerns().isEmpty()
                && summary.complaints().isEmpty()
                && !summary.needsPerson()
                && !summary.truncated();
    }

    private String praise(Case each, Review review) {
        var due = each.plan().deadlines().replyBy();
        var origin = origin(review);
        return due == null
                ? origin
                : speech.say(Phrase.PRAISE_LINE, Map.of("origin", origin, "time", speech.away(due)));
    }

    private String origin(Review review) {
        var facts = new ArrayList<String>();
        if (review.site() != null) {
            facts.add(speech.label(review.site().id()));
        }
        if (review.stars() != null) {
            facts.add(speech.say(Phrase.CARD_STARS, Map.of("stars", number(review.stars()))));
        }
        if (review.author() != null) {
            facts.add(review.author());
        }
        if (review.location() != null) {
            facts.add(review.location());
        }
        return facts.isEmpty() ? "–" : String.join(" · ", facts);
    }

    static String number(double stars) {
        return stars == Math.rint(stars) ? Long.toString(Math.round(stars)) : Double.toString(stars);
    }

    private void addLabels(List<Part> parts, Phrase name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            parts.add(new Part.Fact(
                    speech.say(name), ids.stream().map(speech::label).collect(Collectors.joining(", "))));
        }
    }

    /** Praise needs no proof; for anything else the words that decided are shown. */
    private static boolean isShown(Reason reason, Verdict verdict) {
        boolean grave = verdict.harsh() && reason.label().equals("harsh")
                || verdict.concerns().stream().anyMatch(concern -> concern.id().equals(reason.label()));
        boolean complaint =
                verdict.complaints().stream().anyMatch(topic -> topic.id().equals(reason.label()));
        return grave || (complaint && verdict.tone() != Tone.POSITIVE);
    }

    /** Labels that rest on the same words share one quote. */
    private void addQuotes(List<Part> parts, List<Reason> reasons) {
        var byQuote = new LinkedHashMap<String, List<Reason>>();
        reasons.forEach(reason -> byQuote.computeIfAbsent(reason.quote(), each -> new ArrayList<>())
                .add(reason));
        byQuote.forEach((quote, shared) -> parts.add(new Part.Quote(
                joined(shared.stream().map(reason -> speech.label(reason.label()))),
                quote,
                joined(shared.stream().map(Reason::because)))));
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    /** Only what is still ahead of whoever has it. */
    private void addDeadlines(List<Part> parts, Case each) {
        if (each.summary().action() == Action.NONE || !each.state().isPending() || each.state() == CaseState.REPORTED) {
            return;
        }
        var deadlines = each.plan().deadlines();
        if (each.state() == CaseState.OPEN) {
            addTime(parts, Phrase.CARD_CLAIM_BY, deadlines.claimBy());
        }
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            addTime(parts, Phrase.CARD_DECIDE_BY, deadlines.replyBy());
            return;
        }
        addTime(parts, Phrase.CARD_NOT_BEFORE, deadlines.replyNotBefore());
        addTime(parts, Phrase.CARD_REPLY_BY, deadlines.replyBy());
    }

    private void addTime(List<Part> parts, Phrase name, @Nullable Instant time) {
        if (time != null) {
            parts.add(fact(name, time(time)));
        }
    }

    private String time(Instant moment) {
        return speech.away(moment);
    }

    private void addDraft(List<Part> parts, Verdict verdict, @Nullable String draft) {
        if (draft != null) {
            boolean held = verdict.publicReply() == PublicReply.NEUTRAL_ONLY;
            parts.add(new Part.Copyable(speech.say(held ? Phrase.CARD_DRAFT_HELD : Phrase.CARD_DRAFT), draft));
            var unset = practice.placeholders();
            if (unset.stream().anyMatch(setting -> !setting.equals("name")) || draft.contains(practice.name())) {
                if (!unset.isEmpty()) {
                    parts.add(new Part.Remark(
                            speech.say(Phrase.CARD_PLACEHOLDERS, Map.of("settings", String.join(", ", unset)))));
                }
            }
        } else if (verdict.publicReply() != PublicReply.BETTER_NOT) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_NO_SAFE_DRAFT)));
        } else if (verdict.action() != Action.NONE) {
            parts.add(new Part.Remark(speech.say(
                    verdict.action() == Action.REPORT ? Phrase.CARD_NO_DRAFT_REPORT : Phrase.CARD_NO_DRAFT)));
        }
    }

    private static Tint tint(Summary summary) {
        return tint(summary.urgency(), summary.tone());
    }

    private static Tint tint(Urgency urgency, Tone tone) {
        return switch (urgency) {
            case CRITICAL -> Tint.GRAVE;
            case HIGH -> Tint.SERIOUS;
            case NORMAL, LOW -> tone == Tone.POSITIVE ? Tint.GOOD : Tint.ORDINARY;
        };
    }
}
