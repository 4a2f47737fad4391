package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.battery.Call;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Message;
import dev.bedside.chat.Place;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Office;
import dev.bedside.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Map<String, String> PRACTICE = Map.of(
            "bedside.practice.name", "Larkfield Family Clinic",
            "bedside.practice.phone", "01632 960142",
            "bedside.practice.zone", "UTC");

    private final Database database = Database.open(DatabaseSettings.IN_MEMORY, Clock.systemUTC());
    private final Vault vault = Vault.forgetful(database);
    private final RecordingChat chat = RecordingChat.discordLike(Clock.systemUTC());
    private final Office office = House.office(database, vault, chat, Runnable::run, Map.of());
    private final Place place =
            office.workspaces().settle(Shift.PLATFORM, "larkfield", "reviews").place();
    private final Shift shift = new Shift(House.TOOLS, House.FILES, PRACTICE::get, database, vault, chat);

    @AfterEach
    void close() {
        shift.close();
        database.close();
    }

    @Test
    void takesInWhatComesInBeforeItHearsOn() {
        var message = new Message(
                "1",
                "Google review, 2 stars, by Odalys W.\n\nThe receptionist was rude.",
                List.of(),
                List.of(),
                List.of(),
                new Message.Author("hook", "Forwarder", true));
        shift.begin().posted(place, message);

        var workspace = office.workspaces().find(Shift.PLATFORM, "larkfield").orElseThrow();
        assertThat(office.docket().pending(workspace, 10)).hasSize(1);
    }

    @Test
    void stopsReadingBackWhenItStops() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        chat.whenReceived(call -> {
            if (call.what() == Call.What.HISTORY) {
                reading.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stop) {
                    stopped.countDown();
                    throw new Unreachable("interrupted");
                }
            }
        });
        shift.begin().listening();
        reading.await();
        shift.close();

        assertThat(stopped.getCount()).isZero();
    }
}
