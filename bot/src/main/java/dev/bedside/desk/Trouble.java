package dev.bedside.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Bedside from working in a channel.
 *
 * @param id ours, as is {@code channel}
 * @param code the platform's; a dash where there is none
 * @param toldAt null while people were not told, since it may pass
 * @param healedAt null while it lasts
 * @param caught how many reviews were caught up when it was over
 */
record Trouble(
        String id,
        String channel,
        Kind kind,
        String code,
        Instant since,
        @Nullable Instant toldAt,
        @Nullable Instant healedAt,
        int caught) {

    /** What is in the way. */
    enum Kind {
        /** Messages come in without their words. */
        CONTENT_HIDDEN,
        CHANNEL_GONE,
        NOT_ALLOWED,
        /** What was written before cannot be read. */
        HISTORY_HIDDEN,
        CANNOT_SEND,
        /** Nothing can be written where the approvers of the channel read. */
        CANNOT_SEND_APART;

        private static final Set<String> GONE = Set.of("10003", "channel_not_found", "is_archived");
        private static final Set<String> DENIED = Set.of("50001", "50013", "missing_scope", "not_in_channel");

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** What a platform's refusal to let a channel be read is a sign of; empty where of nothing lasting. */
        static Optional<Kind> ofRefusal(String code) {
            return GONE.contains(code)
                    ? Optional.of(CHANNEL_GONE)
                    : DENIED.contains(code) ? Optional.of(NOT_ALLOWED) : Optional.empty();
        }

        /** Whether nothing can be written into a channel that has it. */
        boolean silences() {
            return switch (this) {
                case CHANNEL_GONE, NOT_ALLOWED, CANNOT_SEND -> true;
                case CONTENT_HIDDEN, HISTORY_HIDDEN, CANNOT_SEND_APART -> false;
            };
        }
    }
}
