package dev.bedside.discord;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Knows which channels can be read, and notices when another one can be. */
final class Reachable {

    private final Map<Long, Set<Long>> channels = new ConcurrentHashMap<>();

    /**
     * Looks anew at the channels of a server.
     *
     * @return whether one can be read that could not be before
     */
    boolean grew(Guild guild) {
        var now = new HashSet<Long>();
        for (GuildChannel channel : guild.getChannels()) {
            if (guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY)) {
                now.add(channel.getIdLong());
            }
        }
        var before = channels.put(guild.getIdLong(), now);
        return before != null && !before.containsAll(now);
    }
}
