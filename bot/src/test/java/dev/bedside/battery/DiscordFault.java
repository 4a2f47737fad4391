package dev.bedside.battery;

import dev.bedside.fakediscord.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at a step of a review's way.
 *
 * @param times how many requests it strikes, one after the other
 * @param request what happens to a request; null for what happens to the connection
 * @param connection what happens to the connection once the step has begun
 */
record DiscordFault(String name, int times, @Nullable Fault request, Trouble connection) {

    /** Something that goes wrong between the bot and Discord. */
    @FunctionalInterface
    interface Trouble {
        void strike(DiscordScene scene);
    }

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final String PROXY = "<html><body>bad gateway</body></html>";

    static List<DiscordFault> all() {
        return Stream.concat(ofRequests().stream(), ofConnections().stream()).toList();
    }

    static DiscordFault named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<DiscordFault> ofRequests() {
        return List.of(
                request("status 500", 3, Fault.status(500)),
                request("status 502", 3, new Fault.Status(502, PROXY)),
                request("status 503", 3, Fault.status(503)),
                request("status 403 that is none", 1, new Fault.Status(403, "{\"message\": \"x\", \"code\": 50001}")),
                request("status 404 that is none", 1, new Fault.Status(404, "{\"message\": \"x\", \"code\": 0}")),
                request("429 of the route", 1, new Fault.RateLimited(WAIT, "user")),
                request("429 shared", 1, new Fault.RateLimited(WAIT, "shared")),
                request("429 global", 1, new Fault.RateLimited(WAIT, "global")),
                request("429 of Cloudflare", 1, new Fault.RateLimited(WAIT, "cloudflare")),
                request("latency 2 s", 1, new Fault.Latency(Duration.ofSeconds(2))),
                request("latency 12 s", 1, new Fault.Latency(Duration.ofSeconds(12))),
                request("reset", 2, new Fault.Reset()),
                request("lost answer", 2, new Fault.LostAnswer()),
                request("half an answer", 1, new Fault.HalfAnswer()),
                connection("refused for 2 s", scene -> {
                    scene.fake.shutRest();
                    later(2_000, scene.fake::openRest);
                }));
    }

    private static List<DiscordFault> ofConnections() {
        return List.of(
                connection("dark for 3 s", scene -> scene.fake.goDark(Duration.ofSeconds(3))),
                connection("gateway cut", scene -> scene.gateway().dropConnections()),
                connection("close 1001", scene -> scene.gateway().close(1001)),
                connection("close 4000", scene -> scene.gateway().close(4000)),
                connection("close 4007", scene -> scene.gateway().close(4007)),
                connection("close 4008", scene -> scene.gateway().close(4008)),
                connection("close 4009", scene -> scene.gateway().close(4009)),
                connection("op 7", scene -> scene.gateway().askToReconnect()),
                connection("op 9, to be resumed", scene -> scene.gateway().invalidateSessions(true)),
                connection("op 9, for good", scene -> scene.gateway().invalidateSessions(false)),
                connection("cut, and no resume", scene -> {
                    scene.gateway().forgetSessions();
                    scene.gateway().dropConnections();
                }),
                connection("paused, then cut", scene -> {
                    scene.gateway().pause(true);
                    later(500, scene.gateway()::dropConnections);
                }),
                connection("garbage", scene -> scene.gateway().sendGarbage()),
                connection("heartbeats unanswered", scene -> {
                    scene.gateway().acknowledgeHeartbeats(false);
                    later(4_000, () -> scene.gateway().acknowledgeHeartbeats(true));
                }));
    }

    private static DiscordFault request(String name, int times, Fault fault) {
        return new DiscordFault(name, times, fault, scene -> {});
    }

    private static DiscordFault connection(String name, Trouble trouble) {
        return new DiscordFault(name, 1, null, trouble);
    }

    private static void later(long millis, Runnable end) {
        Thread.ofVirtual().start(() -> {
            Ledger.pause(millis);
            end.run();
        });
    }
}
