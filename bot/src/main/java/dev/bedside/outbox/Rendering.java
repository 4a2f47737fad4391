package dev.bedside.outbox;

import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;

/** An effect in words, and where it goes. */
public record Rendering(Place place, Outgoing outgoing) {}
