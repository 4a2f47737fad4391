package dev.bedside.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.practice.Setting;
import dev.bedside.practice.SettingReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings that practices made in the chat, which win over those of the installation.
 *
 * <p>What another process changed is known here within ten seconds.
 */
public final class PracticeSettings {

    /** How long what was read counts as what holds. */
    static final Duration KEPT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PracticeSettings.class);
    private static final int MOST_CACHED = 10_000;

    private final Database database;
    private final ConfigFiles files;
    private final Function<String, @Nullable String> installation;
    private final Cache<String, Practice> practices;

    /** @param installation the value of a property of the whole installation by its name, null where it is not set */
    PracticeSettings(Database database, ConfigFiles files, Function<String, @Nullable String> installation) {
        this.database = database;
        this.files = files;
        this.installation = installation;
        this.practices = Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** A practice with the settings that hold for it now. */
    Practice practice(String id) {
        // not by the cache's own loader: whoever waited for it would hold the connection that it needs
        var known = practices.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var read = readOrPackaged(id);
        practices.put(id, read);
        return read;
    }

    /** A setting that cannot be used any more must not stop a practice's reviews: what holds for all serves meanwhile. */
    private Practice readOrPackaged(String id) {
        try {
            return read(id);
        } catch (ConfigException unusable) {
            LOG.error("the settings of practice {} cannot be used; those of the installation serve", id);
            return new PracticeReader(installation).read(files);
        }
    }

    /**
     * Changes a setting of a practice, under its name in {@code practice.yml} or {@code targets.yml}: {@code practice.hours},
     * {@code targets.high.claim-by}.
     *
     * @param person the platform's id of who changes it
     * @throws dev.bedside.config.ConfigException where the value cannot be used; nothing is changed then
     */
    public void set(String practice, String name, String value, String person) {
        database.inTransaction(() -> {
            database.jdbc()
                    .sql("""
                            insert into setting (practice_id, name, value, changed_by, changed_at) values (?, ?, ?, ?, ?)
                            on conflict (practice_id, name)
                            do update set value = excluded.value, changed_by = excluded.changed_by,
                              changed_at = excluded.changed_at""")
                    .params(practice, name, value, person, database.now().toEpochMilli())
                    .update();
            return read(practice);
        });
        practices.invalidate(practice);
    }

    /**
     * Takes back what was set for a practice: what the installation says holds again.
     *
     * @throws dev.bedside.config.ConfigException where that cannot be used; nothing is changed then
     */
    public void reset(String practice, String name) {
        database.inTransaction(() -> {
            database.jdbc()
                    .sql("delete from setting where practice_id = ? and name = ?")
                    .params(practice, name)
                    .update();
            return read(practice);
        });
        practices.invalidate(practice);
    }

    /** Who set a setting of a practice in the chat, by the platform's id; empty where nobody did. */
    public Optional<String> authorOf(String practice, String name) {
        return database.jdbc()
                .sql("select changed_by from setting where practice_id = ? and name = ? and changed_by is not null")
                .params(practice, name)
                .query(String.class)
                .optional();
    }

    /** Every setting of a practice as it is written now, in the order of the files. */
    public List<Setting> all(String practice) {
        var own = own(practice);
        return SettingReader.read(files, own, over(own));
    }

    private Practice read(String practice) {
        return new PracticeReader(over(own(practice))).read(files);
    }

    private Function<String, @Nullable String> own(String practice) {
        Map<String, String> settings = database
                .jdbc()
                .sql("select name, value from setting where practice_id = ?")
                .param(practice)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return property -> settings.get(property.replaceFirst("^bedside\\.", ""));
    }

    private Function<String, @Nullable String> over(Function<String, @Nullable String> own) {
        return property -> {
            var value = own.apply(property);
            return value == null ? installation.apply(property) : value;
        };
    }
}
