package dev.bedside.chat;

/** What Bedside says: a sentence, or a card. */
public sealed interface Answer permits Note, Card {}
