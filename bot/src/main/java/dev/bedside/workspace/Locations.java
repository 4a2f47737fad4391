package dev.bedside.workspace;

import dev.bedside.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The practices of a workspace, and the channels in which the reviews of each arrive. */
public final class Locations {

    private final Database database;
    private final Workspaces workspaces;

    public Locations(Database database, Workspaces workspaces) {
        this.database = database;
        this.workspaces = workspaces;
    }

    /** The practices of a workspace, the oldest first; none where it was never set up. */
    public List<Location> of(String platform, String platformWorkspace) {
        List<String> ids = database.jdbc()
                .sql("""
                        select p.id from practice p join workspace w on w.id = p.workspace_id
                        where w.platform = ? and w.platform_id = ? order by p.id""")
                .params(platform, platformWorkspace)
                .query((row, number) -> row.getString("id"))
                .list();
        return ids.stream().map(this::location).toList();
    }

    private Location location(String id) {
        var practice = workspaces.practice(id);
        return new Location(id, practice.name(), !practice.placeholders().contains("name"));
    }

    /** The watched channels of a workspace, the oldest first. */
    public List<Channel> channels(String platform, String platformWorkspace) {
        return workspaces
                .find(platform, platformWorkspace)
                .map(workspaces::channelsOf)
                .orElse(List.of());
    }

    /** A channel in which reviews of a practice arrive from now on, whichever practice's they were before. */
    public Channel put(Channel channel, String practice) {
        workspaces.move(channel, practice);
        return workspaces.channel(channel.id());
    }

    /**
     * Watches a channel no longer that was chosen by mistake.
     *
     * @return false where something came in there already: then it stays watched
     */
    public boolean leave(Channel channel) {
        return workspaces.leave(channel);
    }

    /** Watches a channel no longer, whatever came in there: its cases and their cards stay. */
    public void unwatch(Channel channel) {
        if (!workspaces.leave(channel)) {
            workspaces.unwatch(channel);
        }
    }

    /** Decides about the practices of a workspace while nobody else does; everything is undone where it fails. */
    public <T> T deciding(String platform, String platformWorkspace, Supplier<T> decision) {
        return database.inTransaction(() -> {
            // a change of nothing holds the row until the end, on a server with several writers too
            database.jdbc()
                    .sql("update workspace set platform_id = platform_id where platform = ? and platform_id = ?")
                    .params(platform, platformWorkspace)
                    .update();
            return decision.get();
        });
    }

    /** The practice of a watched channel, else the only one of its workspace; empty where it has to be asked for. */
    public Optional<Location> at(String platform, String platformWorkspace, String platformChannel) {
        var all = of(platform, platformWorkspace);
        var channel = workspaces.find(platform, platformWorkspace, platformChannel);
        return channel.isEmpty() && all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream()
                        .filter(each -> channel.map(Channel::practice)
                                .filter(each.id()::equals)
                                .isPresent())
                        .findFirst();
    }
}
