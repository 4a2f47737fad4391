package dev.bedside.outbox;

import java.time.Duration;

/**
 * How effects are sent.
 *
 * @param claim how long one process has an effect to itself
 * @param deadline how long one call to the platform takes at the longest; at most half a claim
 * @param atOnce how many effects that were left behind one process sends at the same time
 * @param atOncePerChannel how many of them in one channel
 * @param refusalsAtMost after how many refusals an effect is set aside
 * @param claimsAtMost after how many claims that nobody reported back from an effect is set aside
 * @param slowest the longest pause between two tries
 * @param lookBack how far before its first try an effect is looked for, since two clocks may differ
 */
public record Sending(
        Duration claim,
        Duration deadline,
        int atOnce,
        int atOncePerChannel,
        int refusalsAtMost,
        int claimsAtMost,
        Duration slowest,
        Duration lookBack) {

    public static final Sending USUAL = new Sending(
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            128,
            2,
            4,
            15,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10));

    /** The same with another claim and deadline. */
    public Sending within(Duration otherClaim, Duration otherDeadline) {
        return new Sending(
                otherClaim, otherDeadline, atOnce, atOncePerChannel, refusalsAtMost, claimsAtMost, slowest, lookBack);
    }
}
