package dev.bedside.chat;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it should be.
 *
 * @param below the platform's id of the message below which it hangs; null for a private one, which hangs below none
 * @param name at most 100 characters
 * @param guests who is let in, by the platform's ids; others are not put out by it, and a thread that is not private needs none
 * @param open false where nothing is left to talk about
 */
public record Discussion(@Nullable String below, String name, Set<String> guests, boolean open) {

    public Discussion {
        guests = Set.copyOf(guests);
    }

    public boolean isPrivate() {
        return below == null;
    }

    /** Counted. */
    @Override
    public String toString() {
        return "Discussion[" + guests.size() + " guests, " + (open ? "open" : "closed") + "]";
    }
}
