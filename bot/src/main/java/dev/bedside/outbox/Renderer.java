package dev.bedside.outbox;

import java.util.Optional;

/** Puts effects into words, from what is so when they are sent. */
public interface Renderer {

    /**
     * Words for an effect; called outside any transaction, on the thread that sends, and again for each try.
     *
     * @return empty where the effect is no longer wanted
     */
    Optional<Rendering> render(Effect effect);
}
