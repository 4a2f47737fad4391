package dev.bedside.battery;

import dev.bedside.fakediscord.FakeDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bedside serve} in a process of its own, with the real library on real sockets. */
final class ServedBot implements AutoCloseable {

    static final Path LOGS = Path.of("target", "battery", "logs");

    /** A review that falls due is spoken of once. */
    private static final Map<String, String> ONCE = Map.ofEntries(
            Map.entry("first-ping", "none"),
            Map.entry("not-before", "none"),
            Map.entry("warn", "none"),
            Map.entry("escalate-after", "never"),
            Map.entry("escalate-again", "none"),
            Map.entry("then", "none"));

    /** Made up; every bot at a database needs the same. */
    private static final String KEY = "YmVkc2lkZSBiYXR0ZXJ5IGJlZHNpZGUgYmF0dGVyeSE=";

    private final Process process;

    private ServedBot(Process process) {
        this.process = process;
    }

    /**
     * How a bot is started.
     *
     * @param url of its database
     * @param log the file's name
     * @param claimBy when a review falls due by its urgency; never where it is missing
     * @param flaw what is planted in it
     */
    record Start(String url, String log, Map<String, String> claimBy, ServedFlaw flaw) {

        /** Every review is due after a second. */
        static Start hasty(String url, String log) {
            var second = "PT1S wall";
            return new Start(url, log, Map.of("critical", second, "high", second, "normal", second), ServedFlaw.NONE);
        }

        Start with(ServedFlaw planted) {
            return new Start(url, log, claimBy, planted);
        }
    }

    static ServedBot start(FakeDiscord fake, Start start) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        settings(fake, start).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(start.flaw() == ServedFlaw.NONE ? ClassCache.arguments() : ClassCache.none());
        command.add(start.flaw() == ServedFlaw.NONE ? "dev.bedside.Bedside" : FlawedServe.class.getName());
        command.add(start.flaw() == ServedFlaw.NONE ? "serve" : start.flaw().name());
        try {
            Files.createDirectories(LOGS);
            var builder = new ProcessBuilder(command);
            builder.environment().put("BEDSIDE_KEY", KEY);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    LOGS.resolve(start.log() + ".log").toFile()));
            return new ServedBot(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(FakeDiscord fake, Start start) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("bedside.discord.token", fake.token());
        settings.put("bedside.discord.api-url", fake.apiUrl() + "/");
        settings.put("bedside.discord.gateway-url", fake.gatewayUrl());
        settings.put("bedside.database.url", start.url());
        settings.put("bedside.practice.name", "Larkfield Family Clinic");
        settings.put("bedside.practice.phone", "01632 960142");
        settings.put("bedside.practice.zone", "UTC");
        settings.put("bedside.practice.hours", "always");
        settings.put("bedside.practice.quiet-hours", "none");
        for (var urgency : List.of("critical", "high", "normal")) {
            var target = "bedside.targets." + urgency + ".";
            ONCE.forEach((name, value) -> settings.put(target + name, value));
            settings.put(target + "claim-by", start.claimBy().getOrDefault(urgency, "none"));
        }
        return settings;
    }

    /** SIGKILL; it is dead when this is over. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: it may finish what is under way. */
    void stop() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself in that time. */
    boolean ends(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
