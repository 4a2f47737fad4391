package dev.bedside.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a bot ready to start, since reading the rules takes longer than anything that is tested. */
final class Nursery implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "battery", "logs");

    private final Path log;
    private Bot waiting;

    /** @param name of the file in {@code target/battery/logs} that its bots write to */
    Nursery(String name) {
        try {
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.log = LOGS.resolve(name + ".log");
        this.waiting = Bot.begin(log);
    }

    /** A bot that works by its orders from now on. */
    Bot start(Orders orders) {
        var bot = waiting;
        bot.start(orders);
        waiting = Bot.begin(log);
        return bot;
    }

    @Override
    public void close() {
        waiting.close();
    }
}
