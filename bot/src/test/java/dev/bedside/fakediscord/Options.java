package dev.bedside.fakediscord;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * How the fake is set up.
 *
 * @param token what the bot logs in with
 * @param granted the privileged intents that the app may use
 * @param ackDeadline how long an interaction waits for its acknowledgement, in real time
 * @param clock what ids and times go by; {@link FakeDiscord#advance} adds to it
 * @param restPort 0 for a free one
 * @param gatewayPort 0 for a free one
 */
public record Options(
        String token,
        String botName,
        Set<Intent> granted,
        Duration ackDeadline,
        Duration heartbeat,
        InstantSource clock,
        int restPort,
        int gatewayPort) {

    public static Options usual() {
        return new Options(
                "fake.token.000",
                "bedside",
                Set.of(Intent.MESSAGE_CONTENT, Intent.GUILD_MEMBERS),
                Duration.ofSeconds(3),
                Duration.ofMillis(41_250),
                Clock.systemUTC(),
                0,
                0);
    }

    public Options granting(Intent... privileged) {
        return new Options(token, botName, Set.of(privileged), ackDeadline, heartbeat, clock, restPort, gatewayPort);
    }

    public Options withClock(InstantSource newClock) {
        return new Options(token, botName, granted, ackDeadline, heartbeat, newClock, restPort, gatewayPort);
    }

    public Options withAckDeadline(Duration newDeadline) {
        return new Options(token, botName, granted, newDeadline, heartbeat, clock, restPort, gatewayPort);
    }

    public Options withHeartbeat(Duration newHeartbeat) {
        return new Options(token, botName, granted, ackDeadline, newHeartbeat, clock, restPort, gatewayPort);
    }

    public Options withPorts(int newRestPort, int newGatewayPort) {
        return new Options(token, botName, granted, ackDeadline, heartbeat, clock, newRestPort, newGatewayPort);
    }
}
