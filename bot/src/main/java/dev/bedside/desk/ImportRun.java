package dev.bedside.desk;

import dev.bedside.chat.EffectKey;
import dev.bedside.outbox.NewEffect;
import java.util.Locale;

/**
 * Older messages of a channel that somebody wants read through.
 *
 * @param channel our id, as is {@code workspace}
 * @param wanted how many messages at the most
 * @param lookedAt how many were read so far
 * @param known reviews that an earlier run had found
 * @param before the platform's id of the message before which it goes on
 */
record ImportRun(
        String id, String workspace, String channel, State state, int wanted, int lookedAt, int known, String before) {

    /** The kind of effect that shows how far it is, and what was found. */
    static final String KIND = "import";

    enum State {
        RUNNING,
        DONE,
        STOPPED,
        /** The platform does not let Bedside read there. */
        REFUSED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    EffectKey key() {
        return new EffectKey(KIND + "/" + id);
    }

    NewEffect effect() {
        return new NewEffect(key(), workspace, channel, KIND, id);
    }
}
