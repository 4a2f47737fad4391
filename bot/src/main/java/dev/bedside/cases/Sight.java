package dev.bedside.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a workspace's watched channels somebody sees.
 *
 * @param channels by our ids; null for all of them
 */
public record Sight(@Nullable Set<String> channels) {

    /** Of whoever sees every channel of their workspace. */
    public static final Sight ALL = new Sight(null);

    public Sight {
        channels = channels == null ? null : Set.copyOf(channels);
    }

    public boolean sees(String channel) {
        return channels == null || channels.contains(channel);
    }

    /** Counted. */
    @Override
    public String toString() {
        return channels == null ? "Sight[all]" : "Sight[" + channels.size() + "]";
    }
}
