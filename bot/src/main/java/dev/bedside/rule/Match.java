package dev.bedside.rule;

import dev.bedside.text.Span;

/**
 * A rule that found its words in a text.
 *
 * @param rule which one
 * @param span where, in UTF-16 units of the original text
 * @param sentence the number of the sentence; for a shape, that of its beginning
 * @param negated whether a negation stands in front; only for rules whose kind marks negation
 */
public record Match(Rule rule, Span span, int sentence, boolean negated) {}
