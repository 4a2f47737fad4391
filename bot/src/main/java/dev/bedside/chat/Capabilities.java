package dev.bedside.chat;

/**
 * What a chat platform can do.
 *
 * @param nonce whether it refuses a second message with the same key for some minutes
 * @param replyTo whether a message can be shown as the answer to another one
 */
public record Capabilities(boolean nonce, boolean replyTo) {}
