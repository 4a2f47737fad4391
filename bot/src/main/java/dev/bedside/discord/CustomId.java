package dev.bedside.discord;

import dev.bedside.chat.EffectKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a component carries: the action that comes back when it is used, and the key of the effect that its message was sent for.
 *
 * <p>The two stand beside each other as {@code action~key}; the last {@code ~} parts them, so that a key holds none.
 */
final class CustomId {

    /** Characters that Discord takes. */
    static final int LONGEST = 100;

    private static final char BETWEEN = '~';

    private CustomId() {}

    /**
     * The id of a component.
     *
     * @param action empty for a component that only carries the key
     * @param key null for a private answer
     * @throws IllegalArgumentException where the two do not fit
     */
    static String write(String action, @Nullable EffectKey key) {
        if (key != null && key.key().indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("an effect's key that goes to Discord holds no " + BETWEEN);
        }
        var id = action + BETWEEN + (key == null ? "" : key.key());
        if (id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a custom_id has at most " + LONGEST + " characters, not " + id.length());
        }
        return id;
    }

    /** Whether {@link #write} takes the two. */
    static boolean fits(String action, EffectKey key) {
        return action.length() + 1 + key.key().length() <= LONGEST;
    }

    /** The action in an id; the id itself where nothing else stands in it. */
    static String action(String customId) {
        int between = customId.lastIndexOf(BETWEEN);
        return between < 0 ? customId : customId.substring(0, between);
    }

    /** The key in an id; empty where there is none. */
    static Optional<String> key(String customId) {
        int between = customId.lastIndexOf(BETWEEN);
        return between < 0 || between == customId.length() - 1
                ? Optional.empty()
                : Optional.of(customId.substring(between + 1));
    }
}
