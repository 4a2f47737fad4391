package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GreeterTests {

    private static final Instant MONDAY = Instant.parse("2026-11-09T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-10T09:00:00Z");

    private final Server server = new Server();

    @Test
    void saysOnceWhatItDoesAndHowToBegin() {
        server.chat.belongsTo("olga", "general", "lobby");
        server.greeter.joined(Server.ID, MONDAY);
        server.greeter.joined(Server.ID, MONDAY);
        assertThat(server.chat.shown("general"))
                .singleElement()
                .asString()
                .contains("Hello, I am Bedside", "/setup", "También hablo español");
        assertThat(server.chat.shown("lobby")).isEmpty();
    }

    @Test
    void saysItAgainWhereItWasThrownOutAndLetInAgain() {
        server.chat.belongsTo("olga", "general");
        server.greeter.joined(Server.ID, MONDAY);
        server.greeter.joined(Server.ID, TUESDAY);
        server.greeter.joined(Server.ID, TUESDAY);
        assertThat(server.chat.shown("general")).hasSize(2);
    }

    @Test
    void saysNothingWhereItIsSetUp() {
        server.chat.belongsTo("olga", "general");
        server.setUp(Server.REVIEWS);
        server.greeter.joined(Server.ID, MONDAY);
        assertThat(server.chat.shown("general")).isEmpty();
    }

    @Test
    void turnsToAnotherChannelWhereItIsRefusedAndToTheOwnerWhereThereIsNone() {
        server.chat.belongsTo("olga", "general", "lobby");
        server.chat.deny("general", "50013");
        server.greeter.joined(Server.ID, MONDAY);
        assertThat(server.chat.shown("lobby")).hasSize(1);
        server.chat.belongsTo("olga");
        server.greeter.joined("another", MONDAY);
        assertThat(server.chat.shown("direct-olga")).hasSize(1);
    }

    @Test
    void staysSilentWhereNobodyCanBeTold() {
        server.greeter.joined(Server.ID, MONDAY);
        assertThat(server.chat.posted()).isEmpty();
    }
}
