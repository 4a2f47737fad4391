package dev.bedside.cli;

import dev.bedside.cli.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what moved between two runs over the same rows, label by label, and whether for better or worse. */
final class Movement {

    /** What may become of a label that a row has in only one of the runs. */
    private enum Move {
        GAINED_RIGHT("now given, rightly"),
        LOST_WRONG("no longer given, rightly"),
        GAINED_WRONG("now given, WRONGLY"),
        LOST_RIGHT("no longer given, WRONGLY"),
        GAINED("now given"),
        LOST("no longer given");

        private final String words;

        Move(String words) {
            this.words = words;
        }

        private static Move of(boolean gained, @Nullable Boolean right) {
            if (right == null) {
                return gained ? GAINED : LOST;
            }
            if (gained) {
                return right ? GAINED_RIGHT : GAINED_WRONG;
            }
            return right ? LOST_RIGHT : LOST_WRONG;
        }
    }

    private final Map<String, Map<Move, List<String>>> moved = new TreeMap<>();
    private final Set<String> rows = new HashSet<>();
    private int better;
    private int worse;

    private Movement() {}

    /**
     * Lines to read: a line a label and a move with the ids of the rows, then the sum.
     *
     * @param name what the earlier run is called
     */
    static String report(Outcomes earlier, Outcomes now, String name) {
        var movement = new Movement();
        int alone = 0;
        for (var row : now.rows().entrySet()) {
            var before = earlier.rows().get(row.getKey());
            if (before == null) {
                alone++;
            } else {
                movement.compare(row.getKey(), before, row.getValue());
            }
        }
        long gone = earlier.rows().keySet().stream()
                .filter(id -> !now.rows().containsKey(id))
                .count();
        return movement.lines(name, now.rows().size() - alone, alone, gone);
    }

    private void compare(String id, Map<String, Outcome> before, Map<String, Outcome> now) {
        now.forEach((kind, outcome) -> {
            var earlier = before.get(kind);
            if (earlier != null) {
                outcome.given().stream()
                        .filter(label -> !earlier.given().contains(label))
                        .forEach(label -> move(id, kind, label, true, outcome.right()));
                earlier.given().stream()
                        .filter(label -> !outcome.given().contains(label))
                        .forEach(label -> move(id, kind, label, false, outcome.right()));
            }
        });
    }

    private void move(String id, String kind, String label, boolean gained, @Nullable Set<String> right) {
        var move = Move.of(gained, right == null ? null : right.contains(label));
        better += move == Move.GAINED_RIGHT || move == Move.LOST_WRONG ? 1 : 0;
        worse += move == Move.GAINED_WRONG || move == Move.LOST_RIGHT ? 1 : 0;
        rows.add(id);
        moved.computeIfAbsent(kind + ' ' + label, any -> new EnumMap<>(Move.class))
                .computeIfAbsent(move, any -> new ArrayList<>())
                .add(id);
    }

    private String lines(String name, int compared, int alone, long gone) {
        var lines = new StringBuilder();
        moved.forEach((label, moves) -> {
            lines.append(label).append(System.lineSeparator());
            moves.forEach((move, ids) -> lines.append(
                    String.format(Locale.ROOT, "  %-26s %4d  %s%n", move.words, ids.size(), String.join(" ", ids))));
        });
        lines.append(String.format(
                Locale.ROOT,
                "moved since %s: %d of %d rows; %d labels for the better, %d for the worse%n",
                name,
                rows.size(),
                compared,
                better,
                worse));
        if (alone + gone > 0) {
            lines.append(String.format(
                    Locale.ROOT, "not compared: %d rows that were not there then, %d no longer there%n", alone, gone));
        }
        return lines.toString();
    }
}
