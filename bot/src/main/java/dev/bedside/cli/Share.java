package dev.bedside.cli;

import java.util.Locale;

/** So many of so many. */
final class Share {

    private int hits;
    private int all;

    void add(boolean hit) {
        all++;
        hits += hit ? 1 : 0;
    }

    boolean counted() {
        return all > 0;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT, "%-34s %5.3f  (%d of %d)%n", name, all == 0 ? 0.0 : (double) hits / all, hits, all);
    }
}
