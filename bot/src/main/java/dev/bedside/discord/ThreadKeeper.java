package dev.bedside.discord;

import dev.bedside.chat.Discussion;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.requests.restaction.ThreadChannelAction;

/**
 * Opens, finds and closes threads.
 *
 * <p>A closed thread is archived and not locked: whoever says "undo" in it is heard, and an afterthought wakes it for an hour.
 */
final class ThreadKeeper {

    private static final String WRONG_KIND = "50024";
    private static final String ARCHIVED = "50083";
    private static final String THREAD_THERE_ALREADY = "160004";

    private ThreadKeeper() {}

    static String open(JDA session, Place place, Discussion thread, Call call) {
        var below = thread.below();
        try {
            return call.await(action(session, place, thread, call)
                            .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK))
                    .getId();
        } catch (Refused refused) {
            if (below != null && refused.code().equals(THREAD_THERE_ALREADY)) {
                // a thread has the id of the message below which it hangs
                return below;
            }
            throw refused;
        }
    }

    private static ThreadChannelAction action(JDA session, Place place, Discussion thread, Call call) {
        if (!(ChannelFinder.find(session, place, call) instanceof IThreadContainer container)) {
            throw new Refused(WRONG_KIND);
        }
        return thread.below() == null
                ? container.createThreadChannel(thread.name(), true).setInvitable(false)
                : container.createThreadChannel(thread.name(), thread.below());
    }

    static void change(JDA session, Place place, String threadId, Discussion wanted, Call call) {
        var inside = new Place(place.workspace(), threadId);
        var thread = find(session, inside, call);
        if (!wanted.open()) {
            close(thread, call);
            return;
        }
        // what the library remembers of it may be a moment old
        call.await(thread.getManager().setArchived(false).setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK));
        if (!wanted.guests().isEmpty()) {
            var awake = thread.isArchived() ? find(session, inside, call) : thread;
            wanted.guests().stream().filter(Servers::isId).forEach(guest -> letIn(awake, guest, call));
        }
    }

    private static ThreadChannel find(JDA session, Place inside, Call call) {
        if (ChannelFinder.find(session, inside, call) instanceof ThreadChannel thread) {
            return thread;
        }
        throw new Refused(WRONG_KIND);
    }

    private static void close(ThreadChannel thread, Call call) {
        try {
            call.await(thread.getManager().setArchived(true).setAutoArchiveDuration(AutoArchiveDuration.TIME_1_HOUR));
        } catch (Refused refused) {
            if (!refused.code().equals(ARCHIVED)) {
                throw refused;
            }
        }
    }

    /** Whoever has left the server cannot be let in, and must not keep the others out. */
    private static void letIn(ThreadChannel thread, String guest, Call call) {
        try {
            call.await(thread.addThreadMemberById(guest));
        } catch (Refused refused) {
            if (refused.isThreadGone()) {
                throw refused;
            }
        }
    }

    /** Whoever opened a private thread may take people out of it without any permission. */
    static void putOut(JDA session, Place inside, String person, Call call) {
        if (Servers.isId(person)) {
            call.await(find(session, inside, call).removeThreadMemberById(person));
        }
    }

    static Optional<String> find(JDA session, Place place, Discussion thread, Instant earliest, Call call) {
        var below = thread.below();
        return below == null ? findPrivate(session, place, thread, earliest, call) : find(session, place, below, call);
    }

    private static Optional<String> find(JDA session, Place place, String thread, Call call) {
        try {
            return Optional.of(
                    find(session, new Place(place.workspace(), thread), call).getId());
        } catch (Refused refused) {
            if (refused.isThreadGone()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** One of our own with this name: nobody else's has a case's number and is as young. */
    private static Optional<String> findPrivate(
            JDA session, Place place, Discussion thread, Instant earliest, Call call) {
        var guild = Servers.find(session, place.workspace());
        if (guild == null) {
            return Optional.empty();
        }
        return call.await(guild.retrieveActiveThreads()).stream()
                .filter(each -> each.getParentChannel().getId().equals(place.channel())
                        && !each.isPublic()
                        && each.isOwner()
                        && each.getName().equals(thread.name())
                        && !each.getTimeCreated().toInstant().isBefore(earliest))
                .map(ThreadChannel::getId)
                .findFirst();
    }
}
