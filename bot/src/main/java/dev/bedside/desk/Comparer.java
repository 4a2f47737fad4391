package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.workspace.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** Compares the newest messages of a channel with the record: which were changed, which are gone. */
final class Comparer {

    private static final int NEWEST = 50;
    private static final int RECORDED = 200;

    private final ChatPlatform chat;
    private final Inbox inbox;
    private final Intake intake;
    private final Pace pace;

    Comparer(ChatPlatform chat, Inbox inbox, Intake intake, Pace pace) {
        this.chat = chat;
        this.inbox = inbox;
        this.intake = intake;
        this.pace = pace;
    }

    /** @return false where the channel looks empty although something stands there */
    boolean compare(Channel channel) {
        // before the page is asked for: what is recorded after it was written may be missing in it and still be there
        var recorded = inbox.newest(channel, RECORDED);
        pace.await();
        var page = chat.history(channel.place(), null, NEWEST);
        if (page.isEmpty() && isHidden(channel)) {
            return false;
        }
        var left = new HashMap<String, Recorded>();
        recorded.forEach(each -> left.put(each.platformId(), each));
        for (var message : page) {
            var known = left.remove(message.id());
            // what shows nothing may be withheld: it is neither changed nor gone for that
            if (known != null && known.read() && !chat.isOwn(message) && !message.isHollow()) {
                compare(channel, message, known);
            }
        }
        var since = since(page);
        left.values().stream()
                .filter(each -> chat.sentAt(each.platformId()).isAfter(since))
                .forEach(each -> intake.deleted(channel, each.platformId()));
        return true;
    }

    private void compare(Channel channel, Message message, Recorded known) {
        var digest = inbox.digest(channel, message);
        if (known.digest().isEmpty()) {
            inbox.readAgain(known, digest);
        } else if (!known.digest().equals(digest)) {
            intake.edited(channel, message);
        }
    }

    /** A page that is not full holds all there is. */
    private Instant since(List<Message> page) {
        return page.size() < NEWEST ? Instant.MIN : chat.sentAt(page.getFirst().id());
    }

    /** Whether the message up to which everything is recorded is still there, and yet does not show. */
    private boolean isHidden(Channel channel) {
        var mark = channel.mark();
        if (mark == null) {
            return false;
        }
        pace.await();
        return chat.fetch(channel.place(), mark).isPresent();
    }
}
