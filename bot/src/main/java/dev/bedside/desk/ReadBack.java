package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a watched channel again from the mark up to which everything is recorded, since a chat's live events may be lost.
 *
 * <p>Only reading back moves the mark, page by page, so that no message is ever skipped; it stands still while messages come
 * in without their words. A channel that has no mark yet begins at this moment: older messages are asked for, never taken
 * in unasked. The newest messages are compared with the record, since edits and deletions may be lost too.
 */
public final class ReadBack {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final int PAGE = 100;
    private static final int UNREACHABLE_AT_MOST = 3;

    private final ChatPlatform chat;
    private final Workspaces workspaces;
    private final Intake intake;
    private final Comparer comparer;
    private final Troubles troubles;
    private final Pace pace;
    private final InstantSource clock;

    ReadBack(
            ChatPlatform chat,
            Workspaces workspaces,
            Intake intake,
            Comparer comparer,
            Troubles troubles,
            Pace pace,
            InstantSource clock) {
        this.chat = chat;
        this.workspaces = workspaces;
        this.intake = intake;
        this.comparer = comparer;
        this.troubles = troubles;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Catches up in every channel in turn; for one process at a time, on a thread that may wait.
     *
     * @return false where a channel could not be read, or was refused, as it is by mistake in an outage: to be tried again soon
     */
    public boolean catchUpAll(String platform) {
        int unreachable = 0;
        boolean all = true;
        for (var channel : workspaces.channels(platform)) {
            try {
                all &= catchUp(channel);
                unreachable = 0;
            } catch (Unreachable away) {
                unreachable++;
                all = false;
            } catch (RuntimeException failure) {
                all = false;
                LOG.warn(
                        "channel {} was not read back: {}",
                        channel.id(),
                        failure.getClass().getName());
            }
            if (unreachable == UNREACHABLE_AT_MOST) {
                LOG.info("reading back waits, since nothing can be reached");
                return false;
            }
        }
        return all;
    }

    /**
     * Takes in whatever of a channel was missed, and moves its mark; what is in the way is noted as a trouble.
     *
     * @return false where it was refused, which may have been by mistake
     */
    public boolean catchUp(Channel channel) {
        var found = chat.inspect(channel.place());
        if (!found.exists() && isGone(channel)) {
            return true;
        }
        troubles.lookAtSending(channel, found);
        var hindrance = hindrance(found);
        if (hindrance.isPresent()) {
            troubles.seen(channel, hindrance.get(), Troubles.NO_CODE);
            return true;
        }
        try {
            troubles.caughtUp(channel, readOn(channel));
            if (comparer.compare(workspaces.channel(channel.id()))) {
                troubles.over(channel, Kind.CONTENT_HIDDEN, Kind.CHANNEL_GONE, Kind.NOT_ALLOWED, Kind.HISTORY_HIDDEN);
            } else {
                troubles.seen(channel, Kind.HISTORY_HIDDEN, Troubles.NO_CODE);
            }
            return true;
        } catch (Hidden hidden) {
            troubles.seen(channel, Kind.CONTENT_HIDDEN, Troubles.NO_CODE);
            return true;
        } catch (Refused refused) {
            LOG.info("channel {} cannot be read: {}", channel.id(), refused.code());
            troubles.refused(channel, refused.code());
            return false;
        }
    }

    /** What is not known here may be there: a thread that was put away. */
    private boolean isGone(Channel channel) {
        pace.await();
        try {
            chat.history(channel.place(), null, 1);
            return false;
        } catch (Refused refused) {
            LOG.info("channel {} is not there: {}", channel.id(), refused.code());
            var kind = Kind.ofRefusal(refused.code()).orElse(Kind.CHANNEL_GONE);
            if (kind == Kind.CHANNEL_GONE) {
                troubles.gone(channel, refused.code());
            } else {
                troubles.seen(channel, kind, refused.code());
            }
            return true;
        }
    }

    private static Optional<Kind> hindrance(Inspection found) {
        var missing = found.missing();
        if (missing.contains(Need.SEE_CHANNEL)) {
            return Optional.of(Kind.NOT_ALLOWED);
        }
        if (missing.contains(Need.READ_HISTORY)) {
            return Optional.of(Kind.HISTORY_HIDDEN);
        }
        return missing.contains(Need.READ_CONTENT) ? Optional.of(Kind.CONTENT_HIDDEN) : Optional.empty();
    }

    private int readOn(Channel channel) {
        var mark = workspaces.channel(channel.id()).mark();
        if (mark == null) {
            workspaces.begin(channel, chat.idBefore(clock.instant()));
            return 0;
        }
        int opened = 0;
        var page = page(channel, mark);
        while (!page.isEmpty()) {
            for (Message message : page) {
                if (!chat.isOwn(message)) {
                    opened += intake.receive(channel, message).orElseThrow(Hidden::new);
                }
            }
            mark = page.getLast().id();
            workspaces.mark(channel, mark);
            page = page.size() < PAGE ? List.of() : page(channel, mark);
        }
        return opened;
    }

    private List<Message> page(Channel channel, String mark) {
        pace.await();
        return chat.history(channel.place(), mark, PAGE);
    }
}
