package dev.bedside.chat;

/**
 * What a chat platform can do.
 *
 * @param nonce whether it refuses a second message with the same key for some minutes
 * @param replyTo whether a message can be shown as the answer to another one
 * @param confidential whether nobody sees its channels but people who may read everything
 * @param controls whether people can press what stands below a message
 * @param signs whether a message can bear signs that are put there by a press (Discord: reactions)
 * @param threads whether people can talk apart from the channel
 */
public record Capabilities(
        boolean nonce, boolean replyTo, boolean confidential, boolean controls, boolean signs, Threads threads) {

    /** Which threads there are. */
    public enum Threads {
        NONE,
        /** Below a message, for all who see the channel. */
        PUBLIC,
        /** Also such that only some are let in. */
        PRIVATE_TOO
    }
}
