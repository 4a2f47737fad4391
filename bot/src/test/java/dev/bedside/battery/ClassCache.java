package dev.bedside.battery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bot start in two thirds of the time: its classes come loaded and linked out of a file that a first one left behind
 * (JEP 483), which takes jars instead of folders.
 */
final class ClassCache {

    private static final Path FOLDER = Path.of("target", "battery", "classes");
    private static final long TRAINING_MILLIS = 10_000;
    private static final long WRITING_SECONDS = 60;

    private static @Nullable List<String> made;

    private ClassCache() {}

    /** For a start without a cache. */
    static List<String> none() {
        return List.of("-cp", classPath());
    }

    /** For a start with the cache where {@link #make} made one, and without it otherwise. */
    static synchronized List<String> arguments() {
        return made == null ? none() : made;
    }

    /** Makes the cache, once for each version of the code. */
    static synchronized void make() {
        var version = Progress.versionOfTheCode(Path.of("target"));
        var jar = FOLDER.resolve(version + ".jar").toAbsolutePath();
        var cache = FOLDER.resolve(version + ".aot").toAbsolutePath();
        var path = jar
                + File.pathSeparator
                + Arrays.stream(classPath().split(File.pathSeparator))
                        .filter(Predicate.not(entry -> Files.isDirectory(Path.of(entry))))
                        .collect(Collectors.joining(File.pathSeparator));
        if (!Files.exists(cache)) {
            try {
                Files.createDirectories(FOLDER);
                var tool = ToolProvider.findFirst("jar").orElseThrow();
                var packed = tool.run(System.out, System.err, "-cf", jar.toString(), "-C", "target/classes", ".");
                train(cache, path);
                if (packed != 0 || !Files.exists(cache)) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        made = List.of("-XX:AOTCache=" + cache, "-cp", path);
    }

    /** A bot that cannot reach its chat, for some seconds. */
    private static void train(Path cache, String path) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCacheOutput=" + cache,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dbedside.discord.token=a.b.c",
                        "-Dbedside.discord.api-url=http://127.0.0.1:9/",
                        "-Dbedside.discord.gateway-url=ws://127.0.0.1:9",
                        "-Dbedside.database.url=jdbc:sqlite:" + cache + ".db",
                        "-cp",
                        path,
                        "dev.bedside.Bedside",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("training.log").toFile())
                .start();
        try {
            process.waitFor(TRAINING_MILLIS, TimeUnit.MILLISECONDS);
            process.destroy();
            if (!process.waitFor(WRITING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
