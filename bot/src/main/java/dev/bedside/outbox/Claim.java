package dev.bedside.outbox;

/**
 * One process's right to send an effect, for as long as nobody else changes its version.
 *
 * @param effect the effect's id
 * @param since the ticker's nanoseconds just before it was claimed
 */
record Claim(String effect, String channel, long version, long since) {}
