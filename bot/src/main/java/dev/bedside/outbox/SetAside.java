package dev.bedside.outbox;

/**
 * An effect that was given up until a person has it tried again.
 *
 * @param problem the platform's code, the name of an exception's class, or {@code died}
 */
public record SetAside(Effect effect, String problem) {}
