package dev.bedside.outbox;

/**
 * That something cannot be sent.
 *
 * @param channel our id
 * @param kind of the effects
 * @param problem the platform's code, or the name of an exception's class
 * @param platformId of the channel in which it was refused; empty where it was in none
 */
public record Stuck(String channel, String kind, String problem, String platformId) {}
