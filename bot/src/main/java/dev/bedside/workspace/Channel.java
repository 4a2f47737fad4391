package dev.bedside.workspace;

import dev.bedside.chat.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel in which a practice's reviews arrive.
 *
 * @param id ours, as are {@code workspace} and {@code practice}
 * @param platformWorkspace the platform's id of the workspace
 * @param platformId the platform's id of the channel
 * @param mark the platform's id of the message up to which everything is recorded; null before the first reading
 * @param since when it was set up; what was written before is taken in on request only
 */
public record Channel(
        String id,
        String workspace,
        String practice,
        String platformWorkspace,
        String platformId,
        @Nullable String mark,
        Instant since) {

    /** Where its messages go. */
    public Place place() {
        return new Place(platformWorkspace, platformId);
    }
}
