package dev.bedside.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds configuration: the files packed into the jar, each replaced by the file of the same path in an override folder.
 *
 * <p>A missing override folder is normal. An override that cannot be used must not silence Bedside: it is reported and
 * the packaged file serves in its place.
 */
public final class ConfigFiles {

    private static final String ROOT = "config/";

    private final @Nullable Path overrides;
    private final Consumer<ConfigException> problems;
    private final TreeMap<String, Resource> packaged = new TreeMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private ConfigFiles(@Nullable Path overrides, Consumer<ConfigException> problems) {
        this.overrides = overrides;
        this.problems = problems;
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver(ConfigFiles.class.getClassLoader())
                    .getResources("classpath*:" + ROOT + "**/*.yml")) {
                String url = resource.getURL().toString();
                packaged.put(url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1), resource);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged configuration cannot be listed", unreadable);
        }
    }

    /** Only what is packed into the program; a broken file is refused. */
    public static ConfigFiles packaged() {
        return packaged(problem -> {
            throw problem;
        });
    }

    /**
     * Only what is packed into the program.
     *
     * @param problems told of every file that cannot be used, which is then left out
     */
    public static ConfigFiles packaged(Consumer<ConfigException> problems) {
        return new ConfigFiles(null, problems);
    }

    /**
     * The packaged files under those of a folder.
     *
     * @param folder usually {@code config}; need not exist
     * @param problems told of every override that cannot be used; throwing from it refuses the override for good
     */
    public static ConfigFiles overriddenBy(Path folder, Consumer<ConfigException> problems) {
        if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
            problems.accept(new ConfigException(
                    new Place(shown(folder), 0),
                    "is no folder that can be read, so only the packaged files serve; make it one"));
            return new ConfigFiles(null, problems);
        }
        return new ConfigFiles(Files.isDirectory(folder) ? folder : null, problems);
    }

    /**
     * Reads one file.
     *
     * @param path relative to {@code config/}
     * @throws ConfigException where the packaged file is broken or there is none
     */
    public <T> T read(String path, Function<ConfigFile, T> reader) {
        return overridden(path, reader)
                .or(() -> packaged(path, reader))
                .orElseThrow(() -> new ConfigException(new Place(ROOT + path, 1), "the file is missing; restore it"));
    }

    /** Reads every {@code .yml} file below a folder, ordered by path. */
    public <T> List<T> readAll(String folder, Function<ConfigFile, T> reader) {
        var results = new ArrayList<T>();
        for (String path : paths(folder + "/")) {
            try {
                overridden(path, reader).or(() -> packaged(path, reader)).ifPresent(results::add);
            } catch (ConfigException broken) {
                problems.accept(broken);
            }
        }
        return List.copyOf(results);
    }

    private <T> Optional<T> overridden(String path, Function<ConfigFile, T> reader) {
        asked.add(path);
        var file = overrides == null ? null : overrides.resolve(path);
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(new ConfigFile(path, shown(file), contentOf(file))));
        } catch (ConfigException broken) {
            problems.accept(broken);
            return Optional.empty();
        }
    }

    private <T> Optional<T> packaged(String path, Function<ConfigFile, T> reader) {
        var resource = packaged.get(path);
        if (resource == null) {
            return Optional.empty();
        }
        try {
            String content = resource.getContentAsString(StandardCharsets.UTF_8);
            return Optional.of(reader.apply(new ConfigFile(path, ROOT + path, content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("packaged file " + path, unreadable);
        }
    }

    /** Files of the override folder that nobody has read: most often misspelt, or in the wrong folder. */
    public List<ConfigException> unread() {
        if (overrides == null) {
            return List.of();
        }
        try (var found = Files.walk(overrides)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !asked.contains(relative(file)))
                    .sorted()
                    .map(file -> new ConfigException(
                            new Place(shown(file), 0),
                            "nobody reads this file; check its name, its folder and the ending .yml"))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(new ConfigException(new Place(shown(overrides), 0), "cannot be read as a whole"));
        }
    }

    private List<String> paths(String prefix) {
        var paths = new TreeSet<>(
                packaged.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
        var folder = overrides == null ? null : overrides.resolve(prefix);
        if (folder != null && Files.isDirectory(folder)) {
            try (var found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".yml") && Files.isRegularFile(file))
                        .forEach(file -> paths.add(relative(file)));
            } catch (IOException | UncheckedIOException unreadable) {
                problems.accept(new ConfigException(
                        new Place(shown(folder), 1), "the folder cannot be read; the packaged files serve"));
            }
        }
        return List.copyOf(paths);
    }

    private String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            throw new ConfigException(new Place(shown(file), 1), "not UTF-8 text; save it as UTF-8");
        } catch (IOException unreadable) {
            throw new ConfigException(new Place(shown(file), 1), "cannot be read; give this user the right to read it");
        }
    }

    private String relative(Path file) {
        return Objects.requireNonNull(overrides).relativize(file).toString().replace('\\', '/');
    }

    private static String shown(Path file) {
        return file.normalize().toString().replace('\\', '/');
    }
}
