package dev.bedside.discord;

import dev.bedside.chat.Place;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;

/** Finds where Bedside may speak in a server it was let into: its system channel, then its text channels from the top. */
final class Commons {

    private static final int MOST = 3;

    private Commons() {}

    static List<Place> of(JDA session, String workspace) {
        var guild = Servers.find(session, workspace);
        if (guild == null) {
            return List.of();
        }
        return Stream.concat(Stream.ofNullable(guild.getSystemChannel()), guild.getTextChannels().stream())
                .filter(channel ->
                        guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND))
                .map(ISnowflake::getId)
                .distinct()
                .limit(MOST)
                .map(channel -> new Place(workspace, channel))
                .toList();
    }
}
