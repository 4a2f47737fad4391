package dev.bedside.desk;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Reason;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the card of a review: what to do and how soon, why, by when, and the draft. */
final class CardWriter {

    /** More would not be read; "why?" shows them all. */
    private static final int QUOTES = 4;

    private final Wording wording;
    private final Locale locale;
    private final Practice practice;
    private final Clock clock;

    CardWriter(Wording wording, Locale locale, Practice practice, Clock clock) {
        this.wording = wording;
        this.locale = locale;
        this.practice = practice;
        this.clock = clock;
    }

    Card card(Handled handled) {
        var review = handled.review();
        var verdict = handled.verdict();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Fact(wording.say(Phrase.CARD_REVIEW), origin(review)));
        if (verdict.needsPerson()) {
            parts.add(new Part.Remark(wording.say(Phrase.CARD_NEEDS_PERSON)));
        }
        parts.add(new Part.Fact(
                wording.say(Phrase.CARD_TONE), wording.label(verdict.tone().id())));
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
        addDeadlines(parts, review, verdict);
        if (review.truncated()) {
            parts.add(new Part.Remark(wording.say(Phrase.CARD_TRUNCATED)));
        }
        addDraft(parts, handled);
        return new Card(tint(verdict), headline(Phrase.CARD_HEADLINE, verdict), parts);
    }

    /** The card that answers "why?". */
    Card why(Handled handled) {
        var verdict = handled.verdict();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Remark(wording.say(
                Phrase.WHY_TONE, Map.of("tone", wording.label(verdict.tone().id())))));
        addQuotes(parts, verdict.why());
        var stars = handled.review().stars();
        if (verdict.why().isEmpty()) {
            parts.add(new Part.Remark(
                    stars == null
                            ? wording.say(Phrase.WHY_NOTHING)
                            : wording.say(Phrase.WHY_STARS, Map.of("stars", number(stars)))));
        }
        return new Card(tint(verdict), headline(Phrase.WHY_HEADLINE, verdict), parts);
    }

    /** The card that shows a new draft and nothing else. */
    Card draft(Handled handled) {
        var parts = new ArrayList<Part>();
        addDraft(parts, handled);
        return new Card(tint(handled.verdict()), wording.say(Phrase.DRAFT_HEADLINE), parts);
    }

    private String headline(Phrase phrase, Verdict verdict) {
        return wording.say(
                phrase,
                Map.of(
                        "action",
                        wording.label(verdict.action().id()),
                        "urgency",
                        wording.label(verdict.urgency().id())));
    }

    private String origin(Review review) {
        var facts = new ArrayList<String>();
        if (review.site() != null) {
            facts.add(wording.label(review.site().id()));
        }
        if (review.stars() != null) {
            facts.add(wording.say(Phrase.CARD_STARS, Map.of("stars", number(review.stars()))));
        }
        if (review.author() != null) {
            facts.add(review.author());
        }
        if (review.location() != null) {
            facts.add(review.location());
        }
        return facts.isEmpty() ? "–" : String.join(" · ", facts);
    }

    private static String number(double stars) {
        return stars == Math.rint(stars) ? Long.toString(Math.round(stars)) : Double.toString(stars);
    }

    private void addLabels(List<Part> parts, Phrase name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            parts.add(new Part.Fact(
                    wording.say(name), ids.stream().map(wording::label).collect(Collectors.joining(", "))));
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
                joined(shared.stream().map(reason -> wording.label(reason.label()))),
                quote,
                joined(shared.stream().map(Reason::because)))));
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    private void addDeadlines(List<Part> parts, Review review, Verdict verdict) {
        if (verdict.action() == Action.NONE) {
            return;
        }
        boolean lowStars = review.stars() != null && review.stars() <= 2;
        var deadlines = practice.planner()
                .plan(verdict.urgency(), clock.instant(), review.postedAt(), verdict.harsh() || lowStars);
        addTime(parts, Phrase.CARD_CLAIM_BY, deadlines.claimBy());
        addTime(parts, Phrase.CARD_NOT_BEFORE, deadlines.replyNotBefore());
        addTime(parts, Phrase.CARD_REPLY_BY, deadlines.replyBy());
    }

    private void addTime(List<Part> parts, Phrase name, @Nullable Instant time) {
        if (time != null) {
            var pattern = DateTimeFormatter.ofPattern(wording.say(Phrase.TIME_PATTERN), locale);
            parts.add(new Part.Fact(
                    wording.say(name),
                    pattern.format(time.atZone(practice.calendar().zone()))));
        }
    }

    private void addDraft(List<Part> parts, Handled handled) {
        var verdict = handled.verdict();
        var draft = handled.draft();
        if (draft.isPresent()) {
            boolean held = verdict.publicReply() == PublicReply.NEUTRAL_ONLY;
            parts.add(new Part.Copyable(
                    wording.say(held ? Phrase.CARD_DRAFT_HELD : Phrase.CARD_DRAFT),
                    draft.get().text()));
            var unset = practice.placeholders();
            if (unset.stream().anyMatch(setting -> !setting.equals("name"))
                    || draft.get().text().contains(practice.name())) {
                if (!unset.isEmpty()) {
                    parts.add(new Part.Remark(
                            wording.say(Phrase.CARD_PLACEHOLDERS, Map.of("settings", String.join(", ", unset)))));
                }
            }
        } else if (verdict.publicReply() != PublicReply.BETTER_NOT) {
            parts.add(new Part.Remark(wording.say(Phrase.CARD_NO_SAFE_DRAFT)));
        } else if (verdict.action() != Action.NONE) {
            parts.add(new Part.Remark(wording.say(
                    verdict.action() == Action.REPORT ? Phrase.CARD_NO_DRAFT_REPORT : Phrase.CARD_NO_DRAFT)));
        }
    }

    private static Tint tint(Verdict verdict) {
        if (verdict.urgency() == Urgency.CRITICAL) {
            return Tint.GRAVE;
        }
        if (verdict.urgency() == Urgency.HIGH) {
            return Tint.SERIOUS;
        }
        return verdict.tone() == Tone.POSITIVE ? Tint.GOOD : Tint.ORDINARY;
    }
}
