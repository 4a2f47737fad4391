package dev.bedside.fakediscord;

import java.time.Duration;

/** What goes wrong with a request. */
public sealed interface Fault {
    /** This status instead of being processed; a body that starts with {@code <} is sent as HTML. */
    record Status(int status, String body) implements Fault {}

    /**
     * 429 instead of being processed.
     *
     * @param scope {@code user}, {@code shared}, {@code global}, or {@code cloudflare} for a ban without a via header
     */
    record RateLimited(Duration retryAfter, String scope) implements Fault {}

    /** Processed after this much real time. */
    record Latency(Duration by) implements Fault {}

    /** The connection is reset before anything was processed. */
    record Reset() implements Fault {}

    /** Processed, then the connection is reset instead of an answer. */
    record LostAnswer() implements Fault {}

    /** Processed, then half of the answer is written, this is done, and the connection is reset. */
    record HalfAnswer(Runnable then) implements Fault {
        public HalfAnswer() {
            this(() -> {});
        }
    }

    /** Thrown by whoever hears of a request that came in: it is not processed, and the connection is reset. */
    final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static Fault status(int status) {
        return new Status(status, "{\"message\": \"fault injected\", \"code\": 0}");
    }
}
