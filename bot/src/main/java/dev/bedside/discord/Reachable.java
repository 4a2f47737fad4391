package dev.bedside.discord;

import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Knows which channels can be read, and notices when one can be that could not; for one thread. */
final class Reachable {

    /** Whether each channel can be read, by server. */
    private final Map<Long, Map<Long, Boolean>> known = new HashMap<>();

    /**
     * Looks anew at the channels of a server.
     *
     * @return whether one can be read that could not be before; a new one does not count, nothing was missed in it
     */
    boolean regained(Guild guild) {
        var now = new HashMap<Long, Boolean>();
        for (GuildChannel channel : guild.getChannels()) {
            now.put(
                    channel.getIdLong(),
                    guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY));
        }
        var before = known.put(guild.getIdLong(), now);
        return before != null
                && now.entrySet().stream()
                        .anyMatch(each -> each.getValue() && Boolean.FALSE.equals(before.get(each.getKey())));
    }
}
