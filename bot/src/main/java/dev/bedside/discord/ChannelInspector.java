package dev.bedside.discord;

import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Place;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Says what stands in Bedside's way in a channel, out of what the library remembers. */
final class ChannelInspector {

    private static final Map<Need, Permission> PERMISSIONS = Map.of(
            Need.SEE_CHANNEL, Permission.VIEW_CHANNEL,
            Need.READ_HISTORY, Permission.MESSAGE_HISTORY,
            Need.SEND, Permission.MESSAGE_SEND,
            Need.EMBED, Permission.MESSAGE_EMBED_LINKS,
            Need.ATTACH_FILES, Permission.MESSAGE_ATTACH_FILES,
            Need.OPEN_THREADS, Permission.CREATE_PUBLIC_THREADS,
            Need.OPEN_PRIVATE_THREADS, Permission.CREATE_PRIVATE_THREADS,
            Need.SEND_IN_THREADS, Permission.MESSAGE_SEND_IN_THREADS);

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
        var missing = impossible(channel);
        boolean thread = channel.getType().isThread();
        PERMISSIONS.forEach((need, permission) -> {
            if (thread && need.isForThreads()) {
                return;
            }
            var needed = need == Need.SEND && thread ? Permission.MESSAGE_SEND_IN_THREADS : permission;
            if (!guild.getSelfMember().hasPermission(channel, needed)) {
                missing.add(need);
            }
        });
        if (!connection.readsContent()) {
            missing.add(Need.READ_CONTENT);
        }
        return new Inspection(true, missing, isOpen(channel), Labels.CHANNELS.contains(channel.getType()));
    }

    /** Threads that no permission brings. */
    private static EnumSet<Need> impossible(GuildMessageChannel channel) {
        if (channel.getType().isThread()) {
            return EnumSet.noneOf(Need.class);
        }
        if (!(channel instanceof IThreadContainer)) {
            return EnumSet.of(Need.OPEN_THREADS, Need.OPEN_PRIVATE_THREADS);
        }
        return channel.getType() == ChannelType.TEXT
                ? EnumSet.noneOf(Need.class)
                : EnumSet.of(Need.OPEN_PRIVATE_THREADS);
    }

    private static boolean isOpen(GuildMessageChannel channel) {
        return channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
                && channel.getGuild().getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL);
    }
}
