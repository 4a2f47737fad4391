package dev.bedside.battery;

import java.net.URI;
import java.time.Duration;

/**
 * What a bot in a process of its own is to do.
 *
 * @param url of its database
 * @param chat where the recording chat is
 * @param claim how long it has an effect or a message to itself
 * @param deadline of a call to the chat
 * @param idle after how long the server ends a transaction of it that fell silent
 * @param keyInFile whether its key is in a file beside the database, made at the first start; else it is in the environment
 */
record Orders(String url, URI chat, Duration claim, Duration deadline, Duration idle, Flaw flaw, boolean keyInFile) {

    static final String PLATFORM = "discord";
    static final String WORKSPACE = "200";
    static final String CHANNEL = "300";

    /** Two seconds to itself, one for a call. */
    static Orders hasty(String url, URI chat) {
        return new Orders(
                url, chat, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(1500), Flaw.NONE, false);
    }

    Orders with(Flaw planted) {
        return new Orders(url, chat, claim, deadline, idle, planted, keyInFile);
    }

    Orders withKeyInFile() {
        return new Orders(url, chat, claim, deadline, idle, flaw, true);
    }

    Orders within(Duration otherClaim, Duration otherDeadline, Duration otherIdle) {
        return new Orders(url, chat, otherClaim, otherDeadline, otherIdle, flaw, keyInFile);
    }
}
