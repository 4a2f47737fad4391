package dev.bedside.outbox;

import dev.bedside.chat.EffectKey;
import java.time.Instant;

/**
 * A message that is to be in the chat, by what it is about; its words are made when it is sent.
 *
 * @param id ours
 * @param workspace our id
 * @param channel our id
 * @param kind what its renderer knows it by: card, reminder, digest
 * @param subject the id of what it shows
 * @param createdAt when it was queued, by the database's clock
 */
public record Effect(
        String id, EffectKey key, String workspace, String channel, String kind, String subject, Instant createdAt) {}
