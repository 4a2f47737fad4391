package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.desk.DoubtBook.Entry;
import dev.bedside.desk.DoubtBook.State;
import dev.bedside.desk.DoubtReader.Suspicion;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import dev.bedside.practice.Team;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets colleagues say by one sign below a message that it is a review, and has somebody asked who is responsible where it may
 * be about somebody's life or safety.
 *
 * <p>The sign is the same however often it is put there; where it may not be, nothing is said.
 */
final class Doubts {

    /** The kind of effect that asks somebody. */
    static final String QUESTION = "doubt";

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final int AT_ONCE = 10;
    /** What was said longer ago nobody looks at again. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Database database;
    private final DoubtBook book;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;
    private final Executor executor;

    Doubts(
            Database database,
            DoubtBook book,
            Outbox outbox,
            Workspaces workspaces,
            Wordings wordings,
            ChatPlatform chat,
            Executor executor) {
        this.database = database;
        this.book = book;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
        this.executor = executor;
    }

    static EffectKey key(String message) {
        return new EffectKey(QUESTION + "/" + message);
    }

    /** Notes in the transaction that is going on what is suspected of a message that was read. */
    void note(Channel channel, Received received, Suspicion suspicion) {
        boolean old = chat.sentAt(received.platformId()).isBefore(database.now().minus(NEWS));
        if (suspicion == Suspicion.NONE || old || !chat.capabilities().signs()) {
            return;
        }
        if (!book.add(received.id())) {
            return;
        }
        if (suspicion == Suspicion.GRAVE
                && isAnybodyAsked(workspaces.practice(channel.practice()).team())) {
            outbox.queue(
                    new NewEffect(key(received.id()), channel.workspace(), channel.id(), QUESTION, received.id(), 0));
        }
        database.afterCommit(
                () -> executor.execute(() -> book.get(received.id()).ifPresent(this::show)));
    }

    static boolean isAnybodyAsked(Team team) {
        return team.onCall() != null || team.approverRole() != null;
    }

    /** Puts the sign below whatever was left without; what is out of reach waits. */
    void sweep() {
        book.wanted(AT_ONCE).forEach(this::show);
    }

    private void show(Entry doubt) {
        if (doubt.state() != State.WANTED) {
            return;
        }
        var channel = workspaces.channel(doubt.channel());
        var speech = wordings.of(workspaces.practice(channel.practice()));
        try {
            chat.sign(channel.place(), doubt.platformId(), speech.say(Phrase.DOUBT_SIGN));
            book.change(doubt.message(), State.SHOWN);
        } catch (Refused refused) {
            LOG.info("message {} gets no sign: {}", doubt.message(), refused.code());
            book.change(doubt.message(), State.SILENT);
        } catch (Unreachable later) {
            if (doubt.since().isBefore(database.now().minus(NEWS))) {
                book.change(doubt.message(), State.SILENT);
            }
        }
    }
}
