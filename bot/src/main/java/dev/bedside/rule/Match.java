package dev.bedside.rule;

import dev.bedside.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that found its words in a text.
 *
 * @param rule which one
 * @param span where, in UTF-16 units of the original text
 * @param sentence the number of the sentence; for a shape, that of its beginning
 * @param negated whether a negation stands in front; only for rules whose kind marks negation
 * @param taken what the pattern's slot took down; null for a pattern without a slot, and where the whole text is searched
 * @param ends where the match may end as well, in UTF-16 units, the farthest first; only for {@link RuleBook#opening}
 */
public record Match(
        Rule rule,
        Span span,
        int sentence,
        boolean negated,
        @Nullable Taken taken,
        List<Integer> ends) {

    /**
     * Words that a slot took down.
     *
     * @param name of the slot: {@code when} for <code>{when}</code>
     */
    public record Taken(String name, Span span) {}

    Match(Rule rule, Span span, int sentence, boolean negated) {
        this(rule, span, sentence, negated, null, List.of());
    }
}
