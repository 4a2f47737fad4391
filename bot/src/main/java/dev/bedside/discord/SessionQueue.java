package dev.bedside.discord;

import dev.bedside.chat.Unreachable;
import dev.bedside.discord.Health.Trouble;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets JDA begin a session only where that endangers nothing: Discord takes the token away from a bot that begins more
 * than a thousand in a day.
 */
final class SessionQueue extends SessionControllerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionQueue.class);

    /** With fewer left it waits for new ones: a second process, or a person who tries things, needs some too. */
    private static final int RESERVE = 5;

    private final LoginAsker asker;
    private final Pace pace;
    private final Pause pause;
    private final Pulse pulse;
    private final @Nullable String gateway;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** By identity: to JDA, all attempts to begin a session again are equal. */
    private final Set<SessionConnectNode> given =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private @Nullable Long begun;

    SessionQueue(LoginAsker asker, Pace pace, Pause pause, Pulse pulse, @Nullable String gateway) {
        this.asker = asker;
        this.pace = pace;
        this.pause = pause;
        this.pulse = pulse;
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway == null ? super.getGateway() : gateway;
    }

    /** JDA calls it for every identify, never for a resume. */
    @Override
    public void appendSession(SessionConnectNode node) {
        given.add(node);
        Thread.ofVirtual().name("discord-session").start(() -> {
            turn.lock();
            try {
                begin(node);
            } catch (InvalidTokenException notTaken) {
                pulse.end(Ended.TOKEN_REFUSED);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } finally {
                given.remove(node);
                turn.unlock();
            }
        });
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        given.remove(node);
    }

    private void begin(SessionConnectNode node) throws InterruptedException {
        for (int failures = 1; goesOn(node); failures++) {
            try {
                if (allowed(node)) {
                    begun = System.nanoTime();
                    node.run(true);
                }
                return;
            } catch (Unreachable | IllegalStateException away) {
                if (pulse.trouble(Trouble.UNREACHABLE, true)) {
                    LOG.warn("Discord does not answer ({}); trying again", reason(away));
                }
                pause.during(Pause.backoff(pace, failures));
            }
        }
    }

    private boolean allowed(SessionConnectNode node) {
        var allowance = asker.allowance();
        while (allowance.remaining() <= RESERVE) {
            pulse.trouble(Trouble.SESSIONS_SPENT, true);
            LOG.error(
                    "Only {} more sessions may be begun with Discord today; waiting {} for new ones",
                    allowance.remaining(),
                    allowance.resetAfter());
            if (!pause.during(allowance.resetAfter().plus(pace.betweenSessions())) || !goesOn(node)) {
                return false;
            }
            allowance = asker.allowance();
        }
        pulse.trouble(Trouble.SESSIONS_SPENT, false);
        return pause.during(untilNext()) && goesOn(node);
    }

    private Duration untilNext() {
        return begun == null ? Duration.ZERO : pace.betweenSessions().minusNanos(System.nanoTime() - begun);
    }

    private boolean goesOn(SessionConnectNode node) {
        return given.contains(node) && !pause.isStopped();
    }

    /** What a library says may name an address, never more than that; the class says enough. */
    private static String reason(RuntimeException failure) {
        if (failure instanceof Unreachable) {
            return String.valueOf(failure.getMessage());
        }
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
