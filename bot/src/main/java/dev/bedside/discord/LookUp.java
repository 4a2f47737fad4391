package dev.bedside.discord;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;

/**
 * Looks through a channel's history from some time on, and goes on where it got to when it is asked again: a call ends in
 * ten seconds, and what many people wrote meanwhile takes longer.
 */
final class LookUp {

    private static final int PAGE = 100;
    private static final int REMEMBERED = 1_000;

    /** The messages up to which others were looked at in vain. */
    private final Map<String, Long> reached = new LinkedHashMap<>();

    /**
     * The oldest message of this kind since some time.
     *
     * @param name of what is looked for, the same whenever it is looked for again
     */
    Optional<Message> find(
            MessageChannel channel, String name, Predicate<Message> wanted, Instant earliest, Call call) {
        var walk = channel.getId() + "/" + name;
        long after = begin(walk, TimeUtil.getDiscordTimestamp(earliest.toEpochMilli()));
        while (true) {
            var page = call.await(channel.getHistoryAfter(after, PAGE)).getRetrievedHistory();
            var found = page.reversed().stream().filter(wanted).findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                end(walk);
                return found;
            }
            after = page.getFirst().getIdLong();
            remember(walk, after);
        }
    }

    private synchronized long begin(String walk, long earliest) {
        return Math.max(earliest, reached.getOrDefault(walk, earliest));
    }

    private synchronized void remember(String walk, long message) {
        reached.put(walk, message);
        if (reached.size() > REMEMBERED) {
            reached.remove(reached.keySet().iterator().next());
        }
    }

    private synchronized void end(String walk) {
        reached.remove(walk);
    }
}
