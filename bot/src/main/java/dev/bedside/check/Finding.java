package dev.bedside.check;

import dev.bedside.text.Span;

/**
 * Something wrong in a reply.
 *
 * @param rule the rule that found it
 * @param category what is wrong
 * @param level whether it may be posted all the same
 * @param span where, in UTF-16 units of the reply; empty at the place where something is missing
 * @param quote the words there
 * @param why the reason, the rest of a sentence
 * @param instead a better sentence; empty where the words are best left out
 */
public record Finding(
        String rule, Category category, Category.Level level, Span span, String quote, String why, String instead) {

    /** The same with another better sentence. */
    Finding instead(String better) {
        return new Finding(rule, category, level, span, quote, why, better);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Finding[" + category.id() + " by " + rule + "]";
    }
}
