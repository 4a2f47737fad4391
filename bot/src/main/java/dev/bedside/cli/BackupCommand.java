package dev.bedside.cli;

import dev.bedside.database.Database;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the record, whole and of one moment, also while the bot is at work. */
@Command(
        name = "backup",
        description = "Copy the database to a new file, also while the bot runs, and name the key it needs.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The new file; one that is there is never written over.")
    private Path target = Path.of("");

    @Override
    public Integer call() {
        try (var core = Core.start();
                var database = Database.beside(DatabaseLocation.of(core.getEnvironment()), CoreConfiguration.CLOCK)) {
            var key = core.getEnvironment().getProperty(KeySource.VARIABLE);
            var name = Vault.open(database, KeySource.of(key, database)).keyName();
            database.backupTo(target);
            System.out.println("Copied " + database.name() + " to " + target + ". Its words can be read with key "
                    + name.id() + " only (from " + name.from() + "): keep that key in another place than the copy.");
            return Launcher.OK;
        }
    }
}
