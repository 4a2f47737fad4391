package dev.bedside.cases;

import dev.bedside.chat.EffectKey;
import dev.bedside.outbox.NewEffect;
import java.util.Locale;

/**
 * A thread in which people talk a case over.
 *
 * @param caseId ours
 */
public record CaseThread(String caseId, Where where) {

    /** The kind of effect that opens it, and closes it with the case. */
    public static final String KIND = "thread";

    /** Where a thread hangs, and by that who reads along. */
    public enum Where {
        /** Below the card in the team's channel: whoever sees the channel. */
        TEAM,
        /** Below the card in the approvers' channel: whoever sees that one. */
        APART,
        /** Below nothing, in the team's channel: whoever was let in. */
        PRIVATE
    }

    /** @param subject of an effect of this kind */
    public static CaseThread of(String subject) {
        int slash = subject.indexOf('/');
        return new CaseThread(
                subject.substring(0, slash),
                Where.valueOf(subject.substring(slash + 1).toUpperCase(Locale.ROOT)));
    }

    public EffectKey key() {
        return new EffectKey(KIND + "/" + subject());
    }

    /** The wish for it, of the rank of something that somebody waits for. */
    public NewEffect effect(Case each) {
        return new NewEffect(key(), each.workspace(), each.channel(), KIND, subject());
    }

    private String subject() {
        return caseId + "/" + where.name().toLowerCase(Locale.ROOT);
    }
}
