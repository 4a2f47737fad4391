package dev.bedside.discord;

import java.time.Duration;

/**
 * How long what takes.
 *
 * @param look how often the login looks at the clock
 * @param betweenSessions at least this long from one identify to the next
 * @param backoff the first wait after a failure; it doubles
 * @param longestBackoff the longest wait after a failure
 * @param answer how long an answer may take before the person is told to wait
 * @param contentCheck how often Discord is asked whether the Message Content intent was granted
 * @param contentRetry how often a session is begun anew to find out
 */
record Pace(
        Duration look,
        Duration betweenSessions,
        Duration backoff,
        Duration longestBackoff,
        Duration answer,
        Duration contentCheck,
        Duration contentRetry) {

    /** Discord gives three seconds for an answer and takes one identify in five seconds. */
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(5_100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMillis(1_500),
            Duration.ofMinutes(1),
            Duration.ofHours(1));
}
