package dev.bedside.discord;

import dev.bedside.chat.Answer;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Pings;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** Renders answers as Discord messages. */
final class AnswerRenderer {

    private AnswerRenderer() {}

    /**
     * A new message.
     *
     * @param key what it is sent for; null for a private answer
     */
    static MessageCreateData create(Answer answer, Pings pings, @Nullable EffectKey key) {
        throw new UnsupportedOperationException();
    }

    /** What a message becomes, whatever it was. */
    static MessageEditData edit(Answer answer, Pings pings, @Nullable EffectKey key) {
        throw new UnsupportedOperationException();
    }
}
