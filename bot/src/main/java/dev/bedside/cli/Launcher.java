package dev.bedside.cli;

import dev.bedside.config.ConfigException;
import dev.bedside.database.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Decides what a start means, and turns every failure into a sentence and an exit code. */
public final class Launcher {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private Launcher() {}

    /**
     * Runs a subcommand; without one: with a token the bot, otherwise the room, as long as there is anybody to talk to.
     *
     * @return the exit code of the process: 0 for success, 1 for a failure, 2 for input that cannot be used
     */
    public static int launch(String[] args) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new BedsideCommand())
                .setErr(err)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, err))
                .setParameterExceptionHandler((failure, wrong) -> {
                    err.println("bedside: " + failure.getMessage());
                    var asked = failure.getCommandLine();
                    err.println(
                            asked.getParent() == null
                                    ? "bedside: `bedside help` lists what there is."
                                    : "bedside: `" + asked.getCommandSpec().qualifiedName()
                                            + " --help` says what it takes.");
                    return BAD_INPUT;
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static int explain(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException || cause instanceof DatabaseException) {
                err.println("bedside: " + cause.getMessage());
                return FAILED;
            }
        }
        if (failure instanceof NoSuchFileException missing) {
            err.println("bedside: " + missing.getFile() + ": there is no such file");
            return BAD_INPUT;
        }
        if (failure instanceof IOException unusable) {
            err.println("bedside: " + unusable.getMessage());
            return BAD_INPUT;
        }
        err.println("bedside: an error of the program itself ("
                + failure.getClass().getSimpleName() + "); please report it with the lines below");
        failure.printStackTrace(err);
        return FAILED;
    }
}
