package dev.bedside.fakediscord;

import java.util.Optional;
import java.util.stream.Stream;

/** The routes that acknowledge interactions and say more afterwards. */
final class InteractionRoutes {
    private final Interactions interactions;
    private final Posts posts;

    InteractionRoutes(Interactions interactions, Posts posts) {
        this.interactions = interactions;
        this.posts = posts;
    }

    Stream<Route> routes() {
        String webhook = "/webhooks/{webhook_id}/{webhook_token}";
        String message = webhook + "/messages/{message_id}";
        return Stream.of(
                Route.of("POST", "/interactions/{interaction_id}/{interaction_token}/callback", interactions::callback),
                Route.of(
                        "POST",
                        webhook,
                        call -> Optional.of(interactions.followup(call).json())),
                Route.of(
                        "GET",
                        message,
                        call -> Optional.of(interactions.find(call).json())),
                Route.of(
                        "PATCH",
                        message,
                        call -> Optional.of(interactions.edit(call).json())),
                Route.of("DELETE", message, call -> {
                    posts.delete(interactions.find(call), false);
                    return Optional.empty();
                }));
    }
}
