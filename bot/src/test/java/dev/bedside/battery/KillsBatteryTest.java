package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Ledger.Problem;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills bots at chosen moments and by chance: no review may be lost by it, nothing be said twice. */
class KillsBatteryTest {

    /** A story has ten blows; starts that are killed as well come on top. */
    private static final int BLOWS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("kills-sqlite")
    void losesAndRepeatsNothingOnSqlite() {
        kills("kills-sqlite", Databases.SQLITE, true, 20);
    }

    @Test
    @Tag("battery")
    @Tag("kills-postgres")
    void losesAndRepeatsNothingOnPostgresql() {
        kills("kills-postgres", Databases.POSTGRESQL, true, 10);
    }

    @Test
    @Tag("battery")
    @Tag("kills-no-nonce")
    void losesAndRepeatsNothingWhereThePlatformHasNoNonce() {
        kills("kills-no-nonce", Databases.SQLITE, false, 10);
    }

    @Test
    void losesAndRepeatsNothingByAKill() throws IOException {
        try (var nursery = new Nursery("kills-quick", 2);
                var story = new KillStory(1, Databases.SQLITE.freshUrl(folder), false, Flaw.NONE, PATIENCE, nursery)) {
            story.setUp();
            assertThat(story.suffer(Blows.AFTER_CASE)).isEmpty();
            assertThat(story.kills()).isEqualTo(1);
        }
    }

    private void kills(String part, Databases databases, boolean nonce, int stories) {
        var seeds = IntStream.range(0, stories).mapToObj(String::valueOf).toList();
        var figures =
                Progress.run(part, "stories", seeds, 1, seed -> story(part, Integer.parseInt(seed), databases, nonce));
        long kills = figures.get("kills");
        System.out.printf(
                Locale.ROOT, "%s: at 95 %% confidence below %.1f %% of kills lose or repeat%n", part, 300.0 / kills);
    }

    private Result story(String part, int seed, Databases databases, boolean nonce) throws IOException {
        var problems = new ArrayList<Problem>();
        try (var nursery = new Nursery(part + "-" + seed);
                var story = new KillStory(
                        seed, databases.freshUrl(folder.resolve(part + seed)), nonce, Flaw.NONE, PATIENCE, nursery)) {
            story.setUp(seed % 2 == 0 ? Blows.MIGRATING : Blows.STARTING);
            var blows = new ArrayList<>(Blows.all());
            if (nonce) {
                blows.add(Blows.POST_LATE);
            }
            for (int each = 0; each < BLOWS && problems.isEmpty(); each++) {
                problems.addAll(story.suffer(blows.get((seed * BLOWS + each) % blows.size())));
            }
            if (problems.isEmpty()) {
                problems.addAll(story.outlast());
            }
            return new Result(
                    figures(story, problems),
                    problems.stream()
                            .map(problem -> part + " " + seed + ": " + problem)
                            .toList());
        }
    }

    private static Map<String, Long> figures(KillStory story, List<Problem> problems) {
        var figures = new LinkedHashMap<>(story.figures());
        for (var kind : Ledger.Kind.values()) {
            figures.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    problems.stream().filter(problem -> problem.kind() == kind).count());
        }
        return figures;
    }
}
