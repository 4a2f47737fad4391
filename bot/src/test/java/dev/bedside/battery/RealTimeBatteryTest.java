package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import dev.bedside.reminder.Reminders;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** How late ten thousand channels hear of what is due, while the clock on the wall runs. */
class RealTimeBatteryTest {

    private static final int THREADS = 16;
    private static final long LATE_AT_MOST = 5_000_000;

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("real-time")
    void isPunctualForTenMinutes() {
        Progress.run("real-time", "databases", List.of("sqlite", "postgresql"), 2, unit -> {
            var home = Files.createDirectories(folder.resolve(unit));
            return live(Databases.valueOf(unit.toUpperCase(Locale.ROOT)), home, 10_000, Duration.ofMinutes(10));
        });
    }

    /** The same with a clock that is put forward by the second. */
    @ParameterizedTest
    @EnumSource
    void isPunctualBySecond(Databases engine) {
        var clock = new MovedClock(Instant.parse("2026-11-25T15:00:00Z"));
        try (var database = engine.open(folder, clock)) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var channels = new ManyChannels(database, vault, clock, Runnable::run);
            channels.write(200, clock.instant(), Duration.ofSeconds(20));
            for (int second = 0; second <= 20; second++) {
                channels.office().beat();
                clock.move(Duration.ofSeconds(1));
            }
            assertThat(channels.problems()).isEmpty();
            assertThat(channels.lateness().count()).isEqualTo(200);
            assertThat(channels.lateness().micros(100)).isLessThan(1_000_000);
        }
    }

    /** More channels fail than a sweep looks at, until somebody mends them. */
    @ParameterizedTest
    @EnumSource
    void isNotHeldUpByChannelsThatFail(Databases engine) {
        var log = (Logger) LoggerFactory.getLogger(Reminders.class);
        log.setLevel(Level.OFF);
        var clock = new MovedClock(Instant.parse("2026-11-25T15:00:00Z"));
        try (var database = engine.open(folder, clock)) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var channels = new ManyChannels(database, vault, clock, Runnable::run);
            channels.write(250, clock.instant(), Duration.ofSeconds(1));
            var policies = policies(database);
            policy(database, "no policy at all", channels.practices().subList(1, 19));
            clock.move(Duration.ofSeconds(1));
            channels.office().beat();
            channels.office().beat();
            assertThat(channels.lateness().count()).isEqualTo(25);
            policy(database, policies, channels.practices());
            channels.office().beat();
            assertThat(channels.lateness().count()).isEqualTo(25);
            clock.move(Duration.ofMinutes(10));
            channels.office().beat();
            channels.office().beat();
            assertThat(channels.lateness().count()).isEqualTo(250);
            assertThat(channels.problems()).isEmpty();
        } finally {
            log.setLevel(null);
        }
    }

    private static String policies(Database database) {
        return database.jdbc()
                .sql("select distinct policy from review_case")
                .query(String.class)
                .single();
    }

    private static void policy(Database database, String policy, List<String> practices) {
        practices.forEach(practice -> database.jdbc()
                .sql("update review_case set policy = ? where practice_id = ?")
                .params(policy, practice)
                .update());
    }

    private static Result live(Databases engine, Path folder, int count, Duration window) throws InterruptedException {
        var clock = Clock.systemUTC();
        try (var database = Database.open(engine.freshUrl(folder), clock);
                var senders = Executors.newFixedThreadPool(THREADS);
                var pulse = Executors.newSingleThreadScheduledExecutor()) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var channels = new ManyChannels(database, vault, clock, senders);
            // a chat on the other side of a network
            channels.chat()
                    .whenReceived(call -> pause(ThreadLocalRandom.current().nextInt(50, 150)));
            var begin = clock.instant().plusSeconds(60);
            channels.write(count, begin, window);
            channels.office().start();
            pulse.scheduleWithFixedDelay(channels.office()::beat, 0, 1, TimeUnit.SECONDS);
            var end = begin.plus(window).plusSeconds(60);
            while (!channels.isDone() && clock.instant().isBefore(end)) {
                pause(1000);
            }
            pulse.shutdownNow();
            var figures = new TreeMap<String, Long>();
            var name = engine.name().toLowerCase(Locale.ROOT) + " late";
            figures.putAll(channels.lateness().figures(name));
            figures.put("deadlines", (long) channels.lateness().count());
            var problems = new ArrayList<>(channels.problems());
            if (channels.lateness().micros(99) > LATE_AT_MOST) {
                problems.add(name + " p99 is " + channels.lateness().micros(99) + " µs");
            }
            return new Result(figures, problems);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
