package dev.bedside.fakediscord;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts requests in buckets, in real time: messages of a channel 5 in 5 s, everything together 50 a second. */
public final class RateLimits {
    private static final int MESSAGES = 5;
    private static final long MESSAGES_WINDOW = 5_000_000_000L;
    private static final int GLOBAL = 50;
    private static final long GLOBAL_WINDOW = 1_000_000_000L;

    private final Map<String, Window> windows = new HashMap<>();
    private boolean on;
    private int refused;

    private record Window(long end, int used) {}

    /** @param seconds to wait, 0 when the request may pass */
    record Verdict(double seconds, boolean global, Map<String, String> headers) {}

    public synchronized void on(boolean wanted) {
        on = wanted;
        windows.clear();
    }

    /** How many requests were told to wait. */
    public synchronized int refused() {
        return refused;
    }

    synchronized Verdict pass(String method, String route, String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!on) {
            return new Verdict(0, false, headers);
        }
        if (!route.startsWith("/interactions") && !route.startsWith("/webhooks")) {
            Window all = count("global", GLOBAL_WINDOW);
            if (all.used() > GLOBAL) {
                refused++;
                return new Verdict(left(all), true, headers);
            }
        }
        if (!method.equals("POST") || !route.equals("/channels/{channel_id}/messages")) {
            return new Verdict(0, false, headers);
        }
        Window bucket = count(path, MESSAGES_WINDOW);
        headers.put("x-ratelimit-limit", String.valueOf(MESSAGES));
        headers.put("x-ratelimit-remaining", String.valueOf(Math.max(0, MESSAGES - bucket.used())));
        headers.put("x-ratelimit-reset-after", String.format(Locale.ROOT, "%.3f", left(bucket)));
        headers.put(
                "x-ratelimit-reset",
                String.format(Locale.ROOT, "%.3f", System.currentTimeMillis() / 1000.0 + left(bucket)));
        headers.put("x-ratelimit-bucket", "fake-channel-messages");
        boolean over = bucket.used() > MESSAGES;
        refused += over ? 1 : 0;
        return new Verdict(over ? left(bucket) : 0, false, headers);
    }

    private Window count(String key, long length) {
        long now = System.nanoTime();
        Window old = windows.get(key);
        Window current =
                old == null || now >= old.end() ? new Window(now + length, 1) : new Window(old.end(), old.used() + 1);
        windows.put(key, current);
        return current;
    }

    private static double left(Window window) {
        return Math.max(1, window.end() - System.nanoTime()) / 1e9;
    }
}
