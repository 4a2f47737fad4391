package dev.bedside.battery;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Durations as they were measured, and what is reported of them. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        add(System.nanoTime() - begin);
    }

    synchronized void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = taken;
        count++;
    }

    synchronized int count() {
        return count;
    }

    /** @param percent of the durations that are at most as long, in microseconds */
    synchronized long micros(double percent) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return count == 0 ? 0 : TimeUnit.NANOSECONDS.toMicros(sorted[Math.clamp(rank - 1, 0, count - 1)]);
    }

    /** The median, the 99th percentile and the longest, in microseconds, in this order. */
    TreeMap<String, Long> figures(String of) {
        var figures = new TreeMap<String, Long>();
        figures.put(of + " p50 µs", micros(50));
        figures.put(of + " p99 µs", micros(99));
        figures.put(of + " max µs", micros(100));
        return figures;
    }
}
