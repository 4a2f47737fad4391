package dev.bedside.battery;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a bot up just before or after a chosen commit or call, until it is told to go on or killed. */
final class Gate {

    private final Consumer<String> said;
    private volatile @Nullable Armed armed;

    /** @param said is told when somebody stands at the gate */
    Gate(Consumer<String> said) {
        this.said = said;
    }

    /** On which side of a commit or call. */
    enum Side {
        BEFORE,
        AFTER
    }

    private record Armed(Side side, String name, AtomicInteger left, CountDownLatch open) {}

    /**
     * The next commit but so many of a transaction that wrote to a table is held up, or the next call of that name.
     *
     * @param left 1 for the next one
     */
    void arm(Side side, String name, int left) {
        armed = new Armed(side, name, new AtomicInteger(left), new CountDownLatch(1));
    }

    /** Whoever stands at the gate goes on. */
    void open() {
        var now = armed;
        if (now != null) {
            armed = null;
            now.open().countDown();
        }
    }

    void pass(Side side, Set<String> names) {
        var now = armed;
        if (now == null
                || now.side() != side
                || !names.contains(now.name())
                || now.left().decrementAndGet() != 0) {
            return;
        }
        said.accept("at " + side + " " + now.name());
        try {
            now.open().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
