package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cli.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A whole day in two servers at once, over real sockets, on one Discord and on another. */
class DayTest {

    private static final Path JOURNALS = Path.of("target", "day");

    @BeforeAll
    static void letTheLibrarysThreadsFail() {
        // JDA's own threads fail when a session is given up while they wait
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @Test
    void doesTheDayOnTheOwnDiscord(@TempDir Path directory) throws IOException {
        try (var stage = new OwnStage()) {
            play(stage, directory, "own");
        }
    }

    /** {@code -Dfakecord=http://127.0.0.1:<port>/_control}, of one that was just started and judges by the document. */
    @Test
    @EnabledIfSystemProperty(named = "fakecord", matches = "http.*")
    void doesTheSameDayOnAnotherDiscord(@TempDir Path directory) throws IOException {
        try (var stage = new FakecordStage(System.getProperty("fakecord"), Boolean.getBoolean("fakecord.limits"))) {
            var theirs = play(stage, directory, "fakecord");
            var own = JOURNALS.resolve("own.txt");
            if (Files.exists(own)) {
                assertThat(theirs).isEqualTo(Files.readString(own));
            }
        }
    }

    private static String play(Stage stage, Path directory, String name) throws IOException {
        var larkfield = Scene.larkfield(stage);
        var quayside = Scene.quayside(stage);
        try (var bot = Served.open(stage.settings(), directory)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bot.isConnected() && stage.hasCommands());
            var day = new Day(new Scene(stage, bot, larkfield, quayside));
            try {
                return day.play();
            } finally {
                Files.createDirectories(JOURNALS);
                Files.writeString(JOURNALS.resolve(name + ".txt"), day.journal());
                System.out.println(name + ": " + day.figures());
            }
        }
    }
}
