package dev.bedside.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps a bot ready to start, since reading the rules takes longer than anything that is tested. */
final class Nursery implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "battery", "logs");

    private final Path log;
    private int left;
    private @Nullable Bot waiting;

    /** @param name of the file in {@code target/battery/logs} that its bots write to */
    Nursery(String name) {
        this(name, Integer.MAX_VALUE);
    }

    /** @param most how many bots there will be at most */
    Nursery(String name, int most) {
        try {
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.log = LOGS.resolve(name + ".log");
        this.left = most;
        raise();
    }

    private void raise() {
        waiting = left > 0 ? Bot.begin(log) : null;
        left--;
    }

    /** A bot that works by its orders from now on. */
    Bot start(Orders orders) {
        var bot = Objects.requireNonNull(waiting, "no more bots");
        bot.start(orders);
        raise();
        return bot;
    }

    @Override
    public void close() {
        if (waiting != null) {
            waiting.close();
        }
    }
}
