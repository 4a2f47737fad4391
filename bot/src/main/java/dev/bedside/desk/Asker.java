package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for something.
 *
 * @param language the code of the language they are answered in; null for the practice's
 * @param origin how they ask
 */
record Asker(Actor actor, @Nullable String language, Origin origin) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Asker[" + actor + "]";
    }
}
