package dev.bedside.battery;

import java.time.Instant;

/**
 * One call that a recording chat got.
 *
 * @param what it asked for
 * @param key the effect's key; empty where the call has none
 * @param at by the chat's clock
 */
public record Call(What what, String channel, String key, Instant at) {

    /** What a call asks for. */
    public enum What {
        POST,
        EDIT,
        FIND,
        FETCH,
        HISTORY,
        AROUND,
        OPEN_THREAD,
        CHANGE_THREAD,
        FIND_THREAD,
        DELETE
    }
}
