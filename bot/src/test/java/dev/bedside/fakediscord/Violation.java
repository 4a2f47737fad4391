package dev.bedside.fakediscord;

/** Something in a request, or sent to the gateway, that Discord forbids or that this project forbids itself. */
public record Violation(String request, String where, String what) {}
