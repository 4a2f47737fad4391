package dev.bedside.outbox;

import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * An effect in words, and where it goes.
 *
 * @param otherwise where it goes if the platform refuses it there; null for nowhere
 */
public record Rendering(
        Place place, Outgoing outgoing, @Nullable Rendering otherwise) {

    public Rendering(Place place, Outgoing outgoing) {
        this(place, outgoing, null);
    }

    /** This, and another one where it is refused wherever this goes. */
    public Rendering or(Rendering other) {
        return new Rendering(place, outgoing, otherwise == null ? other : otherwise.or(other));
    }

    @Nullable
    Rendering next() {
        return otherwise;
    }
}
