package dev.bedside.discord;

import dev.bedside.discord.Health.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps how the session with Discord is. */
final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Clock clock;
    private final Connection connection;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private boolean connected;
    private Instant since;

    Pulse(Clock clock, Connection connection) {
        this.clock = clock;
        this.connection = connection;
        this.since = clock.instant();
    }

    synchronized void connected(boolean now) {
        if (connected != now) {
            connected = now;
            since = clock.instant();
            LOG.info(now ? "Connected with Discord" : "The connection with Discord is lost");
        }
        if (now) {
            troubles.remove(Trouble.UNREACHABLE);
        }
    }

    /** @return whether this is news */
    synchronized boolean trouble(Trouble trouble, boolean there) {
        return there ? troubles.add(trouble) : troubles.remove(trouble);
    }

    /** It can never go on before somebody changes something. */
    void end(Ended why) {
        trouble(Trouble.ENDED, true);
        ended.complete(why);
    }

    /** Completes when it can never go on. */
    CompletableFuture<Ended> ended() {
        return ended;
    }

    synchronized Health read() {
        return new Health(connected, since, connected && connection.readsContent(), troubles);
    }
}
