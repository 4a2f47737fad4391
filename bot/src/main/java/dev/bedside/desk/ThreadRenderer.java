package dev.bedside.desk;

import dev.bedside.cases.ApproversCard;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.CaseThread.Where;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.TalkBook;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Rendering;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how the thread of a case should be: where it hangs, what it is called, what stands first in it, whether it is open. */
final class ThreadRenderer {

    private final Docket docket;
    private final SentMessages sent;
    private final TalkBook talk;
    private final Workspaces workspaces;
    private final Wordings wordings;

    ThreadRenderer(Docket docket, SentMessages sent, TalkBook talk, Workspaces workspaces, Wordings wordings) {
        this.docket = docket;
        this.sent = sent;
        this.talk = talk;
        this.workspaces = workspaces;
        this.wordings = wordings;
    }

    /** Empty where there is no card below which it could hang. */
    Optional<Rendering> render(Effect effect) {
        var thread = CaseThread.of(effect.subject());
        var each = docket.get(thread.caseId());
        return switch (thread.where()) {
            case TEAM -> below(each, thread, sent.idOf(Cases.cardKey(each.id())), team(each));
            case APART ->
                apart(each).flatMap(place -> below(each, thread, sent.idOf(ApproversCard.key(each.id())), place));
            case PRIVATE -> Optional.of(rendering(each, thread, null, team(each), talk.guests(each)));
        };
    }

    private Optional<Rendering> below(Case each, CaseThread thread, Optional<String> card, Place place) {
        return card.map(message -> rendering(each, thread, message, place, Set.of()));
    }

    private Rendering rendering(Case each, CaseThread thread, @Nullable String card, Place place, Set<String> guests) {
        var practice = workspaces.practice(each.practice());
        var speech = wordings.of(practice);
        var shape = new Discussion(card, name(each, speech), guests, isOpen(each, thread));
        return Rendering.thread(place, shape, Outgoing.quiet(first(each, thread, speech, practice)));
    }

    /** Where the team talks, what is held back must not be talked about. */
    private static boolean isOpen(Case each, CaseThread thread) {
        return each.state().isPending()
                && !(thread.where() == Where.TEAM && each.summary().isHeld());
    }

    private Note first(Case each, CaseThread thread, Speech speech, Practice practice) {
        var phrase = thread.where() == Where.PRIVATE ? Phrase.THREAD_FIRST_PRIVATE : Phrase.THREAD_FIRST;
        return new Note(
                speech.say(phrase, Map.of("number", each.number())),
                List.of(new CaseControls(speech, practice).show(each)));
    }

    /** By number, site and stars: never by what the review says, nor by how it was judged. */
    private static String name(Case each, Speech speech) {
        var facts = new ArrayList<String>();
        var site = each.summary().site();
        var stars = each.summary().stars();
        if (site != null) {
            facts.add(speech.label(site.id()));
        }
        if (stars != null) {
            facts.add(speech.say(Phrase.THREAD_STARS, Map.of("stars", CardWriter.number(stars))));
        }
        return facts.isEmpty()
                ? speech.say(Phrase.THREAD_NAME, Map.of("number", each.number()))
                : speech.say(
                        Phrase.THREAD_NAME_FROM, Map.of("number", each.number(), "origin", String.join(", ", facts)));
    }

    /** Where a thread of this kind hangs. */
    Optional<Place> place(Case each, Where where) {
        return where == Where.APART ? apart(each) : Optional.of(team(each));
    }

    private Place team(Case each) {
        return workspaces.place(each.channel());
    }

    /** Where the approvers' card stands: it stays there when the setting changes. */
    private Optional<Place> apart(Case each) {
        return sent.subjectOf(ApproversCard.key(each.id()))
                .map(subject -> new Place(
                        team(each).workspace(), ApproversCard.of(subject).channel()));
    }
}
