package dev.bedside.discord;

import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Finds the channel of a place, also one that the library does not keep: a private one, a thread that was archived.
 *
 * <p>The library has no public way to ask for one channel; this class reaches into it, and no other does.
 */
final class ChannelFinder {

    private static final String UNKNOWN = "10003";
    private static final String WRONG_KIND = "50024";

    private ChannelFinder() {}

    /**
     * The channel of a place.
     *
     * @throws Unreachable where its server has an outage, or it was made a moment ago
     * @throws Refused where there is none, or none for this bot, or none for messages
     */
    static MessageChannel find(JDA session, Place place, Call call) {
        if (!Servers.isId(place.channel())) {
            throw new Refused(UNKNOWN);
        }
        var kept = session.getChannelById(MessageChannel.class, place.channel());
        if (kept != null && isWhole(kept)) {
            return kept;
        }
        if (Servers.isAway(session, place.workspace())) {
            throw Unreachable.unasked("the server has an outage");
        }
        var library = (JDAImpl) session;
        var channel = call.await(new RestActionImpl<DataObject>(
                session,
                Route.Channels.GET_CHANNEL.compile(place.channel()),
                (response, request) -> response.getObject()));
        var type = ChannelType.fromId(channel.getInt("type"));
        if (type == ChannelType.PRIVATE) {
            return library.getEntityBuilder().createPrivateChannel(channel);
        }
        if (type.isThread() && session.getGuildById(channel.getString("guild_id")) != null) {
            return library.getEntityBuilder()
                    .createThreadChannel(null, channel, channel.getUnsignedLong("guild_id"), false);
        }
        if (type.isMessage()) {
            throw Unreachable.unasked("the session has not heard of the channel yet");
        }
        throw new Refused(WRONG_KIND);
    }

    /** The library shows a thread that comes back a moment before it knows to which channel it belongs. */
    private static boolean isWhole(MessageChannel kept) {
        try {
            return !(kept instanceof ThreadChannel thread)
                    || thread.getParentChannel().getIdLong() != 0;
        } catch (NullPointerException halfMade) {
            return false;
        }
    }
}
