package dev.bedside.outbox;

import dev.bedside.chat.EffectKey;

/**
 * An effect that a transaction causes.
 *
 * @param key what it is sent for; the same key is sent once
 * @param workspace our id
 * @param channel our id
 * @param kind what its renderer knows it by: card, reminder, digest
 * @param subject the id of what it shows
 * @param rank of those that wait, the lowest is posted first, 0 before anything else; {@link #USUAL} where nothing speaks
 *     for another one
 */
public record NewEffect(EffectKey key, String workspace, String channel, String kind, String subject, int rank) {

    /** Changes of what stands there already have this rank at the lowest. */
    public static final int USUAL = 1;

    public NewEffect(EffectKey key, String workspace, String channel, String kind, String subject) {
        this(key, workspace, channel, kind, subject, USUAL);
    }
}
