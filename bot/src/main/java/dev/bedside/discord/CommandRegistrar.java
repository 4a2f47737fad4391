package dev.bedside.discord;

import dev.bedside.chat.CommandBook;
import dev.bedside.discord.Health.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that Discord knows the commands, and writes them only where it knows others. */
final class CommandRegistrar {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistrar.class);
    private static final long LONGEST_SECONDS = 9;

    private final Supplier<CommandBook> book;
    private final Clock clock;
    private final Pace pace;
    private final Pulse pulse;
    private volatile boolean wanted;
    private int failures;
    private Instant next = Instant.MIN;

    CommandRegistrar(Supplier<CommandBook> book, Clock clock, Pace pace, Pulse pulse) {
        this.book = book;
        this.clock = clock;
        this.pace = pace;
        this.pulse = pulse;
    }

    /** A session began: what Discord knows may be of an older version. */
    void wanted() {
        wanted = true;
    }

    /** Registers what is not registered yet, where it is time to try. */
    void work(JDA jda) {
        if (!wanted || clock.instant().isBefore(next)) {
            return;
        }
        wanted = false;
        try {
            register(jda, CommandRenderer.render(book.get()));
            failures = 0;
            next = Instant.MIN;
            pulse.trouble(Trouble.COMMANDS_NOT_REGISTERED, false);
        } catch (RuntimeException failure) {
            wanted = true;
            failures++;
            next = clock.instant().plus(Pause.backoff(pace, failures));
            if (pulse.trouble(Trouble.COMMANDS_NOT_REGISTERED, true)) {
                LOG.warn(
                        "The commands could not be registered with Discord ({}); trying again",
                        failure.getClass().getSimpleName());
            }
        }
    }

    private static void register(JDA jda, List<CommandData> commands) {
        var known = jda.retrieveCommands(true).timeout(LONGEST_SECONDS, TimeUnit.SECONDS).complete().stream()
                .map(CommandData::fromCommand)
                .map(NumberedCommand::of)
                .toList();
        if (!shape(known).equals(shape(commands))) {
            jda.updateCommands()
                    .addCommands(commands)
                    .timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                    .complete();
            LOG.info("{} commands are registered with Discord", commands.size());
        }
    }

    private static Map<String, Map<String, Object>> shape(List<CommandData> commands) {
        return commands.stream()
                .collect(Collectors.toMap(
                        command -> command.getType() + " " + command.getName(),
                        command -> command.toData().toMap()));
    }
}
