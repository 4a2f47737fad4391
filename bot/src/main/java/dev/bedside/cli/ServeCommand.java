package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.desk.Desk;
import dev.bedside.discord.Discord;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.discord.Ended;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Starts the bot, and keeps it going until somebody stops it or it can never go on. */
@Command(name = "serve", description = "Start the bot in the team's chat.")
final class ServeCommand implements Callable<Integer> {

    /** Where a token may stand, in this order. */
    private static final String[] TOKENS = {"bedside.discord.token", "BEDSIDE_DISCORD_TOKEN", "DISCORD_TOKEN"};

    @Override
    public Integer call() throws InterruptedException {
        try (var core = Core.start()) {
            var environment = core.getEnvironment();
            var token = token(environment::getProperty);
            if (token.isEmpty()) {
                System.err.println("bedside: there is no token; put the bot's into BEDSIDE_DISCORD_TOKEN"
                        + " (https://discord.com/developers/applications, your application, Bot).");
                return Launcher.BAD_INPUT;
            }
            if (token.get().chars().anyMatch(Character::isWhitespace)) {
                System.err.println(
                        "bedside: there is a space inside the token in BEDSIDE_DISCORD_TOKEN; copy it again.");
                return Launcher.BAD_INPUT;
            }
            Core.report(core);
            return serve(core, token.get());
        }
    }

    /** The bot's token; empty where none is set. */
    static Optional<String> token(Function<String, @Nullable String> settings) {
        return Stream.of(TOKENS)
                .map(name -> Objects.requireNonNullElse(settings.apply(name), ""))
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static int serve(ConfigurableApplicationContext core, String token) throws InterruptedException {
        var environment = core.getEnvironment();
        var settings = new DiscordSettings(
                token,
                environment.getProperty("bedside.discord.api-url"),
                environment.getProperty("bedside.discord.gateway-url"));
        var stopped = new CompletableFuture<Integer>();
        var done = new CompletableFuture<Boolean>();
        var stop = new Thread(() -> {
            stopped.complete(Launcher.OK);
            done.join();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try (var database = Database.open(DatabaseLocation.of(environment), CoreConfiguration.CLOCK);
                var discord = new Discord(settings, CoreConfiguration.CLOCK);
                var shift = new Shift(
                        core.getBean(Desk.Tools.class),
                        core.getBean(ConfigFiles.class),
                        environment::getProperty,
                        database,
                        Vault.open(database, KeySource.of(environment.getProperty(KeySource.VARIABLE), database)),
                        discord.chat())) {
            discord.ended().thenAccept(why -> {
                System.err.println("bedside: " + sentence(why));
                stopped.complete(Launcher.FAILED);
            });
            var health = HealthPort.open(environment, discord::health, shift::isAlive, shift::hindrances);
            try {
                discord.open(shift.begin());
                return stopped.join();
            } finally {
                // first nothing comes in any more, then what it led to is finished, then what it said is sent
                discord.stopListening();
                health.close();
            }
        } finally {
            done.complete(true);
        }
    }

    private static String sentence(Ended why) {
        return switch (why) {
            case TOKEN_REFUSED ->
                "Discord does not take the token. Make a new one (https://discord.com/developers/applications, your"
                        + " application, Bot, Reset Token) and put it into BEDSIDE_DISCORD_TOKEN.";
            case TOO_MANY_SERVERS ->
                "Discord wants bots in this many servers to be sharded, which this version cannot do.";
            case OUTDATED -> "Discord no longer understands this version; please bring in a newer one.";
        };
    }
}
