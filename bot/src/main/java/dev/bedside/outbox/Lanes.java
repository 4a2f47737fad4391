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
        return free() > 0 && hasRoom(channel);
    }

    /** The channels that take no more. */
    synchronized List<String> full() {
        return underWay.keySet().stream().filter(channel -> !hasRoom(channel)).toList();
    }

    /** False where no lane is free. */
    synchronized boolean enter(String channel) {
        boolean free = isFree(channel);
        if (free) {
            underWay.merge(channel, 1, Integer::sum);
        }
        return free;
    }

    /** @return whether no other lane was free, so that somebody of another channel may be waiting for this one */
    synchronized boolean leave(String channel) {
        boolean last = free() == 0;
        underWay.computeIfPresent(channel, (same, count) -> count == 1 ? null : count - 1);
        return last;
    }

    private boolean hasRoom(String channel) {
        return underWay.getOrDefault(channel, 0) < each;
    }
}
