package dev.bedside.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The watched channels as they were a while ago at most, so that a message in any other channel costs no look into the
 * record.
 */
final class WatchedChannels {

    private final Function<String, List<Channel>> record;
    private final Cache<String, Map<Place, Channel>> known;
    private final AtomicInteger changes = new AtomicInteger();

    /** By the platform's ids. */
    private record Place(String workspace, String channel) {}

    /**
     * @param kept how long what another process changed may be unknown
     * @param record reads all watched channels of a platform
     */
    WatchedChannels(Duration kept, Function<String, List<Channel>> record) {
        this.record = record;
        this.known = Caffeine.newBuilder().expireAfterWrite(kept).build();
    }

    Optional<Channel> find(String platform, String workspace, String channel) {
        var channels = known.getIfPresent(platform);
        return Optional.ofNullable((channels == null ? read(platform) : channels).get(new Place(workspace, channel)));
    }

    private Map<Place, Channel> read(String platform) {
        int before = changes.get();
        var channels = record.apply(platform).stream()
                .collect(Collectors.toMap(
                        each -> new Place(each.platformWorkspace(), each.platformId()), Function.identity()));
        known.put(platform, channels);
        if (changes.get() != before) {
            // what was read may be older than the change
            known.invalidate(platform);
        }
        return channels;
    }

    /** Something was changed by this process, and is committed. */
    void changed() {
        changes.incrementAndGet();
        known.invalidateAll();
    }
}
