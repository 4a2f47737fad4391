package dev.bedside.discord;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after the other in a thread of its own, so that what is heard keeps its order and the socket never
 * waits.
 */
final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    static final int LONGEST = 20_000;
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final ThreadPoolExecutor thread;
    private final AtomicBoolean catchUp = new AtomicBoolean();
    private final Runnable listening;

    /** @param listening what is done where something may have been missed */
    Line(Runnable listening) {
        this.listening = listening;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LONGEST),
                Thread.ofPlatform().name("discord-heard").daemon().factory());
    }

    /**
     * Does something after everything that came before; a failure of it stops nothing else.
     *
     * @param id what is said of it in the log
     */
    void add(String id, Runnable step) {
        try {
            thread.execute(() -> attempt(id, step));
        } catch (RejectedExecutionException full) {
            // what is dropped here is read back from the history, which is there for all that was not heard
            catchUp.set(true);
        }
    }

    /** Catches up after everything that came before; once, however often it is asked for meanwhile. */
    void catchUp() {
        if (!catchUp.getAndSet(true)) {
            add("listening", this::caughtUp);
        }
    }

    private void attempt(String id, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) { // an Error too: a pattern that overflows the stack must not end the hearing
            LOG.error("{} while {} was heard", failure.getClass().getName(), id);
        }
        if (thread.getQueue().isEmpty()) {
            attemptCatchUp();
        }
    }

    private void attemptCatchUp() {
        try {
            caughtUp();
        } catch (Throwable failure) {
            LOG.error("{} while catching up", failure.getClass().getName());
        }
    }

    private void caughtUp() {
        if (catchUp.getAndSet(false)) {
            listening.run();
        }
    }

    /** Lets what is under way finish, for some seconds; what waits is left to the next start. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stop) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
