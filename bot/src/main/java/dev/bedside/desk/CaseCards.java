package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Sightings;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.practice.FirstSteps;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.reply.DraftTranslator;
import dev.bedside.reply.PatientView;
import dev.bedside.text.Language;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Verdict;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows cases as they stand: with their words to whoever may read them, else without. */
final class CaseCards {

    private static final int EARLIER = 3;
    private static final int AGAIN = 3;

    private final Docket docket;
    private final Sightings sightings;
    private final Drafts drafts;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;
    private final FirstSteps firstSteps;
    private final PatientView patientView;
    private final DraftTranslator translator;

    CaseCards(
            Docket docket,
            Sightings sightings,
            Drafts drafts,
            Workspaces workspaces,
            Wordings wordings,
            ChatPlatform chat,
            FirstSteps firstSteps,
            PatientView patientView,
            DraftTranslator translator) {
        this.docket = docket;
        this.sightings = sightings;
        this.drafts = drafts;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
        this.firstSteps = firstSteps;
        this.patientView = patientView;
        this.translator = translator;
    }

    /** The card for a channel, in which a review that is held back shows its concern and none of its words. */
    Card inChannel(Case each) {
        return of(each, false);
    }

    /** The card for the approvers' own channel. */
    Card amongApprovers(Case each) {
        return of(each, true);
    }

    private Card of(Case each, boolean approver) {
        return of(each, approver, wordings.of(workspaces.practice(each.practice())), false);
    }

    /**
     * The card for one person.
     *
     * @param approver whether they may read what is held back
     * @param speech how they are spoken to
     */
    Card privately(Case each, boolean approver, Speech speech) {
        return of(each, approver, speech, true);
    }

    private Card of(Case each, boolean approver, Speech speech, boolean inPrivate) {
        var practice = workspaces.practice(each.practice());
        boolean readable = mayRead(each, approver);
        var card = withFirstSteps(
                card(
                        each,
                        readable,
                        new CardWriter(
                                speech,
                                practice,
                                new CardWriter.Beside(
                                        again(each, speech),
                                        readable ? docket.files(each) : List.of(),
                                        readable ? view(each, speech) : null,
                                        readable ? translation(each, practice) : null))),
                each,
                approver,
                speech);
        return chat.capabilities().controls()
                ? card.with(new CaseControls(speech, practice, inPrivate)
                        .onCard(each, readable, readable && each.summary().truncated() ? link(each) : null))
                : card;
    }

    /** What a draft says in a language that nobody at the practice has to read. */
    private @Nullable String translation(Case each, Practice practice) {
        return drafts.latest(each)
                .filter(draft -> !practice.languages().contains(draft.language()))
                .flatMap(draft -> drafts.text(draft)
                        .flatMap(text -> translator.translate(
                                text,
                                new Language(draft.language()),
                                new Language(practice.languages().getFirst()),
                                practice)))
                .orElse(null);
    }

    /** Before somebody answers a harsh review, they are told how it looks to whoever wrote it. */
    private @Nullable String view(Case each, Speech speech) {
        return docket.words(each)
                .filter(words ->
                        isHarsh(words.verdict()) && !words.review().text().isBlank())
                .map(words -> patientView.of(
                        words.review(), words.verdict(), speech.wording().language()))
                .orElse(null);
    }

    private static boolean isHarsh(Verdict verdict) {
        boolean upset = verdict.tone() == Tone.NEGATIVE || verdict.tone() == Tone.MIXED;
        boolean pressing = verdict.urgency() == Urgency.HIGH || verdict.urgency() == Urgency.CRITICAL;
        return verdict.publicReply() != PublicReply.BETTER_NOT && (verdict.harsh() || upset && pressing);
    }

    /** Where the whole of a review can be read of which a part is here. */
    private @Nullable String link(Case each) {
        return docket.words(each).map(words -> words.review().link()).orElse(null);
    }

    /** The messages in which its review came in again, so that whoever reads it can go there. */
    private List<String> again(Case each, Speech speech) {
        return sightings.of(each, AGAIN).stream()
                .map(seen -> chat.mentionMessage(workspaces.place(seen.channel()), seen.platformId())
                        .orElseGet(() -> speech.time(seen.at())))
                .toList();
    }

    private Card card(Case each, boolean readable, CardWriter writer) {
        if (!readable) {
            return writer.held(each);
        }
        var draft = drafts.latest(each);
        return docket.words(each)
                .map(words -> writer.card(
                        each,
                        words,
                        draft.flatMap(drafts::text).orElse(null),
                        draft.map(Drafts.Entry::postable).orElse(true),
                        docket.earlierOfAuthor(each, EARLIER)))
                .orElseGet(() -> writer.wordless(each));
    }

    /**
     * Below who has it and by when: what to do at once comes before why, and before any reply. Nobody is to call the police over
     * words that only resemble a threat: a person reads them first.
     */
    private Card withFirstSteps(Card card, Case each, boolean approver, Speech speech) {
        boolean confidential = approver || chat.capabilities().confidential();
        var supposed =
                docket.words(each).map(words -> words.verdict().supposed()).orElse(Set.of());
        var parts = new ArrayList<>(card.parts());
        int at = 0;
        while (at < parts.size() && parts.get(at) instanceof Part.Fact) {
            at++;
        }
        if (each.state().isPending()) {
            var named = each.summary().concerns().stream()
                    .filter(concern -> !supposed.contains(concern))
                    .toList();
            parts.addAll(at, firstSteps(Phrase.CARD_FIRST_STEPS_SUPPOSED, supposed, confidential, speech));
            parts.addAll(at, firstSteps(Phrase.CARD_FIRST_STEPS, named, confidential, speech));
        }
        return new Card(card.tint(), card.headline(), parts, card.controls());
    }

    private List<Part> firstSteps(Phrase lead, Collection<Concern> concerns, boolean confidential, Speech speech) {
        var steps = firstSteps.of(
                concerns.stream().map(Concern::id).toList(),
                speech.zone(),
                speech.wording().language(),
                confidential);
        return steps.isEmpty()
                ? List.of()
                : List.of(new Part.Remark(speech.say(lead, Map.of("steps", String.join("\n• ", steps)))));
    }

    boolean mayRead(Case each, boolean approver) {
        return !each.summary().isHeld() || approver || chat.capabilities().confidential() || isWordless(each);
    }

    /** Of a review whose words nobody has read there is nothing to hold back, and somebody has to type them. */
    private boolean isWordless(Case each) {
        return each.summary().truncated()
                && docket.words(each)
                        .filter(words -> words.review().text().isBlank())
                        .isPresent();
    }
}
