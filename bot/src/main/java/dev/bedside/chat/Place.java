package dev.bedside.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes, in the platform's own ids.
 *
 * @param workspace a Discord server, a Slack team
 * @param replyTo the message it answers; null for none
 */
public record Place(
        String workspace, String channel, @Nullable String replyTo) {

    public Place(String workspace, String channel) {
        this(workspace, channel, null);
    }

    public Place replyTo(@Nullable String message) {
        return new Place(workspace, channel, message);
    }
}
