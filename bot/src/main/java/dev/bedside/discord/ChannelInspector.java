package dev.bedside.discord;

import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Place;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Says what stands in Bedside's way in a channel, out of what the library remembers. */
final class ChannelInspector {

    private static final Map<Need, Permission> PERMISSIONS = Map.of(
            Need.SEE_CHANNEL, Permission.VIEW_CHANNEL,
            Need.READ_HISTORY, Permission.MESSAGE_HISTORY,
            Need.SEND, Permission.MESSAGE_SEND,
            Need.EMBED, Permission.MESSAGE_EMBED_LINKS,
            Need.ATTACH_FILES, Permission.MESSAGE_ATTACH_FILES);

    private ChannelInspector() {}

    /** What is missing in a channel; nothing where it cannot be known at the moment. */
    static Inspection inspect(Connection connection, Place place) {
        var session = connection.session();
        var guild = session == null ? null : Servers.find(session, place.workspace());
        if (session != null && !Servers.isId(place.channel())) {
            return new Inspection(false, Set.of());
        }
        if (session == null || session.getPrivateChannelById(place.channel()) != null) {
            return new Inspection(true, Set.of());
        }
        if (guild == null) {
            return new Inspection(Servers.isAway(session, place.workspace()), Set.of());
        }
        var channel = guild.getChannelById(GuildMessageChannel.class, place.channel());
        if (channel == null) {
            // a forum or a category holds no messages of its own
            return new Inspection(false, Set.of(), false, guild.getGuildChannelById(place.channel()) == null);
        }
        var missing = EnumSet.noneOf(Need.class);
        PERMISSIONS.forEach((need, permission) -> {
            var needed =
                    need == Need.SEND && channel.getType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : permission;
            if (!guild.getSelfMember().hasPermission(channel, needed)) {
                missing.add(need);
            }
        });
        if (!connection.readsContent()) {
            missing.add(Need.READ_CONTENT);
        }
        return new Inspection(true, missing, isOpen(channel), Labels.CHANNELS.contains(channel.getType()));
    }

    private static boolean isOpen(GuildMessageChannel channel) {
        return channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
                && channel.getGuild().getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL);
    }
}
