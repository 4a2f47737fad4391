package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cli.Served;
import dev.bedside.desk.DoubtfulWords;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.User;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies, files and doubtful messages over real sockets, as {@code serve} takes them in. */
class ArrivalsTest {

    private static final String SIGN = "🩺";
    private static final String WORDS = "Nobody explained the bill, and the waiting room was cold for an hour.";
    private static final String DOUBTFUL = DoubtfulWords.any();

    @TempDir
    private Path directory;

    private final FakeDiscord fake = FakeDiscord.start();
    private final Guild guild = fake.addGuild("Larkfield Family Clinic", "olga");
    private final User ann = guild.addMember("ann");
    private final Channel reviews = guild.addChannel("reviews");
    private Served bot;

    @BeforeAll
    static void letTheLibrarysThreadsFail() {
        // JDA's own threads fail when a session is given up while they wait
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @BeforeEach
    void serve() {
        start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !fake.commands().isEmpty());
        fake.as(guild.owner())
                .slash(reviews, "setup", Map.of("channel", reviews, "practice", "Larkfield"))
                .ack();
    }

    private void start() {
        bot = Served.open(new DiscordSettings(fake.token(), fake.apiUrl(), fake.gatewayUrl()), directory);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(bot::isConnected);
    }

    @AfterEach
    void end() {
        bot.close();
        fake.close();
        assertThat(fake.violations()).isEmpty();
    }

    private static List<Message> cards(Channel channel) {
        return channel.botMessages().stream()
                .filter(message -> message.text().contains("#"))
                .toList();
    }

    private Message card(String text) {
        return fake.awaitMessage(
                reviews,
                message -> message.author().equals(fake.bot()) && message.text().contains(text));
    }

    @Test
    void answersCopiesOfOneReviewWithOneCard() {
        fake.webhook(reviews, "Zapier", "New Google review from Perla Quintero: TWO - " + WORDS);
        card("#1");
        fake.webhook(reviews, "Make", "", FakeDiscord.embed("Perla Quintero ★★☆☆☆ on Google", WORDS));
        card("It came in again: https://discord.com/channels/");
        fake.say(reviews, ann, "Google review, 2 stars, by Perla Quintero\n\n" + WORDS);
        fake.webhook(reviews, "Zapier", "New Google review from Ines Albrecht: FIVE - Everybody was kind. Thank you!");
        card("#2");
        assertThat(cards(reviews)).hasSize(2);
    }

    @Test
    void readsAMailThatLiesBesideAMessage() {
        var mail = """
                From: Google <noreply@google.example>
                Subject: Perla Quintero left a 2 star review
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Nobody explained the bill, and the waiting room was cold for an hou=
                r.
                """.replace("\n                ", "\n");
        fake.as(ann).sayWith(reviews, "", "mail.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(card("#1").text()).contains("2 of 5 stars", "Perla Quintero");
    }

    @Test
    void opensACaseOnceSomebodyPressesTheSignAlsoAfterARestart() {
        var message = fake.say(reviews, ann, DOUBTFUL);
        fake.await("a sign", () -> message.reactions().containsKey(SIGN));
        assertThat(cards(reviews)).isEmpty();
        bot.close();
        start();
        fake.as(ann).react(message, SIGN);
        var card = card("#1");
        assertThat(card.answered()).isEqualTo(message);
        fake.as(ann).unreact(message, SIGN);
        fake.as(ann).react(message, SIGN);
        fake.webhook(reviews, "Zapier", "New Google review from Ines Albrecht: FIVE - Everybody was kind. Thank you!");
        card("#2");
        assertThat(cards(reviews)).hasSize(2);
    }

    @Test
    void judgesAReviewThatIsCutOffByTheWordsThatSomebodyTyped() {
        fake.webhook(
                reviews,
                "Zapier",
                "New Google review from Perla Quintero: TWO - The receptionist was rude and nobody told… Read more");
        var card = card("The text is cut off");
        var form = fake.as(ann).press(card, "Type the text");
        form.modal();
        fake.as(ann).submit(form, Map.of("text", WORDS)).ack();
        fake.await("a card with all of it", () -> !card.text().contains("cut off"));
        assertThat(card.buttons()).doesNotContain("Type the text").contains("New draft");
    }

    @Test
    void saysNothingWhereItMayNotReact() {
        reviews.deny(guild.everyone(), Permission.ADD_REACTIONS);
        fake.say(reviews, ann, DOUBTFUL);
        fake.webhook(reviews, "Zapier", "New Google review from Ines Albrecht: FIVE - Everybody was kind. Thank you!");
        card("#1");
        assertThat(fake.requests())
                .noneMatch(request -> request.path().contains("/reactions/") && request.status() >= 400);
        assertThat(cards(reviews)).hasSize(1);
    }
}
