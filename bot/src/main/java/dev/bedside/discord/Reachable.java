package dev.bedside.discord;

import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Knows what may be done in which channel, and notices when that changes; for one thread. */
final class Reachable {

    /** What may be done in each channel, by server. */
    private final Map<Long, Map<Long, Rights>> known = new HashMap<>();

    private record Rights(boolean reads, boolean writes) {

        static Rights in(GuildChannel channel) {
            var self = channel.getGuild().getSelfMember();
            return new Rights(
                    self.hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY),
                    self.hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND));
        }
    }

    /**
     * Looks anew at the channels of a server.
     *
     * @return whether more or less may be done in one that was there before, or it is gone; a new one does not count, nothing
     *     was missed in it
     */
    boolean changed(Guild guild) {
        var now = new HashMap<Long, Rights>();
        for (GuildChannel channel : guild.getChannels()) {
            now.put(channel.getIdLong(), Rights.in(channel));
        }
        var before = known.put(guild.getIdLong(), now);
        return before != null
                && before.entrySet().stream().anyMatch(each -> !each.getValue().equals(now.get(each.getKey())));
    }
}
