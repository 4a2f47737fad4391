package dev.bedside.outbox;

import dev.bedside.chat.ChatException;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tries once to send a claimed effect, and never begins a call that could end after its claim. */
final class Sender {

    private final EffectTable effects;
    private final ChatPlatform chat;
    private final Renderer renderer;
    private final Sending sending;
    private final LongSupplier ticker;
    private final UnaryOperator<String> digester;
    private final EffectRow row;

    private Claim claim;
    private @Nullable String messageId;
    private @Nullable String place;
    private boolean doubtful;
    private boolean edited;
    private boolean spare;

    Sender(Outbox.Tools tools, EffectTable effects, Claim claim, EffectRow row) {
        this.effects = effects;
        this.chat = tools.chat();
        this.renderer = tools.renderer();
        this.sending = tools.sending();
        this.ticker = tools.ticker();
        this.digester = tools.digester();
        this.claim = claim;
        this.row = row;
        this.messageId = row.messageId();
        this.doubtful = row.uncertain();
    }

    /** The claim as it is now; it is renewed where it would run out. */
    Claim claim() {
        return claim;
    }

    /** Whether the message may show now what was rendered for this try. */
    boolean edited() {
        return edited;
    }

    Result send() {
        try {
            var rendering = renderer.render(row.effect());
            return rendering.isEmpty() ? new Result.Unwanted() : send(rendering.get());
        } catch (Unreachable
                | TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            return new Result.Missed(doubtful, messageId);
        } catch (Refused refused) {
            return messageId != null && isGone(refused)
                    ? spare ? new Result.Dropped() : new Result.Gone()
                    : failed(refused.code(), null);
        } catch (StackOverflowError | Exception broken) {
            return failed(broken.getClass().getName(), null);
        } catch (Error broken) {
            return failed(broken.getClass().getName(), broken);
        }
    }

    private boolean isGone(Refused refused) {
        return spare ? refused.isThreadGone() : refused.isMessageGone();
    }

    private Result failed(String problem, @Nullable Error fatal) {
        return new Result.Failed(problem, place, doubtful, messageId, spare, fatal);
    }

    private Result send(Rendering rendering) {
        var thread = rendering.thread();
        if (thread != null) {
            spare = true;
            return new ThreadSender(rendering, thread).send();
        }
        var effect = row.effect();
        var shows = digester.apply(effect.id() + '/' + OutgoingWriter.write(rendering.outgoing()));
        if (messageId == null && row.uncertain()) {
            if (!lookUp(rendering)) {
                return new Result.TakenOver();
            }
            doubtful = messageId != null;
        }
        if (messageId != null && !row.uncertain() && shows.equals(row.shown())) {
            return new Result.Sent(messageId, shows);
        }
        return deliver(rendering, shows);
    }

    /**
     * Looks wherever it may have been sent.
     *
     * @return false where somebody else has it meanwhile
     */
    private boolean lookUp(Rendering first) {
        var since = row.triedAt().minus(sending.lookBack());
        for (var at = first; at != null && messageId == null; at = at.next()) {
            if (!holds()) {
                return false;
            }
            place = at.place().channel();
            try {
                messageId = chat.find(at.place(), row.key(), since).orElse(null);
            } catch (Refused refused) {
                if (at.next() == null) {
                    throw refused;
                }
            }
        }
        return true;
    }

    private Result deliver(Rendering rendering, String shows) {
        if (!holds()) {
            return new Result.TakenOver();
        }
        place = rendering.place().channel();
        try {
            messageId = messageId == null ? post(rendering) : edit(messageId, rendering);
            return new Result.Sent(messageId, shows);
        } catch (Refused refused) {
            var otherwise = rendering.next();
            if (otherwise == null) {
                throw refused;
            }
            return deliver(otherwise, shows);
        }
    }

    private String post(Rendering rendering) {
        doubtful = true;
        try {
            return chat.post(rendering.place(), rendering.outgoing(), row.key());
        } catch (ChatException undone) {
            doubtful = mayBeDone(undone);
            throw undone;
        }
    }

    private String edit(String message, Rendering rendering) {
        var before = doubtful;
        doubtful = true;
        edited = true;
        try {
            chat.edit(rendering.place(), message, rendering.outgoing(), row.key());
            return message;
        } catch (ChatException undone) {
            if (!mayBeDone(undone)) {
                doubtful = before;
                edited = false;
            }
            throw undone;
        }
    }

    /** Runs what may change something, and remembers where it is not known whether it did. */
    private <T> T daring(Supplier<T> call) {
        var before = doubtful;
        doubtful = true;
        try {
            var answer = call.get();
            doubtful = before;
            return answer;
        } catch (ChatException undone) {
            doubtful = before || mayBeDone(undone);
            throw undone;
        }
    }

    /**
     * Opens a thread, says the first words in it, and brings it up to date, each step once.
     *
     * <p>What it shows is written down at the end only: until then a thread that is there may still have nothing in it.
     */
    private final class ThreadSender {

        private final Rendering rendering;
        private final Discussion thread;
        private final Place parent;

        private ThreadSender(Rendering rendering, Discussion thread) {
            this.rendering = rendering;
            this.thread = thread;
            this.parent = rendering.place();
        }

        private Result send() {
            place = parent.channel();
            var shows = digester.apply(row.effect().id() + '/' + OutgoingWriter.write(thread));
            if (messageId != null && !row.uncertain() && shows.equals(row.shown())) {
                return new Result.Sent(messageId, shows);
            }
            boolean known = messageId != null;
            if (!known && row.uncertain()) {
                if (!holds()) {
                    return new Result.TakenOver();
                }
                messageId = chat.findThread(parent, thread, row.triedAt().minus(sending.lookBack()))
                        .orElse(null);
                doubtful = messageId != null;
            }
            if (messageId == null && !thread.open()) {
                return new Result.Unwanted();
            }
            boolean opened = messageId == null;
            if (opened) {
                if (!holds()) {
                    return new Result.TakenOver();
                }
                messageId = daring(() -> chat.openThread(parent, thread));
            }
            return furnish(shows, opened);
        }

        /** What stands in a closed thread stays as it is, and nothing is said there any more. */
        private Result furnish(String shows, boolean opened) {
            var id = Objects.requireNonNull(messageId);
            boolean silent = row.shown() == null && thread.open();
            if (silent && (opened && !row.uncertain() ? !sayFirst(id) : !sayFirstOnce(id))) {
                return new Result.TakenOver();
            }
            if (!opened || thread.isPrivate()) {
                if (!holds()) {
                    return new Result.TakenOver();
                }
                edited = true;
                daring(() -> {
                    chat.changeThread(parent, id, thread);
                    return id;
                });
            }
            return new Result.Sent(id, shows);
        }

        private boolean sayFirstOnce(String id) {
            if (!holds()) {
                return false;
            }
            var since = row.triedAt().minus(sending.lookBack());
            return chat.find(inside(id), row.key(), since).isPresent() || sayFirst(id);
        }

        private boolean sayFirst(String id) {
            if (!holds()) {
                return false;
            }
            daring(() -> chat.post(inside(id), rendering.outgoing(), row.key()));
            return true;
        }

        private Place inside(String id) {
            return new Place(parent.workspace(), id);
        }
    }

    private static boolean mayBeDone(ChatException failure) {
        return switch (failure) {
            case Unreachable unreachable -> unreachable.isDoubtful();
            case Refused refused -> false;
        };
    }

    /** Whether a call that is begun now ends while the effect is still ours: a process may have been frozen for long. */
    private boolean holds() {
        var left = sending.claim().toNanos() - (ticker.getAsLong() - claim.since());
        if (left >= sending.deadline().toNanos()) {
            return true;
        }
        var renewed = effects.renew(claim, ticker.getAsLong());
        renewed.ifPresent(held -> claim = held);
        return renewed.isPresent();
    }
}
