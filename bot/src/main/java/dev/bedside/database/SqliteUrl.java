package dev.bedside.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A SQLite URL, taken apart and made safe: what it lacks is added, what would lose commits is refused.
 *
 * @param path the file, or {@code :memory:}
 */
record SqliteUrl(String path, Map<String, String> pragmas) {

    static final String PREFIX = "jdbc:sqlite:";
    static final String MEMORY = ":memory:";

    private static final Map<String, String> SAFE = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "transaction_mode", "IMMEDIATE",
            "busy_timeout", "10000",
            "foreign_keys", "on",
            // what was forgotten is overwritten, not merely unlinked
            "secure_delete", "on");

    /** Besides the safe value itself: what says the same, or more. */
    private static final Map<String, Set<String>> ALSO_SAFE = Map.of(
            "synchronous", Set.of("2", "extra", "3"),
            "transaction_mode", Set.of("exclusive"),
            "foreign_keys", Set.of("true", "yes", "1"),
            "secure_delete", Set.of("true", "yes", "1"));

    private static final Set<String> HARMLESS = Set.of("cache_size", "journal_size_limit", "temp_store");

    static SqliteUrl read(String url) {
        var rest = url.substring(PREFIX.length());
        int mark = rest.indexOf('?');
        var path = mark < 0 ? rest : rest.substring(0, mark);
        if (path.isBlank() || path.startsWith("file:") || path.startsWith(":") && !path.equals(MEMORY)) {
            throw new DatabaseException("The database URL " + PREFIX + path
                    + " names no file on this disk; write it as " + DatabaseSettings.DEFAULT_URL + ".");
        }
        var pragmas = new LinkedHashMap<>(SAFE);
        if (mark >= 0) {
            for (var part : rest.substring(mark + 1).split("&", -1)) {
                int equals = part.indexOf('=');
                var name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
                var value = equals < 0 ? "" : part.substring(equals + 1);
                pragmas.put(name, checked(name, value));
            }
        }
        if (path.equals(MEMORY)) {
            pragmas.remove("journal_mode");
        }
        return new SqliteUrl(path, pragmas);
    }

    private static String checked(String name, String value) {
        if (HARMLESS.contains(name)) {
            return value;
        }
        var safe = SAFE.get(name);
        if (safe == null) {
            throw new DatabaseException(
                    "The database URL sets " + name + ", which Bedside does not know to be safe; leave it out.");
        }
        var lower = value.toLowerCase(Locale.ROOT);
        boolean good = name.equals("busy_timeout")
                ? value.matches("[0-9]{4,6}")
                : lower.equals(safe.toLowerCase(Locale.ROOT))
                        || ALSO_SAFE.getOrDefault(name, Set.of()).contains(lower);
        if (!good) {
            throw new DatabaseException(
                    "The database URL sets " + name + "=" + value + ", which could lose or delay what was saved; "
                            + "leave it out, or set " + name + "=" + safe + ".");
        }
        return value;
    }

    boolean inMemory() {
        return path.equals(MEMORY);
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(pragmas);
        return properties;
    }

    @Override
    public String toString() {
        return "SqliteUrl[" + (inMemory() ? "memory" : "file") + "]";
    }
}
