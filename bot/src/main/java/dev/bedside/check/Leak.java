package dev.bedside.check;

import dev.bedside.text.Span;
import java.util.Set;

/**
 * What examples say against a clause.
 *
 * @param span of the clause, in UTF-16 units of the reply
 * @param chance how likely it must not be said, between 0 and 1
 * @param categories what is wrong with it
 */
record Leak(Span span, double chance, Set<Category> categories) {

    Leak {
        categories = Set.copyOf(categories);
    }

    /** Positions only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Leak" + span;
    }
}
