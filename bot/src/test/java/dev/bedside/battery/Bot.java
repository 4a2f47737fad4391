package dev.bedside.battery;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link BotProcess} and what can be done to it from outside. */
final class Bot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Made up; every bot at a database needs the same. */
    private static final String KEY = "YmVkc2lkZSBiYXR0ZXJ5IGJlZHNpZGUgYmF0dGVyeSE=";

    private final Process process;
    private final CompletableFuture<Void> warm = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Bot(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::hear);
    }

    /** Begins a process that waits for its orders. */
    static Bot begin(Path log) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes,
                BotProcess.class.getName()));
        builder.environment().put("BEDSIDE_KEY", KEY);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        try {
            return new Bot(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "warm" -> warm.complete(null);
                    case "ready" -> ready.complete(null);
                    default -> said.add(line);
                }
            }
        } catch (IOException gone) {
            // killed
        }
        warm.completeExceptionally(new IllegalStateException("the bot died before it was warm"));
        ready.completeExceptionally(new IllegalStateException("the bot died before it was ready"));
    }

    /** Lets it begin its work; its rules are read by then. */
    void start(Orders orders) {
        join(warm);
        tell(Wire.JSON.writeValueAsString(orders));
    }

    void awaitReady() {
        join(ready);
    }

    /** Whether it listens, has caught up and lives. */
    boolean isReady() {
        return ready.isDone() && !ready.isCompletedExceptionally() && process.isAlive();
    }

    private static void join(CompletableFuture<Void> future) {
        future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** @param left 1 for the next commit of a transaction that wrote to the table */
    void arm(Gate.Side side, String table, int left) {
        tell("arm " + side + " " + table + " " + left);
    }

    /** The same once it is sure that nothing passes unseen. */
    void armNow(Gate.Side side, String table, int left) {
        arm(side, table, left);
        said(PATIENCE);
    }

    /** What it says next but for {@code warm} and {@code ready}; null where it says nothing in that time. */
    @Nullable
    String said(Duration atMost) {
        try {
            return said.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    void open() {
        tell("open");
    }

    private synchronized void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException dead) {
            // whoever needs it notices
        }
    }

    /** SIGKILL; it is dead when this is over. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGSTOP: it stands still, wherever it is. */
    void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if nothing had happened. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
