package dev.bedside.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.Place;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.practice.Practice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The record of who uses Bedside: workspaces, their practices and their channels. */
public final class Workspaces {

    private static final int MOST_CACHED = 10_000;
    private static final String CHANNELS = """
            select c.id, c.workspace_id, c.practice_id, w.platform_id as workspace, c.platform_id, c.mark, c.created_at
            from channel c join workspace w on w.id = c.workspace_id
            """;

    private final Database database;
    private final PracticeSettings settings;
    private final Cache<String, Place> places;
    private final Cache<String, String> ids;
    private final WatchedChannels watched;

    /** @param installation the value of a property of the whole installation by its name, null where it is not set */
    public Workspaces(Database database, ConfigFiles files, Function<String, @Nullable String> installation) {
        this.database = database;
        this.settings = new PracticeSettings(database, files, installation);
        this.places = Caffeine.newBuilder().maximumSize(MOST_CACHED).build();
        this.ids = Caffeine.newBuilder().maximumSize(MOST_CACHED).build();
        this.watched = new WatchedChannels(PracticeSettings.KEPT, this::channels);
    }

    /**
     * The watched channel with these platform ids; set up with a practice of its own where there is none.
     *
     * @param platform {@code discord}, {@code console}
     */
    public Channel settle(String platform, String platformWorkspace, String platformChannel) {
        return database.inTransaction(() -> {
            var workspace = workspace(platform, platformWorkspace);
            return channelIn(workspace, platformChannel).orElseGet(() -> {
                var practice = database.jdbc()
                        .sql("select id from practice where workspace_id = ? order by id limit 1")
                        .param(workspace)
                        .query(String.class)
                        .optional()
                        .orElseGet(() -> addPractice(workspace));
                return addChannel(workspace, practice, platformChannel);
            });
        });
    }

    /** {@link #settle}, beginning behind a message where the channel has not begun yet. */
    public Channel settle(String platform, String platformWorkspace, String platformChannel, String mark) {
        return database.inTransaction(() -> {
            var channel = settle(platform, platformWorkspace, platformChannel);
            begin(channel, mark);
            return channel(channel.id());
        });
    }

    /** A further location of a workspace. */
    public String addPractice(String workspace) {
        var id = newId();
        database.jdbc()
                .sql("insert into practice (id, workspace_id, created_at) values (?, ?, ?)")
                .params(id, workspace, database.now().toEpochMilli())
                .update();
        return id;
    }

    /** A further channel of a location. */
    public Channel addChannel(String workspace, String practice, String platformChannel) {
        database.jdbc()
                .sql("""
                        insert into channel (id, workspace_id, practice_id, platform_id, created_at) values (?, ?, ?, ?, ?)
                        on conflict (workspace_id, platform_id) do update
                        set left_at = null, practice_id = excluded.practice_id, created_at = excluded.created_at
                        where channel.left_at is not null""")
                .params(
                        newId(),
                        workspace,
                        practice,
                        platformChannel,
                        database.now().toEpochMilli())
                .update();
        database.afterCommit(watched::changed);
        return channelIn(workspace, platformChannel).orElseThrow();
    }

    /** Has reviews of another practice arrive in a channel from now on; nothing where it is not of the same workspace. */
    void move(Channel channel, String practice) {
        database.jdbc().sql("""
                        update channel set practice_id = ? where id = ?
                        and exists (select 1 from practice p where p.id = ? and p.workspace_id = channel.workspace_id)""").params(practice, channel.id(), practice).update();
        database.afterCommit(watched::changed);
    }

    /** Forgets a channel of which nothing is recorded; false where something is. */
    boolean leave(Channel channel) {
        boolean left = database.inTransaction(() -> {
            var inUse = database.jdbc()
                    .sql("""
                            select 1 from message where channel_id = ?
                            union all select 1 from review_case where channel_id = ?
                            union all select 1 from import_run where channel_id = ? limit 1""")
                    .params(channel.id(), channel.id(), channel.id())
                    .query(Integer.class)
                    .optional();
            if (inUse.isPresent()) {
                return false;
            }
            // what kept Bedside from working there, and what was to be said there, is nobody's business any more
            delete("delete from trouble where channel_id = ?", channel);
            delete("delete from effect where channel_id = ? and (message_id is null or kind = 'trouble')", channel);
            delete("delete from channel where id = ?", channel);
            return true;
        });
        if (left) {
            places.invalidate(channel.id());
            watched.changed();
        }
        return left;
    }

    /** Takes nothing in from a channel any more; what came in stays. Set up again, it begins behind what was said meanwhile. */
    void unwatch(Channel channel) {
        database.inTransaction(() -> {
            delete("delete from trouble where channel_id = ?", channel);
            return database.jdbc()
                    .sql("update channel set left_at = ?, mark = null where id = ?")
                    .params(database.now().toEpochMilli(), channel.id())
                    .update();
        });
        watched.changed();
    }

    private void delete(String statement, Channel channel) {
        database.jdbc().sql(statement).param(channel.id()).update();
    }

    /**
     * The watched channel with these platform ids, from memory: as {@link #find}, but its mark may be an old one, and what
     * another process set up is known within ten seconds.
     */
    public Optional<Channel> watched(String platform, String platformWorkspace, String platformChannel) {
        return watched.find(platform, platformWorkspace, platformChannel);
    }

    /** Where the channel with our id is; that never changes, and comes from memory. */
    public Place place(String id) {
        var known = places.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var place = channel(id).place();
        places.put(id, place);
        return place;
    }

    /** Every watched channel of a platform. */
    public List<Channel> channels(String platform) {
        return database.jdbc()
                .sql(CHANNELS + "where w.platform = ? and c.left_at is null order by c.id")
                .param(platform)
                .query(Workspaces::channel)
                .list();
    }

    /** Every watched channel of a workspace, by our id. */
    public List<Channel> channelsOf(String workspace) {
        return database.jdbc()
                .sql(CHANNELS + "where c.workspace_id = ? and c.left_at is null order by c.id")
                .param(workspace)
                .query(Workspaces::channel)
                .list();
    }

    /** Those of a workspace, by our id, that are watched or were: their cases stay where they are. */
    public List<Channel> everyChannelOf(String workspace) {
        return database.jdbc()
                .sql(CHANNELS + "where c.workspace_id = ? order by c.id")
                .param(workspace)
                .query(Workspaces::channel)
                .list();
    }

    /** Our id of a workspace, which never changes and comes from memory; empty where Bedside was never set up in it. */
    public Optional<String> find(String platform, String platformWorkspace) {
        var key = platform + "/" + platformWorkspace;
        var known = ids.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(platform, platformWorkspace);
        if (!database.transacting()) {
            // what is not committed may never be
            found.ifPresent(id -> ids.put(key, id));
        }
        return found;
    }

    private Optional<String> read(String platform, String platformWorkspace) {
        return database.jdbc()
                .sql("select id from workspace where platform = ? and platform_id = ?")
                .params(platform, platformWorkspace)
                .query(String.class)
                .optional();
    }

    public Channel channel(String id) {
        return database.jdbc()
                .sql(CHANNELS + "where c.id = ?")
                .param(id)
                .query(Workspaces::channel)
                .single();
    }

    /** The watched channel with these platform ids; empty where it is not watched. */
    public Optional<Channel> find(String platform, String platformWorkspace, String platformChannel) {
        return database.jdbc()
                .sql(CHANNELS
                        + "where w.platform = ? and w.platform_id = ? and c.platform_id = ? and c.left_at is null")
                .params(platform, platformWorkspace, platformChannel)
                .query(Workspaces::channel)
                .optional();
    }

    /** Everything up to this message is recorded. */
    public void mark(Channel channel, String message) {
        database.jdbc()
                .sql("update channel set mark = ? where id = ? and left_at is null")
                .params(message, channel.id())
                .update();
    }

    /** Begins a channel at this message, unless another process has begun it already. */
    public void begin(Channel channel, String message) {
        database.jdbc()
                .sql("update channel set mark = ? where id = ? and mark is null and left_at is null")
                .params(message, channel.id())
                .update();
    }

    /** A practice with the settings that hold for it now. */
    public Practice practice(String id) {
        return settings.practice(id);
    }

    /** What is set for practices in the chat. */
    public PracticeSettings settings() {
        return settings;
    }

    private String workspace(String platform, String platformId) {
        database.jdbc()
                .sql("""
                        insert into workspace (id, platform, platform_id, created_at) values (?, ?, ?, ?)
                        on conflict (platform, platform_id) do nothing""")
                .params(newId(), platform, platformId, database.now().toEpochMilli())
                .update();
        return database.jdbc()
                .sql("select id from workspace where platform = ? and platform_id = ?")
                .params(platform, platformId)
                .query(String.class)
                .single();
    }

    private Optional<Channel> channelIn(String workspace, String platformId) {
        return database.jdbc()
                .sql(CHANNELS + "where c.workspace_id = ? and c.platform_id = ? and c.left_at is null")
                .params(workspace, platformId)
                .query(Workspaces::channel)
                .optional();
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("practice_id"),
                row.getString("workspace"),
                row.getString("platform_id"),
                row.getString("mark"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static String newId() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
