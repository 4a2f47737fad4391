package dev.bedside.outbox;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import dev.bedside.outbox.EffectTable.Free;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each effect once: queued in the transaction of its cause, sent right after the commit, and by whoever comes
 * next where that was not to be.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int ROUNDS = 3;

    /** How much further than needed a sweep looks, for effects of other channels. */
    private static final int FURTHER = 4;

    private final Database database;
    private final EffectTable effects;
    private final Tools tools;
    private final Backoff backoff;
    private final Lanes lanes;
    private final Outage outage;
    private volatile boolean stopped;

    /** @param instance the name of this run of the program, another one at each start */
    public Outbox(Database database, Tools tools, String instance) {
        if (tools.sending().deadline().multipliedBy(2).compareTo(tools.sending().claim()) > 0) {
            throw new IllegalArgumentException("a send's deadline is at most half of its claim");
        }
        this.database = database;
        this.tools = tools;
        this.effects = new EffectTable(database, instance, tools.sending().claim());
        this.backoff = new Backoff(tools.sending().slowest(), tools.random());
        this.lanes = new Lanes(tools.sending().atOnce(), tools.sending().atOncePerChannel());
        this.outage = new Outage(backoff);
    }

    /**
     * What an outbox works with.
     *
     * @param executor runs each send; never longer than it takes, once its thread is free
     * @param ticker nanoseconds that go on evenly while the process is frozen
     * @param digester makes a digest that nobody can make without a key
     */
    public record Tools(
            ChatPlatform chat,
            Renderer renderer,
            Sending sending,
            Executor executor,
            LongSupplier ticker,
            RandomGenerator random,
            UnaryOperator<String> digester) {}

    /**
     * Queues an effect in the transaction of its cause, to be sent once that is committed.
     *
     * @return false where its key was queued before
     * @throws IllegalStateException outside a transaction
     */
    public boolean queue(NewEffect effect) {
        var since = tools.ticker().getAsLong();
        requireTransaction();
        boolean lane = reserve(effect.channel());
        var id = effects.insert(effect, lane);
        if (!lane) {
            database.afterCommit(() -> goOn(effect.channel()));
        } else if (id.isPresent()) {
            database.afterCommit(() -> handOver(new Claim(id.get(), effect.channel(), 1, since)));
        } else {
            database.afterCommit(() -> lanes.leave(effect.channel()));
        }
        return id.isPresent();
    }

    /**
     * Has an effect shown anew, since what it shows has changed in this transaction.
     *
     * @return false where there is none with this key
     * @throws IllegalStateException outside a transaction
     */
    public boolean refresh(EffectKey key) {
        return refresh(key, effects::wantAnew);
    }

    /**
     * {@link #refresh} of what stands in the chat; what was never sent, or was deleted and is not sent again unasked, stays
     * away.
     */
    public boolean refreshWhereItStands(EffectKey key) {
        return refresh(key, effects::wantAnewWhereItStands);
    }

    /** {@link #refresh} of what may not be any more what was shown, since people had their hands on it. */
    public boolean restore(EffectKey key) {
        return refresh(key, effects::overwritten);
    }

    /**
     * Sends an effect anew, since what was sent for it is gone.
     *
     * @param messageId what is gone, by the platform's id; where another one stands for it meanwhile, that stays
     */
    public boolean replace(EffectKey key, String messageId) {
        return refresh(key, each -> effects.startAnew(each, messageId));
    }

    private boolean refresh(EffectKey key, Predicate<EffectKey> want) {
        var since = tools.ticker().getAsLong();
        requireTransaction();
        if (!want.test(key)) {
            return false;
        }
        effects.free(key).ifPresent(free -> {
            if (!reserve(free.channel())) {
                database.afterCommit(() -> goOn(free.channel()));
                return;
            }
            effects.claim(free, since)
                    .ifPresentOrElse(
                            claim -> database.afterCommit(() -> handOver(claim)),
                            () -> database.afterCommit(() -> lanes.leave(free.channel())));
        });
        return true;
    }

    /** Keeps a lane for what is sent after the commit; what finds none waits until one is free. */
    private boolean reserve(String channel) {
        boolean reserved = !stopped && lanes.enter(channel);
        if (reserved) {
            database.afterRollback(() -> lanes.leave(channel));
        }
        return reserved;
    }

    /** Begins: where no other process can be at work, whatever earlier ones had claimed is free at once. */
    public void start() {
        if (!database.shared()) {
            var freed = database.inTransaction(effects::freeOthers);
            if (freed > 0) {
                LOG.info("took over {} effects of an earlier run", freed);
            }
        }
        sweep();
    }

    /**
     * Takes up what was left behind, as much as can be sent at once, the most urgent first and of that the longest due; to be
     * called every second, outside any transaction.
     *
     * @return how many effects it took up; where it is not zero there may be more
     */
    public int sweep() {
        var room = outage.allowed(lanes.free(), database.now());
        if (room == 0 || stopped) {
            return 0;
        }
        int taken = 0;
        for (var free : effects.free(room * FURTHER, lanes.full())) {
            if (free.claims() >= tools.sending().claimsAtMost()) {
                giveUp(free);
            } else if (taken < room) {
                var claim = take(free);
                claim.ifPresent(this::handOver);
                taken += claim.isPresent() ? 1 : 0;
            }
        }
        return taken;
    }

    /** Takes up nothing more; what is under way is finished. */
    public void stop() {
        stopped = true;
    }

    /** Enters a lane with an effect; empty where there is none, or somebody else was faster. */
    private Optional<Claim> take(Free free) {
        if (!lanes.enter(free.channel())) {
            return Optional.empty();
        }
        Optional<Claim> claim = Optional.empty();
        try {
            var since = tools.ticker().getAsLong();
            claim = database.inTransaction(() -> effects.claim(free, since));
        } finally {
            if (claim.isEmpty()) {
                lanes.leave(free.channel());
            }
        }
        return claim;
    }

    private void goOn(String channel) {
        next(channel, false).ifPresent(this::handOver);
    }

    /**
     * What waits for the lane that is free now.
     *
     * @param anywhere whether those of other channels wait for it too
     */
    private Optional<Claim> next(String channel, boolean anywhere) {
        if (stopped || !lanes.isFree(channel) || outage.allowed(1, database.now()) == 0) {
            return Optional.empty();
        }
        var most = tools.sending().atOncePerChannel();
        return (anywhere ? effects.free(most, lanes.full()) : effects.free(most, channel))
                .stream()
                        .filter(free -> free.claims() < tools.sending().claimsAtMost())
                        .flatMap(free -> take(free).stream())
                        .findFirst();
    }

    /** What was given up in a workspace, oldest first. */
    public List<SetAside> setAside(String workspace) {
        return effects.setAside(workspace);
    }

    /** Has an effect that was given up tried again by the next sweep; false where there is none. */
    public boolean retry(String effect) {
        return database.inTransaction(() -> effects.retry("id", effect)) == 1;
    }

    /**
     * Has everything that was given up in a channel tried again.
     *
     * @return how many effects
     */
    public int retryAll(String channel) {
        return database.inTransaction(() -> effects.retry("channel_id", channel));
    }

    /** What was refused last, over all workspaces. */
    public List<Stuck> stuck() {
        return effects.stuck();
    }

    /** What is still to be sent. */
    public Backlog backlog() {
        return effects.backlog();
    }

    private void requireTransaction() {
        if (!database.transacting()) {
            throw new IllegalStateException("an effect belongs into the transaction of its cause");
        }
    }

    /** Has an effect sent that has its lane. */
    private void handOver(Claim claim) {
        try {
            tools.executor().execute(() -> work(claim));
        } catch (RejectedExecutionException closing) {
            lanes.leave(claim.channel());
            LOG.info("effect {} is left to the next sweep", claim.effect());
        }
    }

    /** Sends one effect after the other, as long as one waits for the lane. */
    private void work(Claim first) {
        for (var claim = Optional.of(first); claim.isPresent(); ) {
            var channel = claim.get().channel();
            boolean last = true;
            try {
                send(claim.get());
            } catch (RuntimeException broken) {
                // the database went away: the claim runs out, and whoever comes next looks the effect up
                LOG.warn(
                        "effect {} was left behind: {}",
                        claim.get().effect(),
                        broken.getClass().getName());
            } finally {
                last = lanes.leave(channel);
            }
            claim = following(channel, last);
        }
    }

    private Optional<Claim> following(String channel, boolean anywhere) {
        try {
            return next(channel, anywhere);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "what is left is left to the next sweep: {}",
                    broken.getClass().getName());
            return Optional.empty();
        }
    }

    private void send(Claim first) {
        var claim = Optional.of(first);
        for (int round = 0; round < ROUNDS && claim.isPresent(); round++) {
            claim = sendOnce(claim.get(), round + 1 < ROUNDS);
        }
    }

    /** @return a new claim where the effect has to be shown anew already, and may be by this call */
    private Optional<Claim> sendOnce(Claim claim, boolean mayGoOn) {
        var row = effects.read(claim);
        if (row.isEmpty()) {
            LOG.info("effect {} was taken over before it was sent", claim.effect());
            return Optional.empty();
        }
        var sender = new Sender(tools, effects, claim, row.get());
        var result = sender.send();
        var held = sender.claim();
        var state = database.inTransaction(() -> writeDown(held, row.get(), result));
        heed(result);
        if (state.isEmpty() && result instanceof Result.Sent) {
            LOG.warn("effect {} was sent by a claim that had run out", claim.effect());
        }
        boolean late = state.isEmpty() && sender.edited();
        if (late) {
            database.inTransaction(() -> {
                effects.overwritten(row.get().effect().key());
                return true;
            });
        }
        if (result instanceof Result.Failed failed && failed.fatal() != null) {
            throw failed.fatal();
        }
        var again = mayGoOn
                && (result instanceof Result.Sent || result instanceof Result.Unwanted || result instanceof Result.Gone)
                && state.filter("queued"::equals).isPresent();
        return again || late ? claimAnew(row.get()) : Optional.empty();
    }

    private Optional<Claim> claimAnew(EffectRow row) {
        var since = tools.ticker().getAsLong();
        return database.inTransaction(
                () -> effects.free(row.effect().key()).flatMap(free -> effects.claim(free, since)));
    }

    private void heed(Result result) {
        switch (result) {
            case Result.Sent sent -> outage.reached();
            case Result.Failed failed -> outage.reached();
            case Result.Gone gone -> outage.reached();
            case Result.Dropped dropped -> outage.reached();
            case Result.Missed missed -> outage.missed(database.now());
            case Result.Unwanted unwanted -> {}
            case Result.TakenOver takenOver -> {}
        }
    }

    /** @return the effect's state now; empty where somebody else has it */
    private Optional<String> writeDown(Claim claim, EffectRow row, Result result) {
        return switch (result) {
            case Result.Sent sent -> effects.sent(claim, row, sent);
            case Result.Unwanted() -> effects.unwanted(claim, row);
            case Result.TakenOver() -> Optional.empty();
            case Result.Gone() -> effects.gone(claim) ? Optional.of("queued") : Optional.empty();
            case Result.Dropped() -> effects.dropped(claim) ? Optional.of("obsolete") : Optional.empty();
            case Result.Missed missed -> {
                var kept = effects.missed(claim, missed, backoff.afterMisses(row.misses() + 1));
                yield kept ? Optional.of("queued") : Optional.empty();
            }
            case Result.Failed failed -> {
                var refusals = row.refusals() + 1;
                var giveUp = refusals >= tools.sending().refusalsAtMost();
                var kept = effects.failed(claim, failed, giveUp, backoff.afterRefusals(refusals));
                if (kept) {
                    LOG.warn(
                            "effect {} ({}) failed with {}, {}",
                            claim.effect(),
                            row.effect().kind(),
                            failed.problem(),
                            giveUp ? "is given up" : "will be tried again");
                }
                yield kept ? Optional.of(giveUp ? "given up" : "queued") : Optional.empty();
            }
        };
    }

    private void giveUp(Free free) {
        if (database.inTransaction(() -> effects.setAside(free, "died"))) {
            LOG.warn("effect {} is set aside: nobody who sent it lived to tell", free.id());
        }
    }
}
