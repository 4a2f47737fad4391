package dev.bedside.battery;

/** A fault that can be planted in a bot that serves in Discord, to see that it is found. */
public enum ServedFlaw {
    NONE,
    /** Every try to send something has a key of its own: neither nonce nor look-up knows that it is the same. */
    KEY_BY_CHANCE,
    /** Whatever was posted is never found in a channel, and a nonce is kept. */
    NO_LOOK_UP,
    /** Nothing is read back. */
    NO_READ_BACK
}
