package dev.bedside.cases;

import dev.bedside.chat.EffectKey;
import dev.bedside.outbox.NewEffect;

/**
 * The whole card of a case whose review is held back, in the channel of those who may read it.
 *
 * @param caseId ours
 * @param channel the platform's id of the channel; it stays there when the setting changes
 */
public record ApproversCard(String caseId, String channel) {

    /** The kind of effect that shows it. */
    public static final String KIND = "approvers-card";

    public static EffectKey key(String caseId) {
        return new EffectKey("held/" + caseId);
    }

    /** @param subject of an effect of this kind */
    public static ApproversCard of(String subject) {
        int slash = subject.indexOf('/');
        return new ApproversCard(subject.substring(0, slash), subject.substring(slash + 1));
    }

    NewEffect effect(Case each) {
        return new NewEffect(
                key(caseId),
                each.workspace(),
                each.channel(),
                KIND,
                caseId + "/" + channel,
                each.summary().urgency().ordinal());
    }
}
