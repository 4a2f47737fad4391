package dev.bedside.desk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps calls apart that nobody waits for, over all channels and threads. */
public final class Pace {

    private final Duration apart;
    private final LongSupplier ticker;
    private final LongConsumer wait;
    private boolean begun;
    private long next;

    /**
     * @param apart how long after a call the next one may begin
     * @param ticker nanoseconds that go on evenly
     * @param wait waits on the calling thread for so many nanoseconds
     */
    public Pace(Duration apart, LongSupplier ticker, LongConsumer wait) {
        this.apart = apart;
        this.ticker = ticker;
        this.wait = wait;
    }

    /** Four calls a second at the most. */
    public static Pace gentle() {
        return new Pace(Duration.ofMillis(250), System::nanoTime, Pace::park);
    }

    /** No waiting at all, for a platform that is asked for nothing over a network. */
    public static Pace none() {
        return new Pace(Duration.ZERO, () -> 0, nanos -> {});
    }

    /** Waits until it is this call's turn. */
    void await() {
        var pause = turn();
        if (pause > 0) {
            wait.accept(pause);
        }
    }

    private synchronized long turn() {
        var now = ticker.getAsLong();
        var pause = begun ? Math.max(0, next - now) : 0;
        begun = true;
        next = now + pause + apart.toNanos();
        return pause;
    }

    private static void park(long nanos) {
        var until = System.nanoTime() + nanos;
        for (var left = nanos; left > 0 && !Thread.currentThread().isInterrupted(); left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
