package dev.bedside.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What is still to be sent, over all workspaces.
 *
 * @param oldest when the oldest of what is queued was first queued
 */
public record Backlog(int queued, int setAside, Optional<Instant> oldest) {}
