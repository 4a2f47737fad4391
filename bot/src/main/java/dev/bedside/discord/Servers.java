package dev.bedside.discord;

import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import org.jspecify.annotations.Nullable;

/** Looks a workspace up among the servers of a session; one of another platform is none of them. */
final class Servers {

    private static final Pattern ID = Pattern.compile("\\d{1,18}|[1-8]\\d{18}");

    private Servers() {}

    /** The server; null where the bot is not in it, or it has an outage. */
    @Nullable
    static Guild find(JDA session, String workspace) {
        return isId(workspace) ? session.getGuildById(workspace) : null;
    }

    /** Whether a server has an outage. */
    static boolean isAway(JDA session, String workspace) {
        return isId(workspace) && session.isUnavailable(Long.parseLong(workspace));
    }

    /** Whether something can be an id of Discord's at all; the library throws at whatever cannot. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
