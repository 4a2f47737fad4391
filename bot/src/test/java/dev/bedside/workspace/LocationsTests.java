package dev.bedside.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import org.junit.jupiter.api.Test;

class LocationsTests {

    private final Database database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK);
    private final Workspaces workspaces = new Workspaces(database, House.FILES, property -> null);
    private final Locations locations = new Locations(database, workspaces);

    @Test
    void knowsWhichPracticeIsMeantInAChannel() {
        var channel = workspaces.settle("test", "w", "reviews");
        assertThat(locations.at("test", "w", "anywhere"))
                .hasValueSatisfying(only -> assertThat(only.id()).isEqualTo(channel.practice()));
        var other = workspaces.addPractice(channel.workspace());
        assertThat(locations.at("test", "w", "anywhere")).isEmpty();
        assertThat(locations.at("test", "w", "reviews")).map(Location::id).contains(channel.practice());
        locations.put(channel, other);
        assertThat(locations.at("test", "w", "reviews")).map(Location::id).contains(other);
    }

    @Test
    void givesNoChannelToAPracticeOfAnotherWorkspace() {
        var channel = workspaces.settle("test", "w", "reviews");
        var foreign = workspaces.settle("test", "elsewhere", "reviews");
        assertThat(locations.put(channel, foreign.practice()).practice()).isEqualTo(channel.practice());
        assertThat(locations.of("test", "w")).hasSize(1);
        assertThat(locations.channels("test", "w")).hasSize(1);
    }

    @Test
    void tellsAPracticeWithANameFromOneThatWaitsForIt() {
        var channel = workspaces.settle("test", "w", "reviews");
        assertThat(locations.of("test", "w")).noneMatch(Location::named);
        workspaces.settings().set(channel.practice(), "practice.name", "Larkfield", "ana");
        assertThat(locations.of("test", "w")).singleElement().satisfies(each -> {
            assertThat(each.named()).isTrue();
            assertThat(each.name()).isEqualTo("Larkfield");
        });
        workspaces.settings().reset(channel.practice(), "practice.name");
        assertThat(locations.of("test", "w")).noneMatch(Location::named);
    }
}
