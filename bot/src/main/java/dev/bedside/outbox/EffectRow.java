package dev.bedside.outbox;

import dev.bedside.chat.EffectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An effect as it stands in its table.
 *
 * @param revision how often it was to be shown anew
 * @param claims how many claims nobody has reported back from
 * @param doubtful whether a try ended without anybody knowing what the platform did
 * @param refusals how often it was refused
 * @param misses how often the platform could not be reached, one after the other
 * @param messageId the platform's id once it was sent
 * @param shown the digest of what the message shows
 * @param epoch counts the messages of the effect, from 1; somebody deleted the earlier ones
 */
record EffectRow(
        Effect effect,
        int revision,
        int claims,
        boolean doubtful,
        int refusals,
        int misses,
        @Nullable String messageId,
        @Nullable String shown,
        int epoch) {

    /** As it is queued, claimed by whoever queues it. */
    static EffectRow fresh(String id, NewEffect effect, Instant now) {
        var queued = new Effect(
                id, effect.key(), effect.workspace(), effect.channel(), effect.kind(), effect.subject(), now);
        return new EffectRow(queued, 1, 1, false, 0, 0, null, null, 1);
    }

    /** What its message is sent under: another key after a deletion, or the platform would take it for the deleted one. */
    EffectKey key() {
        var key = effect.key();
        return epoch == 1 ? key : new EffectKey(key.key() + "#" + epoch);
    }

    /** Whether somebody may have sent it, or shown something else, without writing it down. */
    boolean uncertain() {
        return doubtful || claims > 1;
    }
}
