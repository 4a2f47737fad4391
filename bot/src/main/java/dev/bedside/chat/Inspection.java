package dev.bedside.chat;

import java.util.Set;

/**
 * What stands in Bedside's way in a channel.
 *
 * @param missing what it is not allowed to do, by ids of {@link Need}
 */
public record Inspection(boolean exists, Set<Need> missing) {

    public Inspection {
        missing = Set.copyOf(missing);
    }

    /** What Bedside needs in a channel. */
    public enum Need {
        /** To be told what stands in messages (Discord: the Message Content intent). */
        READ_CONTENT,
        SEE_CHANNEL,
        READ_HISTORY,
        SEND,
        EMBED,
        ATTACH_FILES
    }
}
