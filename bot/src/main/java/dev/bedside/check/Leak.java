package dev.bedside.check;

import dev.bedside.text.Span;
import java.util.Set;

/**
 * A clause that examples speak against.
 *
 * @param span of the clause, in UTF-16 units of the reply
 * @param chance that it must not be said, between 0 and 1
 * @param category what is most likely wrong with it
 * @param also what is likely wrong with it besides
 */
record Leak(Span span, double chance, Category category, Set<Category> also) {

    /** Positions only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Leak" + span;
    }
}
