package dev.bedside.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when what has to happen with a review; null where nothing is due.
 *
 * @param claimBy somebody has taken it
 * @param replyNotBefore tempers have cooled
 * @param replyBy the reply is public
 * @param warnAt somebody is reminded before the first deadline passes
 * @param escalateAt the next person is told
 */
public record Deadlines(
        @Nullable Instant claimBy,
        @Nullable Instant replyNotBefore,
        @Nullable Instant replyBy,
        @Nullable Instant warnAt,
        @Nullable Instant escalateAt) {}
