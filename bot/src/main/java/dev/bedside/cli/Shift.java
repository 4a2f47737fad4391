package dev.bedside.cli;

import dev.bedside.chat.ChatListener;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.desk.Desk;
import dev.bedside.desk.Office;
import dev.bedside.desk.ReadBack.Reach;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.Vault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An office at work: the threads that keep it going.
 *
 * <p>One thread reads channels back, and one beats once a second; what comes in is taken in by the one that hears it, so
 * that reviews become cases in the order in which they came, and what it has no room for is read back.
 */
final class Shift implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    /** The chat's name in the record. */
    static final String PLATFORM = "discord";

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration READ_BACK = Duration.ofMinutes(3);

    /** The first wait where a channel could not be read back; it doubles, up to a limit where nothing could be reached. */
    private static final Duration READ_BACK_AGAIN = Duration.ofSeconds(3);

    private static final int DOUBLINGS = 10;
    private static final int DOUBLINGS_WHILE_AWAY = 1;

    /** What was seen once is looked at again as soon as it can be believed. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(61);

    /** For each of what finishes in turn, so that all of it is done before whoever stops it loses patience. */
    private static final Duration LEAVE = Duration.ofSeconds(1);

    /** A beat that takes longer than this is stuck. */
    private static final Duration ALIVE = Duration.ofSeconds(60);

    /** What is said while more than this waits for an answer gets none. */
    private static final int SAID_AT_ONCE = 500;

    private final ExecutorService sending = Executors.newCachedThreadPool(named("sending"));
    private final ExecutorService talking = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(SAID_AT_ONCE),
            named("talking"),
            // whoever gets no answer says it again
            new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService asking = Executors.newCachedThreadPool(named("asking"));
    private final Thread readingBack =
            Thread.ofPlatform().name("reading-back").daemon().unstarted(this::readBack);
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
        var listener = office.frontDesk(PLATFORM, Runnable::run, talking, asking, missed::release);
        office.start();
        beating.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        readingBack.start();
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

    /** Whenever events may have been lost, and every few minutes since some are lost without a sign; sooner where it failed. */
    private void readBack() {
        try {
            var pause = READ_BACK;
            for (int failures = 0; !beating.isShutdown(); ) {
                missed.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                missed.drainPermits();
                var reach = catchUp();
                failures = reach == Reach.ALL ? 0 : failures + 1;
                pause = untilNext(failures, reach == Reach.NOTHING ? DOUBLINGS_WHILE_AWAY : DOUBLINGS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNext(int failures, int doublings) {
        var doubled = READ_BACK_AGAIN.multipliedBy(1L << Math.clamp(failures - 1L, 0, doublings));
        var usual = untilTheNextLook();
        return failures == 0 || doubled.compareTo(usual) > 0 ? usual : doubled;
    }

    private Duration untilTheNextLook() {
        try {
            return office.troubles().doubts() ? SECOND_LOOK : READ_BACK;
        } catch (RuntimeException failure) {
            LOG.warn("nobody knows of troubles: {}", failure.getClass().getName());
            return READ_BACK;
        }
    }

    /** What is in the way of the work, in numbers; asks the record. */
    Hindrances hindrances() {
        return new Hindrances(
                office.troubles().lasting(), office.outbox().backlog().setAside());
    }

    /**
     * What is in the way of the work.
     *
     * @param channels how many troubles last in channels, by kind
     * @param setAside how many messages could not be sent for good
     */
    record Hindrances(Map<String, Integer> channels, int setAside) {

        Hindrances {
            channels = Map.copyOf(channels);
        }
    }

    private Reach catchUp() {
        try {
            // what comes in now goes before what came long ago
            var reach = office.readBack().catchUpAll(PLATFORM);
            return reach == Reach.ALL && !office.imports().goOn() ? Reach.PART : reach;
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("reading back failed: {}", failure.getClass().getName());
            return Reach.PART;
        }
    }

    /** What is under way may finish within three seconds; whatever does not is taken up at the next start. */
    @Override
    public void close() {
        office.outbox().stop();
        beating.shutdownNow();
        readingBack.interrupt();
        asking.shutdownNow();
        talking.shutdown();
        try {
            beating.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
            readingBack.join(LEAVE);
            sending.shutdown();
            sending.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
            talking.shutdownNow();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }
}
