package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.DiscordBlow.Moment;
import dev.bedside.battery.DiscordBlow.Stir;
import dev.bedside.battery.Ledger.Kind;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Databases;
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

/** Kills the bot that serves in Discord, through the real library: no review may be lost by it, nothing be said twice. */
class DiscordKillsBatteryTest {

    private static final int STORIES = 22;
    private static final int BLOWS = 12;
    private static final int BLOWS_UNTIL_LOOKED_AT = 4;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("discord-kills")
    void losesAndRepeatsNothing() {
        ClassCache.make();
        var seeds = IntStream.range(0, STORIES).mapToObj(String::valueOf).toList();
        var figures = Progress.run("discord-kills", "stories", seeds, AT_ONCE, seed -> story(Integer.parseInt(seed)));
        System.out.printf(
                Locale.ROOT,
                "discord-kills: at 95 %% confidence below %.1f %% of kills lose or repeat%n",
                300.0 / figures.get("kills"));
    }

    @Test
    void losesAndRepeatsNothingByAKill() {
        try (var story = new DiscordKillStory(start("discord-kills-quick"), 1, PATIENCE)) {
            story.setUp();
            story.suffer(DiscordBlow.at(Moment.APPLIED, "POST", DiscordScene.MESSAGES, "~card/", Stir.REVIEW));
            assertThat(story.settle()).isEmpty();
            assertThat(story.kills()).isEqualTo(1);
        }
    }

    @Test
    void opensAThreadOnceByAKill() {
        try (var story = new DiscordKillStory(start("discord-kills-thread"), 2, PATIENCE)) {
            story.setUp();
            story.suffer(DiscordBlow.at(Moment.APPLIED, "POST", DiscordScene.THREADS, "", Stir.TALK));
            assertThat(story.settle()).isEmpty();
            assertThat(story.threads()).isEqualTo(story.talks()).isEqualTo(1);
        }
    }

    @Test
    @Tag("battery")
    @Tag("discord-flaws")
    void findsEachPlantedFault() {
        var found = new LinkedHashMap<ServedFlaw, List<Problem>>();
        found.put(
                ServedFlaw.KEY_BY_CHANCE,
                shown(
                        ServedFlaw.KEY_BY_CHANCE,
                        DiscordBlow.at(Moment.APPLIED, "POST", DiscordScene.MESSAGES, "~card/", Stir.REVIEW)));
        found.put(
                ServedFlaw.NO_READ_BACK,
                shown(
                        ServedFlaw.NO_READ_BACK,
                        DiscordBlow.at(Moment.RECEIVED, "GET", DiscordScene.COMMANDS, "", Stir.START)));
        System.out.println("discord-flaws: " + found);
        assertThat(found.values()).allSatisfy(problems -> assertThat(problems).isNotEmpty());
    }

    private List<Problem> shown(ServedFlaw flaw, DiscordBlow blow) {
        try (var story = new DiscordKillStory(start("discord-flaw-" + flaw).with(flaw), 1, Duration.ofSeconds(15))) {
            story.setUp();
            story.suffer(blow);
            return story.settle();
        }
    }

    private ServedBot.Start start(String name) {
        return ServedBot.Start.hasty(Databases.SQLITE.freshUrl(folder.resolve(name)), name);
    }

    private Result story(int seed) {
        var problems = new ArrayList<Problem>();
        try (var story = new DiscordKillStory(start("discord-kills-" + seed), seed, PATIENCE)) {
            story.setUp();
            var blows = DiscordBlow.all();
            for (int each = 1; each <= BLOWS && problems.isEmpty(); each++) {
                story.suffer(blows.get((seed * BLOWS + each - 1) % blows.size()));
                if (each % BLOWS_UNTIL_LOOKED_AT == 0) {
                    problems.addAll(story.settle());
                }
            }
            if (problems.isEmpty()) {
                problems.addAll(story.outlast());
            }
            return new Result(
                    figures(story, problems),
                    problems.stream()
                            .map(problem -> "discord-kills " + seed + ": " + problem)
                            .toList());
        }
    }

    private static Map<String, Long> figures(DiscordKillStory story, List<Problem> problems) {
        var figures = new LinkedHashMap<>(story.figures());
        for (var kind : Kind.values()) {
            figures.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    problems.stream().filter(problem -> problem.kind() == kind).count());
        }
        return figures;
    }
}
