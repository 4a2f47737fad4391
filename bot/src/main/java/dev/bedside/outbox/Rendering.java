package dev.bedside.outbox;

import dev.bedside.chat.Discussion;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * An effect in words, and where it goes.
 *
 * @param thread a thread that is opened at the place, with the words as its first message; null where they stand at the place
 * @param otherwise where it goes if the platform refuses it there; null for nowhere
 */
public record Rendering(
        Place place,
        Outgoing outgoing,
        @Nullable Discussion thread,
        @Nullable Rendering otherwise) {

    public Rendering(Place place, Outgoing outgoing) {
        this(place, outgoing, null, null);
    }

    /** A thread; what it begins with is said once and stays. */
    public static Rendering thread(Place place, Discussion thread, Outgoing first) {
        return new Rendering(place, first, thread, null);
    }

    /** This, and another one where it is refused wherever this goes. */
    public Rendering or(Rendering other) {
        return new Rendering(place, outgoing, thread, otherwise == null ? other : otherwise.or(other));
    }

    @Nullable
    Rendering next() {
        return otherwise;
    }
}
