package dev.bedside.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts hits and misses of labels, and says what they amount to. */
final class Tally {

    /** One label: rightly given, wrongly given, wrongly left out. */
    private static final class Count {
        private int right;
        private int extra;
        private int missed;

        private double precision() {
            return right + extra == 0 ? 1 : (double) right / (right + extra);
        }

        private double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private double f1() {
            return right == 0 ? (extra + missed == 0 ? 1 : 0) : 2.0 * right / (2.0 * right + extra + missed);
        }

        private String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-28s %9.2f %7.2f %6.2f %6d %6d %6d",
                    name,
                    precision(),
                    recall(),
                    f1(),
                    right,
                    extra,
                    missed);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final Count all = new Count();

    void add(Set<String> expected, Set<String> given) {
        for (String label : expected) {
            var count = counts.computeIfAbsent(label, each -> new Count());
            if (given.contains(label)) {
                count.right++;
                all.right++;
            } else {
                count.missed++;
                all.missed++;
            }
        }
        for (String label : given) {
            if (!expected.contains(label)) {
                counts.computeIfAbsent(label, each -> new Count()).extra++;
                all.extra++;
            }
        }
    }

    /** The mean F1 of the labels that were expected often enough to be measured. */
    double macro(int often) {
        return counts.values().stream()
                .filter(count -> count.right + count.missed >= often)
                .mapToDouble(Count::f1)
                .average()
                .orElse(1);
    }

    /** F1 over all labels together. */
    double micro() {
        return all.f1();
    }

    String mean(int often) {
        return String.format(Locale.ROOT, "%-28s %24.2f%n", "  mean of " + often + " cases or more", macro(often));
    }

    /** A table with a line a label, then both averages. */
    String table(String title) {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-28s %9s %7s %6s %6s %6s %6s%n",
                title,
                "precision",
                "recall",
                "F1",
                "right",
                "extra",
                "missed"));
        counts.forEach((label, count) -> table.append(count.line("  " + label)).append(System.lineSeparator()));
        return table.append(all.line("  all (micro)"))
                .append(String.format(Locale.ROOT, "%n%-28s %24.2f%n", "  mean (macro)", macro(1)))
                .toString();
    }
}
