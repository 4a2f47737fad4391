package dev.bedside.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Lets the transactions of this process at a SQLite file happen one after the other, in the order they came.
 *
 * <p>SQLite allows one writer, and lets the others sleep and try again without an order; worse, its driver takes the write lock
 * once more within {@code commit()}, so that a lock not had there would report as failed what is committed.
 */
final class WriterQueue {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock turn = new ReentrantLock(true);

    /** @throws CannotAcquireLockException when those before it take more than ten seconds */
    <T extends @Nullable Object> T take(Supplier<T> transaction) {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotAcquireLockException("Another transaction did not end within " + PATIENCE.toSeconds()
                        + " s; something slow is done inside one.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Interrupted while waiting for another transaction.", e);
        }
        try {
            return transaction.get();
        } finally {
            turn.unlock();
        }
    }
}
