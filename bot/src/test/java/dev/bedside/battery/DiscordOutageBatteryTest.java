package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.DiscordLedger.Posted;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Databases;
import dev.bedside.fakediscord.LoggedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the bot be away, or Discord be out of reach, while much is said in many channels. */
class DiscordOutageBatteryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** Reviews from before fall due within the outage. */
    private static final Map<String, String> CLAIM_BY = Map.of("critical", "PT15S wall");

    @TempDir
    private Path folder;

    /**
     * An outage.
     *
     * @param killed whether the bot is away, rather than Discord
     * @param reviews how many in each channel
     * @param chatter how many other messages in each channel
     * @param dark how long nothing answers before all that is said, so that the bot has grown tired of trying
     */
    private record Outage(boolean killed, int channels, int reviews, int chatter, Duration dark, int goalSeconds) {}

    private static final Map<String, Outage> OUTAGES = Map.of(
            "bot away, half of it reviews", new Outage(true, 50, 20, 20, Duration.ofSeconds(16), 60),
            "Discord away, half of it reviews", new Outage(false, 50, 20, 20, Duration.ofSeconds(100), 60),
            "bot away, nothing but reviews", new Outage(true, 50, 40, 0, Duration.ofSeconds(16), 80));

    @Test
    @Tag("battery")
    @Tag("discord-outage")
    void catchesUpWithinAMinute() {
        ClassCache.make();
        Progress.run("discord-outage", "outages", OUTAGES.keySet(), 1, name -> outage(name, OUTAGES.get(name)));
    }

    @Test
    void catchesUpAfterAnOutage() {
        var result = outage("quick", new Outage(true, 2, 3, 2, Duration.ZERO, 60));
        assertThat(result.problems()).isEmpty();
    }

    private Result outage(String name, Outage outage) {
        var file = "discord-outage-" + name.replaceAll("[^a-zA-Z0-9]+", "-");
        var how = new ServedBot.Start(Databases.SQLITE.freshUrl(folder.resolve(file)), file, CLAIM_BY, ServedFlaw.NONE);
        try (var scene = new DiscordScene(how, outage.channels(), 1)) {
            scene.setUp();
            var before = new ArrayList<Posted>();
            for (var channel : scene.channels) {
                before.add(scene.ordinaryReview(channel));
                before.add(scene.ordinaryReview(channel));
            }
            DiscordScene.until("the first cards", PATIENCE, scene.ledger::isWhole);
            scene.channels.forEach(scene::criticalReview);
            DiscordScene.until("all cards", PATIENCE, () -> scene.ledger.cards().size() == scene.ledger.reviews());
            scene.fake.rateLimits().on(true);
            goAway(scene, outage);
            beBusy(scene, outage, before);
            int requests = scene.fake.requests().size();
            var start = System.nanoTime();
            comeBack(scene, outage);
            boolean whole = DiscordScene.comesTrue(PATIENCE, () -> {
                Ledger.pause(500);
                return scene.ledger.isWhole();
            });
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            Ledger.pause(2_000);
            var found = scene.ledger.problems();
            if (!found.isEmpty() || seconds > outage.goalSeconds()) {
                scene.dump();
            }
            var since = scene.fake.requests();
            return result(name, outage, scene, since.subList(requests, since.size()), seconds, whole, found);
        }
    }

    private static void goAway(DiscordScene scene, Outage outage) {
        if (outage.killed()) {
            scene.last().kill();
        } else {
            scene.fake.goDark();
            scene.gateway().forgetSessions();
        }
        Ledger.pause(outage.dark().toMillis());
    }

    private static void beBusy(DiscordScene scene, Outage outage, List<Posted> before) {
        for (int each = 0; each < Math.max(outage.reviews(), outage.chatter()); each++) {
            for (var channel : scene.channels) {
                if (each < outage.reviews()) {
                    scene.ordinaryReview(channel);
                }
                if (each < outage.chatter()) {
                    scene.chatter(channel);
                }
            }
        }
        for (int each = 0; each < before.size(); each++) {
            if (each % 2 == 0) {
                scene.edit(before.get(each));
            } else {
                scene.delete(before.get(each));
            }
        }
    }

    private static void comeBack(DiscordScene scene, Outage outage) {
        if (outage.killed()) {
            scene.start();
        } else {
            scene.fake.comeBack();
        }
    }

    private static Result result(
            String name,
            Outage outage,
            DiscordScene scene,
            List<LoggedRequest> requests,
            long seconds,
            boolean whole,
            List<Problem> found) {
        var reading = requests.stream()
                .filter(request -> request.method().equals("GET"))
                .filter(request -> request.route().startsWith(DiscordScene.MESSAGES))
                // a look-up of what may have been sent already asks for a hundred messages of any age
                .filter(request -> !request.query().equals(Map.of("limit", "100")))
                .map(LoggedRequest::at)
                .toList();
        var figures = new LinkedHashMap<String, Long>();
        figures.put("messages", (long) outage.channels() * (outage.reviews() + outage.chatter()));
        figures.put("reviews", (long) scene.ledger.reviews());
        figures.put("cards", scene.ledger.count("card"));
        figures.put("reminder messages", scene.ledger.count("reminder", "digest"));
        figures.put("trouble messages", scene.ledger.count("trouble"));
        figures.put("requests that read back", (long) reading.size());
        figures.put("most of them in a second", most(reading));
        figures.put("requests told to wait", (long) scene.fake.rateLimits().refused());
        figures.put("violations", (long) scene.fake.violations().size());
        figures.put("seconds until caught up", seconds);
        var problems = new ArrayList<String>();
        found.forEach(each -> problems.add(name + ": " + each));
        if (!whole || seconds > outage.goalSeconds()) {
            problems.add(name + ": caught up after " + seconds + " s, not " + outage.goalSeconds());
        }
        if (most(reading) > 5) {
            problems.add(name + ": " + most(reading) + " requests read back in one second");
        }
        System.out.println(name + ": " + figures);
        return new Result(figures, problems);
    }

    /** How many fall into the busiest second. */
    private static long most(List<Instant> moments) {
        long most = 0;
        for (int first = 0; first < moments.size(); first++) {
            var end = moments.get(first).plusSeconds(1);
            most = Math.max(
                    most,
                    moments.stream()
                            .skip(first)
                            .takeWhile(moment -> moment.isBefore(end))
                            .count());
        }
        return most;
    }
}
