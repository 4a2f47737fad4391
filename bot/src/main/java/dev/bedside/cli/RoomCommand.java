package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.console.Room;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseException;
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
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
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
        try (var core = Core.start();
                var room = Room.open()) {
            // on a thread of this one's making: a common pool's would not find the drivers inside the jar
            var opening = CompletableFuture.supplyAsync(
                    () -> open(core.getEnvironment(), clock),
                    work -> Thread.ofPlatform().start(work));
            var tools = core.getBean(Desk.Tools.class);
            try (var database = joined(opening)) {
                talk(core, room, tools, database, clock);
            }
            return Launcher.OK;
        }
    }

    private void talk(
            ConfigurableApplicationContext core, Room room, Desk.Tools tools, Database database, MovableClock clock)
            throws IOException {
        var environment = core.getEnvironment();
        var office = new Office(new Office.Premises(
                tools,
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
    }

    private Database open(Environment environment, MovableClock clock) {
        return keep
                ? Database.open(DatabaseLocation.of(environment), CoreConfiguration.CLOCK)
                : Database.open(DatabaseSettings.IN_MEMORY, clock);
    }

    private static Database joined(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof DatabaseException sentence ? sentence : failed;
        }
    }

    private Vault vault(Database database, Environment environment) {
        @Nullable String key = environment.getProperty(KeySource.VARIABLE);
        return keep ? Vault.open(database, KeySource.of(key, database)) : Vault.forgetful(database);
    }
}
