package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.desk.Comparer.Ends;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a watched channel again from the mark up to which everything is recorded, since a chat's live events may be lost.
 *
 * <p>Only reading back moves the mark, page by page, so that no message is ever skipped; it stands still while messages come
 * in without their words. A channel that has no mark yet begins at this moment: older messages are asked for, never taken
 * in unasked. The messages before the mark and all that are read on are compared with the record, since edits and deletions
 * may be lost too: what is posted while the reading goes on pushes nothing of that out of sight.
 */
public final class ReadBack {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final int PAGE = 100;

    /** A chat may count the message in the middle to either half. */
    private static final int HALF = PAGE / 2 - 1;

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

    /** How far reading back got. */
    public enum Reach {
        ALL,
        /** A channel could not be read, or was refused, as it is by mistake in an outage: to be tried again soon. */
        PART,
        /** Nothing could be reached: to be tried again as soon as the platform may be back. */
        NOTHING
    }

    /** Catches up in every channel in turn; for one process at a time, on a thread that may wait. */
    public Reach catchUpAll(String platform) {
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
                return Reach.NOTHING;
            }
        }
        return all ? Reach.ALL : unreachable == 0 ? Reach.PART : Reach.NOTHING;
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
            var opened = readOn(channel);
            if (opened.isPresent()) {
                troubles.caughtUp(channel, opened.getAsInt());
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
        } catch (Hidden there) {
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

    /** @return how many reviews it found; empty where the channel looks empty although something stands there */
    private OptionalInt readOn(Channel channel) {
        var mark = workspaces.channel(channel.id()).mark();
        if (mark == null) {
            workspaces.begin(channel, chat.idBefore(clock.instant()));
            return OptionalInt.of(0);
        }
        var recorded = comparer.recorded(channel);
        pace.await();
        var page = chat.historyAround(channel.place(), mark, PAGE);
        if (page.isEmpty() && isThere(channel, mark)) {
            return OptionalInt.empty();
        }
        var newer = newer(page, mark);
        boolean more = newer.size() >= HALF;
        comparer.compare(
                channel, recorded, page, Ends.of(page, page.size() - newer.size() >= HALF, more, chat::sentAt));
        int opened = receive(channel, newer);
        while (more) {
            mark = newer.getLast().id();
            recorded = comparer.recorded(channel);
            pace.await();
            newer = chat.history(channel.place(), mark, PAGE);
            more = newer.size() == PAGE;
            comparer.compare(
                    channel,
                    recorded,
                    newer,
                    new Ends(
                            chat.sentAt(mark),
                            Ends.of(newer, false, more, chat::sentAt).until()));
            opened += receive(channel, newer);
        }
        return OptionalInt.of(opened);
    }

    private boolean isThere(Channel channel, String mark) {
        pace.await();
        return chat.fetch(channel.place(), mark).isPresent();
    }

    /** Where the marked message is gone, whatever was sent in its millisecond counts as newer: what is known is not taken in twice. */
    private List<Message> newer(List<Message> page, String mark) {
        var ids = page.stream().map(Message::id).toList();
        if (ids.contains(mark)) {
            return page.subList(ids.indexOf(mark) + 1, page.size());
        }
        var marked = chat.sentAt(mark);
        return page.stream()
                .dropWhile(each -> chat.sentAt(each.id()).isBefore(marked))
                .toList();
    }

    /** Takes in what follows the mark, and moves it. */
    private int receive(Channel channel, List<Message> page) {
        int opened = 0;
        for (var message : page) {
            if (!chat.isOwn(message)) {
                opened += intake.receive(channel, message).orElseThrow(Hidden::new);
            }
        }
        if (!page.isEmpty()) {
            workspaces.mark(channel, page.getLast().id());
        }
        return opened;
    }
}
