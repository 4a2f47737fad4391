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
        Place place, Outgoing outgoing, @Nullable Otherwise otherwise) {

    public Rendering(Place place, Outgoing outgoing) {
        this(place, outgoing, null);
    }

    /** Another place, in the words for it. */
    public record Otherwise(Place place, Outgoing outgoing) {}

    /** This, and another one where it is refused. */
    public Rendering or(Rendering other) {
        return new Rendering(place, outgoing, new Otherwise(other.place, other.outgoing));
    }

    @Nullable
    Rendering next() {
        return otherwise == null ? null : new Rendering(otherwise.place, otherwise.outgoing);
    }
}
