package dev.bedside.discord;

import dev.bedside.chat.Unreachable;
import dev.bedside.discord.Health.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether Discord may be asked for what stands in messages (the Message Content intent), and when to ask again.
 *
 * <p>Asking for it in vain costs a session, so it is asked at a start, when Discord says that it was switched on, and
 * seldom otherwise.
 */
final class ContentIntent {

    private static final Logger LOG = LoggerFactory.getLogger(ContentIntent.class);

    /** What Discord shows may lag behind what it says of the switch. */
    private static final Duration LAG = Duration.ofMinutes(5);

    private final LoginAsker asker;
    private final Clock clock;
    private final Pace pace;
    private final Connection connection;
    private final Pulse pulse;
    private final Runnable readable;
    private boolean asks = true;
    private boolean suspicion;
    private @Nullable Boolean switchedOn;
    private Instant lastCheck = Instant.MIN;
    private Instant lastRefusal = Instant.MIN;
    private Instant lastLack = Instant.MIN;

    /** @param readable what is done as soon as messages can be read again in the session that is there */
    ContentIntent(LoginAsker asker, Clock clock, Pace pace, Connection connection, Pulse pulse, Runnable readable) {
        this.asker = asker;
        this.clock = clock;
        this.pace = pace;
        this.connection = connection;
        this.pulse = pulse;
        this.readable = readable;
    }

    /** Whether the session that begins now asks for it. */
    synchronized boolean ask() {
        return asks;
    }

    /** Discord closed the session that asked for it. */
    synchronized void refused() {
        asks = false;
        lastRefusal = clock.instant();
        if (switchedOn == null) {
            // else what is switched on before the first look would be no news
            switchedOn = false;
        }
        unreadable();
    }

    /** A session is there. */
    synchronized boolean begun() {
        if (asks) {
            pulse.trouble(Trouble.CONTENT_NOT_GRANTED, false);
        }
        return asks;
    }

    /**
     * A message of somebody else's came in without anything in it, which few messages are by right.
     *
     * <p>It proves nothing by itself: Discord is asked.
     */
    synchronized void suspect() {
        suspicion = true;
    }

    /** A message of somebody else's came in whole, so messages can be read. */
    synchronized void trust() {
        suspicion = false;
        if (asks && !connection.readsContent()) {
            readAgain();
        }
    }

    /** Asks Discord now and then where it seems that messages cannot be read, or could be. */
    boolean worthAnotherSession() {
        synchronized (this) {
            boolean doubt = !asks || suspicion || !connection.readsContent();
            if (!doubt || clock.instant().isBefore(lastCheck.plus(pace.contentCheck()))) {
                return false;
            }
            lastCheck = clock.instant();
        }
        try {
            return judge(asker.contentGranted());
        } catch (Unreachable | InvalidTokenException later) {
            return false;
        }
    }

    /**
     * Asks Discord at once whether it tells what stands in messages; not before it has for some minutes.
     *
     * @throws Unreachable where there is no answer
     */
    boolean confirm() {
        boolean granted;
        try {
            granted = asker.contentGranted();
        } catch (InvalidTokenException over) {
            throw new Unreachable("the token is not taken");
        }
        synchronized (this) {
            if (!granted) {
                suspicion = false;
                unreadable();
            }
            return granted && !clock.instant().isBefore(lastLack.plus(LAG));
        }
    }

    private synchronized boolean judge(boolean granted) {
        suspicion = false;
        if (asks) {
            if (!granted) {
                unreadable();
            } else if (!connection.readsContent()) {
                readAgain();
            }
            return false;
        }
        boolean news = granted && Boolean.FALSE.equals(switchedOn);
        switchedOn = granted;
        asks = granted && (news || !clock.instant().isBefore(lastRefusal.plus(pace.contentRetry())));
        return asks;
    }

    private void unreadable() {
        lastLack = clock.instant();
        connection.readsContent(false);
        if (pulse.trouble(Trouble.CONTENT_NOT_GRANTED, true)) {
            LOG.error("Discord does not tell what stands in messages: the Message Content intent is not switched on");
        }
    }

    private void readAgain() {
        connection.readsContent(true);
        pulse.trouble(Trouble.CONTENT_NOT_GRANTED, false);
        readable.run();
    }
}
