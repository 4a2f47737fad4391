package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.cases.Actor;
import dev.bedside.cases.ApproversCard;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.CaseThread.Where;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Rights;
import dev.bedside.cases.TalkBook;
import dev.bedside.chat.Capabilities.Threads;
import dev.bedside.chat.ChatException;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.database.Database;
import dev.bedside.outbox.Outbox;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Workspaces;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a thread for a case once somebody needs one, and notes who speaks there.
 *
 * <p>Somebody needs one who asks for it, where a second person says something below the card, or where a draft is wished to be
 * another for the second time. A thread that people deleted is
 * opened again when somebody asks, and not before.
 */
final class Discussions {

    private static final Logger LOG = LoggerFactory.getLogger(Discussions.class);
    private static final int REMEMBERED = 10_000;
    private static final Duration CONVERSATION = Duration.ofMinutes(30);

    private final Database database;
    private final Docket docket;
    private final TalkBook talk;
    private final Outbox outbox;
    private final SentMessages sent;
    private final ThreadFinder threads;
    private final ThreadRenderer renderer;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;
    private final Cache<String, Set<String>> talking = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(CONVERSATION)
            .build();

    /** The cases whose draft somebody wished to be another. */
    private final Cache<String, Boolean> redrafted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(CONVERSATION)
            .build();

    Discussions(
            Database database,
            Docket docket,
            TalkBook talk,
            Outbox outbox,
            SentMessages sent,
            ThreadFinder threads,
            ThreadRenderer renderer,
            Workspaces workspaces,
            Wordings wordings,
            ChatPlatform chat) {
        this.database = database;
        this.docket = docket;
        this.talk = talk;
        this.outbox = outbox;
        this.sent = sent;
        this.threads = threads;
        this.renderer = renderer;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
    }

    /** Somebody wants to talk a case over: they are told where, or why not. */
    String want(Case each, Asker asker) {
        var practice = workspaces.practice(each.practice());
        var speech = wordings.of(practice, asker);
        var rights = Rights.of(asker.actor(), each.workspace(), practice.team());
        if (!rights.team()) {
            return speech.say(Phrase.TEAM_ONLY);
        }
        var where = where(each, practice);
        boolean owns = Objects.equals(each.progress().ownerId(), asker.actor().id());
        if (where != Where.TEAM && !rights.approver() && !(where == Where.PRIVATE && owns)) {
            return new CaseWriter(speech, practice).approversOnly(each);
        }
        return refusal(each, where, speech).orElseGet(() -> opened(each, where, speech, asker));
    }

    /** Whoever was let into a private thread, and may read the case no longer, is put out once they say something there. */
    void mayStay(Case each, Place thread, Actor actor) {
        var person = actor.id();
        boolean owns = Objects.equals(each.progress().ownerId(), person);
        var rights = Rights.of(
                actor, each.workspace(), workspaces.practice(each.practice()).team());
        if (person == null || rights.approver() || rights.team() && owns || !isPrivate(each, thread)) {
            return;
        }
        if (talk.guests(each).contains(person)) {
            try {
                chat.putOut(thread, person);
                database.inTransaction(() -> {
                    // so that whoever is let in again is let in
                    outbox.refresh(new CaseThread(each.id(), Where.PRIVATE).key());
                    return talk.putOut(each, person);
                });
            } catch (ChatException lost) {
                // the next thing that they say is the next chance
                LOG.debug("{} stays in a thread: {}", person, lost.getClass().getName());
            }
        }
    }

    private boolean isPrivate(Case each, Place thread) {
        return threads.at(each.workspace(), thread)
                .filter(known -> known.where() == Where.PRIVATE)
                .isPresent();
    }

    /** Where somebody should talk about a case, as it is judged now. */
    private Where where(Case each, Practice practice) {
        if (!each.summary().isHeld()) {
            return Where.TEAM;
        }
        var apart = practice.team().approversChannel();
        var team = workspaces.place(each.channel());
        boolean theirs = apart != null
                && !apart.equals(team.channel())
                && !chat.inspect(new Place(team.workspace(), apart)).open();
        return theirs && sent.idOf(ApproversCard.key(each.id())).isPresent() ? Where.APART : Where.PRIVATE;
    }

    /** Why there is no thread, in one sentence; empty where there can be one. */
    private Optional<String> refusal(Case each, Where where, Speech speech) {
        var can = chat.capabilities().threads();
        if (can == Threads.NONE || can == Threads.PUBLIC && where == Where.PRIVATE) {
            return Optional.of(speech.say(can == Threads.NONE ? Phrase.THREAD_NONE : Phrase.THREAD_NONE_PRIVATE));
        }
        if (!each.state().isPending()) {
            return Optional.of(speech.say(Phrase.THREAD_OVER, Map.of("number", each.number())));
        }
        var place = renderer.place(each, where);
        if (place.isEmpty() || card(each, where).isEmpty()) {
            return Optional.of(speech.say(Phrase.THREAD_NOT_YET, Map.of("number", each.number())));
        }
        if (mayNot(place.get(), where)) {
            return Optional.of(speech.say(
                    where == Where.PRIVATE ? Phrase.THREAD_NOT_ALLOWED_PRIVATE : Phrase.THREAD_NOT_ALLOWED,
                    Map.of("channel", chat.mentionChannel(place.get().channel()))));
        }
        return Optional.empty();
    }

    private boolean mayNot(Place place, Where where) {
        var missing = chat.inspect(place).missing();
        return missing.contains(Need.SEND_IN_THREADS)
                || missing.contains(where == Where.PRIVATE ? Need.OPEN_PRIVATE_THREADS : Need.OPEN_THREADS);
    }

    private Optional<EffectKey> card(Case each, Where where) {
        var key = where == Where.APART ? ApproversCard.key(each.id()) : Cases.cardKey(each.id());
        return sent.idOf(key).map(message -> key);
    }

    private String opened(Case each, Where where, Speech speech, Asker asker) {
        var thread = new CaseThread(each.id(), where);
        var there = sent.idOf(thread.key());
        var gone = there.filter(id -> isGone(each, id));
        boolean invited = database.inTransaction(() -> {
            boolean fresh = where == Where.PRIVATE
                    && talk.letIn(each, Objects.requireNonNull(asker.actor().id()));
            if (there.isEmpty()) {
                open(each, thread);
            } else if (gone.isPresent()) {
                outbox.replace(thread.key(), gone.get());
            } else if (fresh) {
                outbox.refresh(thread.key());
            }
            return fresh;
        });
        if (there.isEmpty() || gone.isPresent()) {
            return speech.say(Phrase.THREAD_OPENS, Map.of("number", each.number()));
        }
        return speech.say(
                invited ? Phrase.THREAD_LET_IN : Phrase.THREAD_HERE,
                Map.of("number", each.number(), "thread", chat.mentionChannel(there.get())));
    }

    /** People may have deleted the card below which it is to hang: that is looked at too, and mended. */
    private void open(Case each, CaseThread thread) {
        card(each, thread.where()).ifPresent(outbox::restore);
        if (!outbox.queue(thread.effect(each))) {
            outbox.refresh(thread.key());
        }
    }

    /** What was put away is not known to be there without asking. */
    private boolean isGone(Case each, String thread) {
        var place = new Place(workspaces.place(each.channel()).workspace(), thread);
        if (chat.inspect(place).exists()) {
            return false;
        }
        try {
            chat.history(place, null, 1);
            return false;
        } catch (Refused refused) {
            return refused.isThreadGone();
        }
    }

    /**
     * The case that is talked about in a place; empty where it is no case's thread.
     *
     * @param workspace ours
     */
    Optional<Case> caseOf(String workspace, Place place) {
        return threads.at(workspace, place).flatMap(thread -> docket.get(workspace, thread.caseId()));
    }

    /**
     * Somebody wrote in a place that is no watched channel: where it is a case's thread, that is noted. One that people opened
     * below the card becomes Bedside's to close, and they read there what is noted.
     *
     * @param workspace ours
     */
    void heard(String workspace, Place place, Message.Author author) {
        if (author.automatic()) {
            return;
        }
        caseOf(workspace, place).filter(each -> talk.spoke(each, author.id())).ifPresent(each -> {
            var card = sent.idOf(Cases.cardKey(each.id()));
            if (card.filter(place.channel()::equals).isPresent()) {
                openUnasked(each);
            }
        });
    }

    /**
     * Somebody said something below the card of a case: where two do, they get a thread. Whoever wishes a draft to be another
     * for the second time gets one as well, so that the channel need not read along.
     *
     * @param person the platform's id
     * @param draft whether it was a wish about the draft
     */
    void overheard(Case each, String person, boolean draft) {
        var people = talking.get(each.id(), first -> ConcurrentHashMap.newKeySet());
        boolean alone = people.isEmpty() || people.equals(Set.of(person));
        boolean again = draft && redrafted.asMap().putIfAbsent(each.id(), true) != null;
        people.add(person);
        if (!alone || again) {
            openUnasked(each);
        }
    }

    /** One that was opened before is left as it is, also where people deleted it. */
    private void openUnasked(Case each) {
        if (!needsNone(each)) {
            database.inTransaction(() -> outbox.queue(new CaseThread(each.id(), Where.TEAM).effect(each)));
        }
    }

    private boolean needsNone(Case each) {
        return each.summary().isHeld()
                || CardWriter.isPraise(each)
                || refusal(each, Where.TEAM, wordings.of(workspaces.practice(each.practice())))
                        .isPresent();
    }
}
