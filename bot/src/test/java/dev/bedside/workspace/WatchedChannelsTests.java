package dev.bedside.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WatchedChannelsTests {

    private final List<Channel> record = new ArrayList<>();
    private int looks;

    private final WatchedChannels watched = watched(platform -> {
        looks++;
        return List.copyOf(record);
    });

    private static WatchedChannels watched(Function<String, List<Channel>> record) {
        return new WatchedChannels(Duration.ofHours(1), record);
    }

    private static Channel channel(String id) {
        return new Channel(id, "w1", "p1", "larkfield", id, null, Instant.EPOCH);
    }

    @Test
    void looksIntoTheRecordOnceForAllChannels() {
        record.add(channel("reviews"));
        for (int message = 0; message < 100; message++) {
            assertThat(watched.find("test", "larkfield", "reviews")).contains(record.getFirst());
            assertThat(watched.find("test", "larkfield", "gossip")).isEmpty();
            assertThat(watched.find("test", "elsewhere", "reviews")).isEmpty();
        }
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void knowsAtOnceWhatThisProcessChanged() {
        assertThat(watched.find("test", "larkfield", "reviews")).isEmpty();
        record.add(channel("reviews"));
        watched.changed();
        assertThat(watched.find("test", "larkfield", "reviews")).isPresent();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChange() {
        var late = new WatchedChannels[1];
        late[0] = watched(platform -> {
            var read = List.copyOf(record);
            if (record.isEmpty()) {
                record.add(channel("reviews"));
                late[0].changed();
            }
            return read;
        });
        late[0].find("test", "larkfield", "reviews");
        assertThat(late[0].find("test", "larkfield", "reviews")).isPresent();
    }

    @Test
    void knowsAChannelThatWasSetUpAndOneThatWasMoved() {
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            var workspaces = new Workspaces(database, House.FILES, property -> null);
            assertThat(workspaces.watched("test", "larkfield", "reviews")).isEmpty();
            var channel = workspaces.settle("test", "larkfield", "reviews");
            assertThat(workspaces.watched("test", "larkfield", "reviews")).contains(channel);
            assertThat(workspaces.place(channel.id())).isEqualTo(channel.place());
            var other = workspaces.addPractice(channel.workspace());
            new Locations(database, workspaces).put(channel, other);
            assertThat(workspaces.watched("test", "larkfield", "reviews"))
                    .map(Channel::practice)
                    .contains(other);
        }
    }
}
