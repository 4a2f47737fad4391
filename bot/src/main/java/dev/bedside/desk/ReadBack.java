package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.List;

/**
 * Reads a watched channel again from the mark up to which everything is recorded, since a chat's live events may be lost.
 *
 * <p>Only reading back moves the mark, page by page, so that no message is ever skipped. A channel that has no mark yet
 * begins at its newest message: older ones are asked for, never taken in unasked.
 */
public final class ReadBack {

    private static final int PAGE = 100;

    private final ChatPlatform chat;
    private final Workspaces workspaces;
    private final Intake intake;

    ReadBack(ChatPlatform chat, Workspaces workspaces, Intake intake) {
        this.chat = chat;
        this.workspaces = workspaces;
        this.intake = intake;
    }

    /** Takes in whatever of a channel was missed, and moves its mark. */
    public void catchUp(Channel channel) {
        var place = Intake.place(channel);
        var mark = workspaces.channel(channel.id()).mark();
        if (mark == null) {
            var newest = chat.history(place, null, 1).stream().map(Message::id).findFirst();
            workspaces.mark(channel, newest.orElseGet(chat::beginning));
            return;
        }
        List<Message> page = chat.history(place, mark, PAGE);
        while (!page.isEmpty()) {
            for (Message message : page) {
                if (!chat.isOwn(message)) {
                    intake.receive(channel, message);
                }
            }
            mark = page.getLast().id();
            workspaces.mark(channel, mark);
            page = page.size() < PAGE ? List.of() : chat.history(place, mark, PAGE);
        }
    }
}
