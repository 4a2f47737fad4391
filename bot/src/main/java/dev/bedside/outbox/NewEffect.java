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
 */
public record NewEffect(EffectKey key, String workspace, String channel, String kind, String subject) {}
