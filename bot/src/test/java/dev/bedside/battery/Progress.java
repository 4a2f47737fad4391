package dev.bedside.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Remembers which units of a battery's part are done, so that a run that was interrupted goes on.
 *
 * <p>Each finished unit is a line of {@code target/battery/<part>.txt}: the version of the code, the unit, its figures,
 * and the milliseconds since the one before. Units that another version of the code finished, or that showed a problem,
 * run again; {@code -Dfresh} runs all of them again. {@code -Dunit=Europe/Berlin} runs one unit alone and leaves the file
 * as it is. Problems are also kept in {@code <part>-problems.txt}.
 */
public final class Progress {

    private static final Path FOLDER = Path.of("target", "battery");
    private static final int SHOWN_PROBLEMS = 10;

    private final String part;
    private final Path file;
    private final String version;
    private final Map<String, Long> totals = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> done = new LinkedHashMap<>();
    private long milliseconds;
    private long last = System.nanoTime();

    private Progress(String part, Path folder, String version) {
        this.part = part;
        this.file = folder.resolve(part + ".txt");
        this.version = version;
    }

    /** What a unit of a part does. */
    @FunctionalInterface
    public interface Work {
        Result run(String unit) throws Exception;
    }

    /**
     * What came out of a unit.
     *
     * @param figures summed over all units, shown in this order
     * @param problems one sentence each; none where all is well
     */
    public record Result(Map<String, Long> figures, List<String> problems) {}

    /**
     * Runs the units that are not done yet, prints the figures of all, and fails where a unit showed a problem or threw.
     *
     * @param part as it is named by {@code -Dpart}
     * @param noun what a unit is, in the plural
     * @param threads how many units run at the same time
     * @return the figures of all units, those of earlier runs included
     */
    public static Map<String, Long> run(String part, String noun, Collection<String> units, int threads, Work work) {
        var alone = System.getProperty("unit");
        return alone == null
                ? run(part, noun, units, threads, work, FOLDER, versionOfTheCode(Path.of("target")))
                : run(part + "-alone", noun, List.of(alone), 1, work, FOLDER, "alone " + System.nanoTime());
    }

    static Map<String, Long> run(
            String part, String noun, Collection<String> units, int threads, Work work, Path folder, String version) {
        var progress = new Progress(part, folder, version);
        progress.readBack();
        progress.runAll(
                units.stream().filter(unit -> !progress.done.containsKey(unit)).toList(), threads, work);
        System.out.println(progress.figures(noun));
        if (!progress.problems.isEmpty()) {
            throw new AssertionError(progress.problems.size() + " problems:\n"
                    + progress.problems.stream().limit(SHOWN_PROBLEMS).collect(Collectors.joining("\n")));
        }
        return Map.copyOf(progress.totals);
    }

    private void readBack() {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(problemsFile());
            if (System.getProperty("fresh") != null || !Files.exists(file)) {
                Files.deleteIfExists(file);
                return;
            }
            for (String line : Files.readAllLines(file)) {
                var cells = line.split("\t", -1);
                // the last line is torn where the run was killed while writing it
                if (cells.length == 5 && cells[0].equals(version) && cells[4].equals("ok")) {
                    done.put(cells[1], line);
                    add(readBack(cells[2]));
                    milliseconds += Long.parseLong(cells[3]);
                }
            }
            Files.write(file, done.values());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void runAll(List<String> units, int threads, Work work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = units.stream()
                    .map(unit -> pool.submit((Callable<Void>) () -> {
                        finish(unit, result(unit, work));
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Result result(String unit, Work work) {
        try {
            return work.run(unit);
        } catch (Exception | AssertionError thrown) {
            return new Result(Map.of(), List.of(unit + ": " + thrown));
        }
    }

    private Path problemsFile() {
        return file.resolveSibling(part + "-problems.txt");
    }

    private synchronized void finish(String unit, Result result) throws IOException {
        long now = System.nanoTime();
        long passed = TimeUnit.NANOSECONDS.toMillis(now - last);
        last += TimeUnit.MILLISECONDS.toNanos(passed);
        milliseconds += passed;
        for (String problem : result.problems()) {
            problems.add(problem);
            Files.writeString(problemsFile(), problem + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        add(result.figures());
        done.put(unit, "");
        var line = String.join(
                "\t",
                version,
                unit,
                written(result.figures()),
                Long.toString(passed),
                result.problems().isEmpty() ? "ok" : "problems");
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void add(Map<String, Long> figures) {
        figures.forEach((name, figure) -> totals.merge(name, figure, Long::sum));
    }

    private String figures(String noun) {
        var line = new StringBuilder(part + ": " + grouped(done.size()) + " " + noun);
        totals.forEach((name, figure) ->
                line.append(", ").append(grouped(figure)).append(" ").append(name));
        return line + ", " + grouped(TimeUnit.MILLISECONDS.toSeconds(milliseconds)) + " s";
    }

    private static String grouped(long figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    private static String written(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Map<String, Long> readBack(String written) {
        var figures = new LinkedHashMap<String, Long>();
        for (String figure : written.isEmpty() ? new String[0] : written.split(";")) {
            figures.put(
                    figure.substring(0, figure.lastIndexOf('=')),
                    Long.parseLong(figure.substring(figure.lastIndexOf('=') + 1)));
        }
        return figures;
    }

    /** A digest of the compiled program, its tests and its configuration. */
    static String versionOfTheCode(Path target) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("classes", "test-classes")) {
                try (var files = Files.walk(target.resolve(folder))) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
