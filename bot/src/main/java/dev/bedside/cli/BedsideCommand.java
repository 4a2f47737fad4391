package dev.bedside.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program without a subcommand: finds out what is meant. */
@Command(
        name = "bedside",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Answers a healthcare practice's online reviews: prompt, courteous, respectful.",
        subcommands = {
            RoomCommand.class,
            ServeCommand.class,
            TriageCommand.class,
            CheckCommand.class,
            TalkCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            picocli.CommandLine.HelpCommand.class
        })
final class BedsideCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (tokenIsSet()) {
            return new ServeCommand().call();
        }
        if (System.console() != null && System.console().isTerminal()) {
            return new RoomCommand().call();
        }
        var input = new BufferedInputStream(System.in);
        input.mark(1);
        if (input.read() < 0) {
            System.err.println(
                    "bedside: nobody to talk to: set BEDSIDE_DISCORD_TOKEN to start the bot, run it in a terminal"
                            + " for the practice room, or name a subcommand (`bedside help` lists them).");
            return Launcher.BAD_INPUT;
        }
        input.reset();
        System.setIn(input);
        return new RoomCommand().call();
    }

    static boolean tokenIsSet() {
        return ServeCommand.token(System::getenv).isPresent();
    }
}
