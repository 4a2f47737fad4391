package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Desk;
import dev.bedside.desk.MovableClock;
import dev.bedside.discord.Discord;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.discord.Ended;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** The bot as {@code serve} puts it together, in this process, with a clock that can be put forward. */
public final class Served implements AutoCloseable {

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final ConfigurableApplicationContext core = Core.start();
    private final Database database;
    private final Discord discord;
    private final Shift shift;

    private Served(DiscordSettings settings, Path directory) {
        var environment = core.getEnvironment();
        var record = DatabaseSettings.of("jdbc:sqlite:" + directory.resolve("bedside.db"));
        this.database = Database.open(record, clock);
        this.discord = new Discord(settings, clock);
        this.shift = new Shift(
                core.getBean(Desk.Tools.class),
                core.getBean(ConfigFiles.class),
                environment::getProperty,
                database,
                Vault.open(database, KeySource.of(null, database)),
                discord.chat());
    }

    /** Starts it. */
    public static Served open(DiscordSettings settings, Path directory) {
        var served = new Served(settings, directory);
        served.discord.open(served.shift.begin());
        return served;
    }

    public MovableClock clock() {
        return clock;
    }

    public boolean isConnected() {
        return discord.health().connected();
    }

    public boolean isAlive() {
        return shift.isAlive();
    }

    /** Completes when it can never go on. */
    public CompletableFuture<Ended> ended() {
        return discord.ended();
    }

    @Override
    public void close() {
        shift.close();
        discord.close();
        database.close();
        core.close();
    }
}
