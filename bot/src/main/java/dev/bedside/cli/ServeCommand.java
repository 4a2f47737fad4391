package dev.bedside.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the bot. */
@Command(name = "serve", description = "Start the bot in the team's chat (not in this version yet).")
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("bedside: this version has no chat adapter yet, so it cannot serve; try `bedside room`.");
        return Launcher.FAILED;
    }
}
