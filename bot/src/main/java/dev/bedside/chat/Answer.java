package dev.bedside.chat;

/** What Bedside says: a sentence, a card, or a text to be copied. */
public sealed interface Answer permits Note, Card, Verbatim {}
