package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.DiscordFaultStory.Step;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets everything that can go wrong with Discord go wrong at each step of a review's way. */
class DiscordFaultsBatteryTest {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("discord-faults")
    void survivesEachFaultAtEachStep() {
        ClassCache.make();
        var names = DiscordFault.all().stream().map(DiscordFault::name).toList();
        Progress.run("discord-faults", "faults", names, AT_ONCE, name -> row(DiscordFault.named(name)));
    }

    @Test
    void postsACardOnceWhoseAnswerIsLost() {
        try (var story = story("discord-faults-quick")) {
            assertThat(story.suffer(DiscordFault.named("lost answer"), Step.CARD))
                    .isEmpty();
            assertThat(story.hasStruck()).isTrue();
        }
    }

    private DiscordFaultStory story(String name) {
        var url = Databases.SQLITE.freshUrl(folder.resolve(name));
        var story = new DiscordFaultStory(ServedBot.Start.hasty(url, name), 1, PATIENCE);
        story.setUp();
        return story;
    }

    private Result row(DiscordFault fault) {
        var figures = new LinkedHashMap<String, Long>();
        var problems = new ArrayList<String>();
        var story = story(name(fault));
        try {
            for (var step : Step.values()) {
                var start = System.nanoTime();
                var found = story.suffer(fault, step);
                System.out.printf(
                        Locale.ROOT,
                        "%s at %s: %s, %.1f s%s%n",
                        fault.name(),
                        step,
                        story.hasStruck() ? "struck" : "missed",
                        (System.nanoTime() - start) / 1e9,
                        found.isEmpty() ? "" : " " + found);
                figures.merge("cells", 1L, Long::sum);
                figures.merge("struck", story.hasStruck() ? 1L : 0L, Long::sum);
                found.forEach(each -> problems.add(fault.name() + " at " + step + ": " + each));
                if (!found.isEmpty()) {
                    count(figures, story);
                    story.close();
                    story = story(name(fault) + "-" + step);
                }
            }
            count(figures, story);
        } finally {
            story.close();
        }
        return new Result(figures, problems);
    }

    private static void count(LinkedHashMap<String, Long> figures, DiscordFaultStory story) {
        figures.merge("cards", (long) story.cards(), Long::sum);
        figures.merge("trouble messages", story.troubles(), Long::sum);
        figures.merge("presses that were not acknowledged", (long) story.unanswered(), Long::sum);
    }

    private static String name(DiscordFault fault) {
        return "discord-faults-" + fault.name().replaceAll("[^a-z0-9]+", "-");
    }
}
