package dev.bedside.desk;

import dev.bedside.cases.Case;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the card of a review: what to do and how soon, why, by when, and the draft. */
final class CardWriter {

    /** More would not be read; "why?" shows them all. */
    private static final int QUOTES = 3;

    private final Speech speech;
    private final Practice practice;
    private final StandingWriter standing;
    private final Beside beside;

    CardWriter(Speech speech, Practice practice) {
        this(speech, practice, Beside.NOTHING);
    }

    CardWriter(Speech speech, Practice practice, Beside beside) {
        this.beside = beside;
        this.speech = speech;
        this.practice = practice;
        this.standing = new StandingWriter(speech, practice);
    }

    /**
     * What there is beside a review.
     *
     * @param again where it came in again
     * @param files the names of files that were not opened
     * @param view how a harsh review looks from the other side of the counter; null where nobody has to be told
     * @param translation what the draft says, where it is in a language that the practice does not read; else null
     */
    record Beside(
            List<String> again,
            List<String> files,
            @Nullable String view,
            @Nullable String translation) {

        static final Beside NOTHING = new Beside(List.of(), List.of(), null, null);

        /** Sizes only: names of files may be people's. */
        @Override
        public String toString() {
            return "Beside[" + files.size() + " files]";
        }
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
        if (isPraise(each) && postable && verdict.set().isNothing()) {
            addSource(parts, each);
            parts.addAll(each.progress().claim() == null ? List.of() : standing.write(each));
            parts.add(new Part.Fact("", origin(review)));
            addFiles(parts);
            addDraft(parts, verdict, draft);
            return new Card(tint(each), praise(each), parts);
        }
        parts.addAll(standing.write(each));
        parts.add(new Part.Fact("", origin(review, verdict)));
        if (!earlier.isEmpty()) {
            parts.add(new Part.Fact(
                    speech.say(Phrase.CARD_EARLIER),
                    earlier.stream().map(number -> "#" + number).collect(Collectors.joining(", "))));
        }
        addSource(parts, each);
        if (!verdict.set().isNothing()) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_SET_BY_PERSON)));
        }
        if (each.state().isPending()) {
            if (verdict.needsPerson()) {
                parts.add(new Part.Remark(speech.say(Phrase.CARD_NEEDS_PERSON)));
            }
            addGrounds(parts, review, verdict);
            if (review.truncated()) {
                parts.add(new Part.Remark(
                        speech.say(review.text().isBlank() ? Phrase.CARD_WORDLESS : Phrase.CARD_TRUNCATED)));
            }
            addFiles(parts);
            if (beside.view() != null) {
                parts.add(new Part.Remark(speech.say(Phrase.CARD_PATIENT_VIEW, Map.of("view", beside.view()))));
            }
            if (postable) {
                addDraft(parts, verdict, draft);
            } else {
                // where others read along, words that say too much are not said again
                parts.add(new Part.Remark(speech.say(Phrase.CARD_DRAFT_BLOCKED)));
            }
        }
        return new Card(tint(each), headline(each), parts);
    }

    /** The card of a review that is held back, for a channel in which not everybody may read it: no word of it. */
    Card held(Case each) {
        var parts = new ArrayList<>(standing.write(each));
        addLabels(
                parts,
                Phrase.CARD_CONCERNS,
                each.summary().concerns().stream().map(Concern::id).sorted().toList());
        addSource(parts, each);
        if (each.summary().needsPerson()) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_NEEDS_PERSON)));
        }
        parts.add(new Part.Remark(speech.say(Phrase.CARD_HELD)));
        return new Card(tint(each), headline(each), parts);
    }

    /** The card of a case whose words were forgotten. */
    Card wordless(Case each) {
        var parts = new ArrayList<>(standing.write(each));
        addSource(parts, each);
        parts.add(new Part.Remark(speech.say(Phrase.CARD_FORGOTTEN)));
        return new Card(tint(each), headline(each), parts);
    }

    private void addFiles(List<Part> parts) {
        if (!beside.files().isEmpty()) {
            parts.add(new Part.Remark(
                    speech.say(Phrase.CARD_FILES, Map.of("names", String.join(", ", beside.files())))));
        }
    }

    /** Whether a rule's own reason can be told: rules give it in one language only, and the label says as much. */
    private boolean explained() {
        return speech.wording().language().equals(Wordings.LANGUAGES.getFirst());
    }

    /** The card that answers "why?". */
    Card why(Handled handled) {
        var verdict = handled.verdict();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Remark(speech.say(
                Phrase.WHY_TONE, Map.of("tone", speech.label(verdict.tone().id())))));
        parts.addAll(new Grounds(handled.review().text(), verdict.why())
                .quotes(speech::label, explained(), Integer.MAX_VALUE));
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

    /** What to do and how soon, or what became of it. */
    private String headline(Case each) {
        var outcome = each.progress().outcome();
        return each.state().isPending()
                ? speech.say(
                        Phrase.CARD_HEADLINE,
                        Map.of(
                                "number",
                                each.number(),
                                "action",
                                speech.label(each.summary().action().id()),
                                "urgency",
                                begun(speech.label(each.summary().urgency().id()))))
                : speech.say(
                        Phrase.CARD_ENDED,
                        Map.of(
                                "number",
                                each.number(),
                                "what",
                                begun(speech.label(
                                        outcome == null ? each.state().id() : outcome.id()))));
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

    /** As at the beginning of a sentence. */
    private static String begun(String label) {
        int second = label.offsetByCodePoints(0, label.isEmpty() ? 0 : 1);
        return label.substring(0, second).toUpperCase(Locale.ROOT) + label.substring(second);
    }

    /** What happened to the message that it stood in. */
    private void addSource(List<Part> parts, Case each) {
        if (!beside.again().isEmpty()) {
            parts.add(new Part.Remark(
                    speech.say(Phrase.CARD_CAME_AGAIN, Map.of("where", String.join(", ", beside.again())))));
        }
        if (each.source().goneAt() != null) {
            parts.add(new Part.Remark(
                    speech.say(each.source().deleted() ? Phrase.CARD_SOURCE_DELETED : Phrase.CARD_SOURCE_CHANGED)));
        }
    }

    /** What is pleasant and plain needs no proof, and nobody's time. */
    static boolean isPraise(Case each) {
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

    /** While nobody has it, the headline tells by when. */
    private String praise(Case each) {
        var due = each.plan().deadlines().replyBy();
        return due == null || each.progress().claim() != null
                ? headline(each)
                : speech.say(Phrase.PRAISE_HEADLINE, Map.of("headline", headline(each), "time", speech.away(due)));
    }

    /** With the tone where the stars do not tell it. */
    private String origin(Review review, Verdict verdict) {
        var stars = review.stars();
        boolean told = stars != null
                && (verdict.tone() == Tone.POSITIVE && stars >= 4 || verdict.tone() == Tone.NEGATIVE && stars <= 2);
        var facts = facts(review);
        if (!told) {
            facts.add(speech.label(verdict.tone().id()));
        }
        return String.join(" · ", facts);
    }

    private String origin(Review review) {
        var facts = facts(review);
        return facts.isEmpty() ? "–" : String.join(" · ", facts);
    }

    private List<String> facts(Review review) {
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
        return facts;
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

    /** The words that decided; labels for which no words are shown are named. */
    private void addGrounds(List<Part> parts, Review review, Verdict verdict) {
        var shown = verdict.why().stream()
                .filter(reason -> isShown(reason, verdict))
                .toList();
        var quotes = new Grounds(review.text(), shown).quotes(speech::label, false, QUOTES);
        var named = quotes.stream()
                .flatMap(quote -> quote instanceof Part.Quote(var name, var words, var comment)
                        ? Stream.of(name.split(", "))
                        : Stream.of())
                .collect(Collectors.toSet());
        addLabels(
                parts,
                Phrase.CARD_CONCERNS,
                verdict.concerns().stream()
                        .map(Concern::id)
                        .filter(id -> !named.contains(speech.label(id)))
                        .toList());
        if (quotes.isEmpty()) {
            addLabels(
                    parts,
                    Phrase.CARD_TOPICS,
                    verdict.topics().stream().map(Topic::id).toList());
        }
        parts.addAll(quotes);
    }

    private void addDraft(List<Part> parts, Verdict verdict, @Nullable String draft) {
        if (draft != null) {
            boolean held = verdict.publicReply() == PublicReply.NEUTRAL_ONLY;
            parts.add(new Part.Copyable(speech.say(held ? Phrase.CARD_DRAFT_HELD : Phrase.CARD_DRAFT), draft));
            if (beside.translation() != null) {
                parts.add(new Part.Remark(
                        speech.say(Phrase.CARD_DRAFT_TRANSLATED, Map.of("text", beside.translation()))));
            }
            var unset = practice.placeholders();
            // what a practice has not told yet stands in square brackets
            if (!unset.isEmpty() && draft.indexOf('[') >= 0) {
                parts.add(new Part.Remark(
                        speech.say(Phrase.CARD_PLACEHOLDERS, Map.of("settings", String.join(", ", unset)))));
            }
        } else if (verdict.publicReply() != PublicReply.BETTER_NOT) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_NO_SAFE_DRAFT)));
        } else if (verdict.action() != Action.NONE) {
            parts.add(new Part.Remark(speech.say(
                    verdict.action() == Action.REPORT ? Phrase.CARD_NO_DRAFT_REPORT : Phrase.CARD_NO_DRAFT)));
        }
    }

    /** What is over stands out no longer. */
    private static Tint tint(Case each) {
        return each.state().isPending()
                ? tint(each.summary().urgency(), each.summary().tone())
                : Tint.ORDINARY;
    }

    private static Tint tint(Urgency urgency, Tone tone) {
        return switch (urgency) {
            case CRITICAL -> Tint.GRAVE;
            case HIGH -> Tint.SERIOUS;
            case NORMAL, LOW -> tone == Tone.POSITIVE ? Tint.GOOD : Tint.ORDINARY;
        };
    }
}
