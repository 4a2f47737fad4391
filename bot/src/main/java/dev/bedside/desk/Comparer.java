package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.workspace.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Compares a page of a channel's history with the record: which messages were changed, which are gone. */
final class Comparer {

    private static final int RECORDED = 200;

    private final ChatPlatform chat;
    private final Inbox inbox;
    private final Intake intake;

    Comparer(ChatPlatform chat, Inbox inbox, Intake intake) {
        this.chat = chat;
        this.inbox = inbox;
        this.intake = intake;
    }

    /** What is known before a page is asked for: what is recorded after it was written may be missing in it and still be there. */
    List<Recorded> recorded(Channel channel) {
        return inbox.newest(channel, RECORDED);
    }

    /** @param page holds every message between the two ends */
    void compare(Channel channel, List<Recorded> recorded, List<Message> page, Ends ends) {
        var left = new HashMap<String, Recorded>();
        recorded.forEach(each -> left.put(each.platformId(), each));
        for (var message : page) {
            var known = left.remove(message.id());
            // what shows nothing may be withheld: it is neither changed nor gone for that
            if (known != null && known.read() && !chat.isOwn(message) && !message.isHollow()) {
                compare(channel, message, known);
            }
        }
        left.values().stream()
                .filter(each -> ends.enclose(chat.sentAt(each.platformId())))
                .forEach(each -> intake.deleted(channel, each.platformId()));
    }

    private void compare(Channel channel, Message message, Recorded known) {
        var digest = inbox.digest(channel, message);
        if (known.digest().isEmpty()) {
            inbox.readAgain(known, digest);
        } else if (!known.digest().equals(digest)) {
            intake.edited(channel, message);
        }
    }

    /** The moments between which a page holds all there is, themselves left out. */
    record Ends(Instant since, Instant until) {

        /** @param older whether there may be older messages, {@code newer} whether there may be newer ones */
        static Ends of(List<Message> page, boolean older, boolean newer, Function<String, Instant> sentAt) {
            return new Ends(
                    older ? sentAt.apply(page.getFirst().id()) : Instant.MIN,
                    newer ? sentAt.apply(page.getLast().id()) : Instant.MAX);
        }

        private boolean enclose(Instant moment) {
            return moment.isAfter(since) && moment.isBefore(until);
        }
    }
}
