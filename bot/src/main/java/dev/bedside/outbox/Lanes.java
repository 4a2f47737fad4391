package dev.bedside.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what is under way, so that a channel that answers slowly does not hold the others up. */
final class Lanes {

    private final int all;
    private final int each;
    private final Map<String, Integer> underWay = new HashMap<>();

    Lanes(int all, int each) {
        this.all = all;
        this.each = each;
    }

    synchronized int free() {
        return Math.max(
                0, all - underWay.values().stream().mapToInt(Integer::intValue).sum());
    }

    synchronized boolean isFree(String channel) {
        return underWay.getOrDefault(channel, 0) < each;
    }

    synchronized List<String> full() {
        return underWay.keySet().stream().filter(channel -> !isFree(channel)).toList();
    }

    synchronized void enter(String channel) {
        underWay.merge(channel, 1, Integer::sum);
    }

    synchronized void leave(String channel) {
        underWay.computeIfPresent(channel, (same, count) -> count == 1 ? null : count - 1);
    }
}
