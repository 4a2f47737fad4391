package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Gate.Side;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.battery.Progress.Result;
import dev.bedside.battery.TwinStory.Spot;
import dev.bedside.database.Postgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lets two bots share a record, and kills or freezes one: the other goes on, and nothing is said twice. */
class TwoInstancesBatteryTest {

    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** At a dead limit of five seconds, and at the usual one: a little more than the limit, since it has to be sent too. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration WITHIN_LIMIT = Duration.ofSeconds(30);

    @Test
    @Tag("battery")
    @Tag("two-instances")
    void takeOverFromEachOther() {
        var units = Stream.concat(
                        IntStream.range(0, 5).mapToObj(each -> "hasty " + each),
                        Stream.of(
                                "usual 0",
                                "usual 1",
                                "edited late",
                                "planted SILENT_TRANSACTION_KEPT",
                                "planted LATE_EDIT_UNNOTICED"))
                .toList();
        Progress.run("two-instances", "stories", units, 1, unit -> switch (unit.split(" ")[0]) {
            case "hasty" -> hasty(Integer.parseInt(unit.substring(6)));
            case "usual" -> usual(Integer.parseInt(unit.substring(6)));
            case "edited" -> editedLate();
            default -> planted(Flaw.valueOf(unit.substring(8)));
        });
    }

    @Test
    void takeOverFromAFrozenTransaction() throws IOException {
        try (var nursery = new Nursery("twins-quick", 2);
                var story = new TwinStory(
                        3,
                        Postgres.freshUrl(),
                        orders -> orders.within(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(500)),
                        PATIENCE,
                        nursery)) {
            story.setUp();
            assertThat(story.freeze(new Spot(Side.BEFORE, "review_case"), Duration.ofSeconds(3)))
                    .isEmpty();
            assertThat(story.struck()).isTrue();
        }
    }

    private static Result hasty(int seed) throws IOException {
        try (var nursery = new Nursery("twins-" + seed);
                var story = new TwinStory(
                        seed, Postgres.freshUrl(), TwoInstancesBatteryTest::deadAfterFive, PATIENCE, nursery)) {
            story.setUp();
            var tally = new Tally(story, SOON);
            var spots = Spot.all();
            for (int each = 0; each < ROUNDS; each++) {
                var spot = spots.get((seed * ROUNDS + each) % spots.size());
                boolean frozen = (seed + each) % 2 == 0;
                tally.add(frozen, frozen ? story.freeze(spot, Duration.ofSeconds(15)) : story.kill(spot));
            }
            return tally.result("hasty " + seed);
        }
    }

    private static Orders deadAfterFive(Orders orders) {
        return orders.within(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /** A planted fault has to be seen within three freezes. */
    private static Result planted(Flaw flaw) throws IOException {
        try (var nursery = new Nursery("twins-" + flaw);
                var story = new TwinStory(
                        7,
                        Postgres.freshUrl(),
                        orders -> deadAfterFive(orders).with(flaw),
                        Duration.ofSeconds(20),
                        nursery)) {
            story.setUp();
            var spot = new Spot(Side.BEFORE, flaw == Flaw.LATE_EDIT_UNNOTICED ? "edit" : "review_case");
            for (int each = 0; each < 3; each++) {
                var problems = story.freeze(spot, Duration.ofSeconds(15));
                if (!problems.isEmpty()) {
                    System.out.println(flaw + " was found: " + problems.getFirst());
                    return new Result(Map.of("planted faults found", 1L), List.of());
                }
            }
            return new Result(Map.of(), List.of(flaw + " was not found"));
        }
    }

    /** One that is frozen when it is about to edit a card finds the case answered when it goes on. */
    private static Result editedLate() throws IOException {
        try (var nursery = new Nursery("twins-edited-late");
                var story = new TwinStory(
                        11, Postgres.freshUrl(), TwoInstancesBatteryTest::deadAfterFive, PATIENCE, nursery)) {
            story.setUp();
            var tally = new Tally(story, SOON);
            for (int each = 0; each < 3; each++) {
                tally.add(true, story.freeze(new Spot(Side.BEFORE, "edit"), Duration.ofSeconds(15)));
            }
            return tally.result("edited late");
        }
    }

    private static Result usual(int seed) throws IOException {
        try (var nursery = new Nursery("twins-usual-" + seed);
                var story = new TwinStory(
                        100 + seed,
                        Postgres.freshUrl(),
                        orders -> orders.within(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(8)),
                        PATIENCE,
                        nursery)) {
            story.setUp();
            var tally = new Tally(story, WITHIN_LIMIT);
            var spot = new Spot(seed == 0 ? Side.BEFORE : Side.AFTER, seed == 0 ? "review_case" : "post");
            tally.add(true, story.freeze(spot, Duration.ofSeconds(60)));
            return tally.result("usual " + seed);
        }
    }

    /** Sums up the rounds of a story. */
    private static final class Tally {

        private final TwinStory story;
        private final Duration limit;
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Long> figures = new LinkedHashMap<>();
        private long slowest;

        private Tally(TwinStory story, Duration limit) {
            this.story = story;
            this.limit = limit;
        }

        private void add(boolean frozen, List<Problem> found) {
            figures.merge("kills", frozen ? 0L : 1, Long::sum);
            figures.merge("freezes", frozen ? 1L : 0, Long::sum);
            figures.merge("at their spot", story.struck() ? 1L : 0, Long::sum);
            figures.merge("problems", (long) found.size(), Long::sum);
            found.forEach(problem -> problems.add(problem.toString()));
            long millis = story.takenOverAfter().toMillis();
            slowest = Math.max(slowest, millis);
            figures.merge("taken over within 6 s", millis < 6_000 ? 1L : 0, Long::sum);
            if (millis > limit.toMillis()) {
                problems.add("taken over after " + millis + " ms");
            }
        }

        private Result result(String unit) {
            figures.put("reviews", (long) story.ledger().reviews());
            figures.putAll(story.ledger().figures());
            System.out.println(unit + ": slowest taken over in " + slowest + " ms");
            return new Result(
                    figures,
                    problems.stream().map(problem -> unit + ": " + problem).toList());
        }
    }
}
