package dev.bedside.chat;

import java.util.Set;

/**
 * What stands in Bedside's way in a channel.
 *
 * @param missing what it is not allowed to do, by ids of {@link Need}
 * @param open whether everybody in the workspace can see it
 * @param ordinary whether it is a channel of messages like any other, and no thread, forum or place to talk in
 */
public record Inspection(boolean exists, Set<Need> missing, boolean open, boolean ordinary) {

    public Inspection {
        missing = Set.copyOf(missing);
    }

    /** An ordinary channel. */
    public Inspection(boolean exists, Set<Need> missing, boolean open) {
        this(exists, missing, open, true);
    }

    /** A channel that not everybody can see. */
    public Inspection(boolean exists, Set<Need> missing) {
        this(exists, missing, false);
    }

    /** What Bedside needs in a channel. */
    public enum Need {
        /** To be told what stands in messages (Discord: the Message Content intent). */
        READ_CONTENT,
        SEE_CHANNEL,
        READ_HISTORY,
        SEND,
        EMBED,
        ATTACH_FILES,
        OPEN_THREADS,
        OPEN_PRIVATE_THREADS,
        SEND_IN_THREADS;

        /** Whether only threads need it: everything else works without. */
        public boolean isForThreads() {
            return switch (this) {
                case OPEN_THREADS, OPEN_PRIVATE_THREADS, SEND_IN_THREADS -> true;
                case READ_CONTENT, SEE_CHANNEL, READ_HISTORY, SEND, EMBED, ATTACH_FILES -> false;
            };
        }
    }
}
