package dev.bedside.battery;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a bot up just before or after a chosen commit, until it is told to go on or killed. */
final class Gate {

    private final Consumer<String> said;
    private volatile @Nullable Armed armed;

    /** @param said is told when somebody stands at the gate */
    Gate(Consumer<String> said) {
        this.said = said;
    }

    /** On which side of a commit. */
    enum Side {
        BEFORE,
        AFTER
    }

    private record Armed(Side side, String table, AtomicInteger left, CountDownLatch open) {}

    /**
     * The next commit but so many of a transaction that wrote to a table is held up.
     *
     * @param left 1 for the next one
     */
    void arm(Side side, String table, int left) {
        armed = new Armed(side, table, new AtomicInteger(left), new CountDownLatch(1));
    }

    /** Whoever stands at the gate goes on. */
    void open() {
        var now = armed;
        if (now != null) {
            armed = null;
            now.open().countDown();
        }
    }

    void pass(Side side, Set<String> written) {
        var now = armed;
        if (now == null
                || now.side() != side
                || !written.contains(now.table())
                || now.left().decrementAndGet() != 0) {
            return;
        }
        said.accept("at " + side + " " + now.table());
        try {
            now.open().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
