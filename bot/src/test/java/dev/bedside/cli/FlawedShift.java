package dev.bedside.cli;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.desk.Desk;
import dev.bedside.discord.Discord;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** What {@link ServeCommand} starts, with a chat that a test has put something in front of. */
public final class FlawedShift {

    private FlawedShift() {}

    /** Works until it is killed. */
    public static void serve(UnaryOperator<ChatPlatform> front) throws InterruptedException {
        var core = Core.start();
        var environment = core.getEnvironment();
        var settings = new DiscordSettings(
                ServeCommand.token(environment::getProperty).orElseThrow(),
                environment.getProperty("bedside.discord.api-url"),
                environment.getProperty("bedside.discord.gateway-url"));
        var database = Database.open(DatabaseLocation.of(environment), CoreConfiguration.CLOCK);
        var discord = new Discord(settings, CoreConfiguration.CLOCK);
        var shift = new Shift(
                core.getBean(Desk.Tools.class),
                core.getBean(ConfigFiles.class),
                environment::getProperty,
                database,
                Vault.open(database, KeySource.of(environment.getProperty(KeySource.VARIABLE), database)),
                front.apply(discord.chat()));
        discord.open(shift.begin());
        new CountDownLatch(1).await();
    }
}
