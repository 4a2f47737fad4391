package dev.bedside.outbox;

import org.jspecify.annotations.Nullable;

/** What came of trying to send an effect. */
sealed interface Result {

    /** The message stands in the chat and shows this. */
    record Sent(String messageId, String shown) implements Result {}

    /** Nobody wants it any more. */
    record Unwanted() implements Result {}

    /** Somebody deleted its message. */
    record Gone() implements Result {}

    /** Somebody deleted its thread: that is respected until somebody else wants one. */
    record Dropped() implements Result {}

    /** Somebody else has it now. */
    record TakenOver() implements Result {}

    /**
     * The platform could not be reached.
     *
     * @param doubtful whether it may have been done
     * @param messageId the message, where it was found
     */
    record Missed(boolean doubtful, @Nullable String messageId) implements Result {}

    /**
     * It was refused, or it cannot be rendered.
     *
     * @param problem the platform's code or the name of an exception's class
     * @param platformId of the channel in which it was; null where it was in none
     * @param doubtful whether it may have been done
     * @param messageId the message, where it was found
     * @param spare whether people do without it where it is refused for good
     * @param fatal what the process may not survive
     */
    record Failed(
            String problem,
            @Nullable String platformId,
            boolean doubtful,
            @Nullable String messageId,
            boolean spare,
            @Nullable Error fatal)
            implements Result {}
}
