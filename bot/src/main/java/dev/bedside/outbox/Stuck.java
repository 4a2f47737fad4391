package dev.bedside.outbox;

/**
 * That something cannot be sent.
 *
 * @param channel our id
 * @param kind of the effects
 * @param problem the platform's code, or the name of an exception's class
 */
public record Stuck(String channel, String kind, String problem) {}
