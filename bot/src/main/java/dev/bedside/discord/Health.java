package dev.bedside.discord;

import java.time.Instant;
import java.util.Set;

/**
 * How the session with Discord is.
 *
 * @param since since when it is, or is not, connected
 * @param readsContent whether Discord tells what stands in other people's messages
 * @param troubles what stands in the way at the moment
 */
public record Health(boolean connected, Instant since, boolean readsContent, Set<Trouble> troubles) {

    public Health {
        troubles = Set.copyOf(troubles);
    }

    /** What can stand in the way. */
    public enum Trouble {
        /** Discord does not answer, or says that it cannot. */
        UNREACHABLE,
        /** So many sessions were begun today that another one would endanger the token. */
        SESSIONS_SPENT,
        /** The Message Content intent is not granted. */
        CONTENT_NOT_GRANTED,
        /** People do not find the commands, or find old ones. */
        COMMANDS_NOT_REGISTERED,
        /** It cannot go on, see {@link Ended}. */
        ENDED
    }
}
