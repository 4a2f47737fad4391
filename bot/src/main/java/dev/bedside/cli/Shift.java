package dev.bedside.cli;

import dev.bedside.chat.ChatListener;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.desk.Desk;
import dev.bedside.desk.Office;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.Vault;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An office at work: the threads that keep it going.
 *
 * <p>What comes in is taken in by the thread that hears it, so that reviews become cases in the order in which they came; one
 * thread reads channels back; one beats once a second.
 */
final class Shift implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    /** The chat's name in the record. */
    static final String PLATFORM = "discord";

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration READ_BACK = Duration.ofMinutes(3);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    /** A beat that takes longer than this is stuck. */
    private static final Duration ALIVE = Duration.ofSeconds(60);

    private final ExecutorService sending = Executors.newCachedThreadPool(named("sending"));
    private final ExecutorService asking = Executors.newCachedThreadPool(named("asking"));
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(named("beating"));
    private final Semaphore missed = new Semaphore(0);
    private final Office office;
    private volatile long beatAt = System.nanoTime();

    Shift(
            Desk.Tools tools,
            ConfigFiles files,
            Function<String, @Nullable String> properties,
            Database database,
            Vault vault,
            ChatPlatform chat) {
        this.office = new Office(
                new Office.Premises(tools, files, properties, database, vault, chat, Sending.USUAL, sending, null));
    }

    /** Begins to work. */
    ChatListener begin() {
        var listener = office.frontDesk(PLATFORM, Runnable::run, asking, missed::release);
        office.start();
        beating.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofPlatform().name("reading-back").daemon().start(this::readBack);
        return listener;
    }

    /** Whether the work goes on. */
    boolean isAlive() {
        return System.nanoTime() - beatAt < ALIVE.toNanos();
    }

    private void beat() {
        try {
            office.beat();
            beatAt = System.nanoTime();
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("a beat failed: {}", failure.getClass().getName());
        }
    }

    /** Whenever events may have been lost, and every few minutes since some are lost without a sign. */
    private void readBack() {
        try {
            while (!beating.isShutdown()) {
                missed.tryAcquire(READ_BACK.toMillis(), TimeUnit.MILLISECONDS);
                missed.drainPermits();
                catchUp();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        try {
            office.readBack().catchUpAll(PLATFORM);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("reading back failed: {}", failure.getClass().getName());
        }
    }

    /** What is under way may finish within seconds; whatever does not is taken up at the next start. */
    @Override
    public void close() {
        beating.shutdownNow();
        asking.shutdownNow();
        try {
            sending.shutdown();
            sending.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }
}
