package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.console.Room;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Desk;
import dev.bedside.desk.MovableClock;
import dev.bedside.desk.Office;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the practice room. */
@Command(name = "room", description = "Open the practice room: Bedside in this terminal.")
final class RoomCommand implements Callable<Integer> {

    private static final String WORKSPACE = "room";

    @Option(
            names = "--keep",
            description = "Keep the cases in the database, so that they are there the next time. Else nothing is kept.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        var clock = new MovableClock(CoreConfiguration.CLOCK);
        LoggerFactory.getILoggerFactory();
        // on a thread of this one's making: a common pool's would not find the drivers inside the jar
        var passing = keep
                ? null
                : CompletableFuture.supplyAsync(
                        () -> Database.open(DatabaseSettings.IN_MEMORY, clock),
                        work -> Thread.ofPlatform().start(work));
        try (var core = Core.start();
                var room = Room.open();
                var database = passing == null
                        ? Database.open(DatabaseLocation.of(core.getEnvironment()), CoreConfiguration.CLOCK)
                        : passing.join()) {
            var environment = core.getEnvironment();
            var office = new Office(new Office.Premises(
                    core.getBean(Desk.Tools.class),
                    core.getBean(ConfigFiles.class),
                    environment::getProperty,
                    database,
                    vault(database, environment),
                    room.chat(),
                    Sending.USUAL,
                    Runnable::run,
                    keep ? null : clock));
            office.start();
            Core.report(core);
            room.talk(office.desk(office.workspaces().settle(Room.PLATFORM, WORKSPACE, WORKSPACE)), office::beat);
            return Launcher.OK;
        }
    }

    private Vault vault(Database database, Environment environment) {
        @Nullable String key = environment.getProperty(KeySource.VARIABLE);
        return keep ? Vault.open(database, KeySource.of(key, database)) : Vault.forgetful(database);
    }
}
