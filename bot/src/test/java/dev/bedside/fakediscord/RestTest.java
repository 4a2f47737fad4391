package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.addGuild("Lindenhof Dental", "olga");
    private final User ann = guild.addMember("ann");
    private final Channel reviews = guild.addChannel("reviews");
    private JdaBot bot;

    @BeforeEach
    void login() {
        bot = JdaBot.login(discord);
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    private TextChannel channel() {
        return bot.jda.getTextChannelById(reviews.id());
    }

    @Test
    void answersWithDiscordsErrorCodes() {
        String hers = discord.say(reviews, ann, "mine").id();
        String base = "/channels/" + reviews.id() + "/messages/";

        assertCode(10003, () -> raw("/channels/123456789012345678/messages"));
        assertThatThrownBy(() ->
                        channel().retrieveMessageById("123456789012345678").complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(10008));
        assertCode(50005, () -> raw("PATCH", base + hers, "{\"content\": \"x\", \"allowed_mentions\": {}}"));
        reviews.deny(guild.botRole(), Permission.SEND_MESSAGES);
        assertCode(50013, () -> raw("POST", "/channels/" + reviews.id() + "/messages", "{\"content\": \"x\"}"));
        reviews.deny(guild.botRole(), Permission.VIEW_CHANNEL);
        assertCode(50001, () -> raw(base + hers));
        assertThat(discord.violations()).isEmpty();
        assertThat(raw("/no/such/route")).contains("404");
        assertThat(discord.violations()).extracting(Violation::what).containsExactly("no such route");
    }

    @Test
    void showsNoHistoryWithoutThePermission() {
        discord.say(reviews, ann, "hidden");
        reviews.deny(guild.botRole(), Permission.READ_MESSAGE_HISTORY);

        await().until(() -> !channel()
                .getGuild()
                .getSelfMember()
                .hasPermission(channel(), net.dv8tion.jda.api.Permission.MESSAGE_HISTORY));
        assertThat(raw("/channels/" + reviews.id() + "/messages?limit=5")).isEqualTo("[]");
    }

    @Test
    void refusesABodyThatSaysNothingOfMentions() {
        String answer = raw("POST", "/channels/" + reviews.id() + "/messages", "{\"content\": \"hello\"}");

        assertThat(answer).contains("50035").contains("allowed_mentions");
        assertThat(discord.violations()).extracting(Violation::where).containsExactly("allowed_mentions");
        assertThat(reviews.messages()).isEmpty();
    }

    @Test
    void letsAnOldMessageBeEditedAFewTimesOnly() {
        var sent = channel().sendMessage("a").complete();
        discord.advance(Duration.ofHours(2));
        String path = "/channels/" + reviews.id() + "/messages/" + sent.getId();
        String body = "{\"content\": \"b\", \"allowed_mentions\": {}}";
        for (int i = 0; i < 5; i++) {
            assertThat(raw("PATCH", path, body)).contains("edited_timestamp");
        }

        assertCode(30046, () -> raw("PATCH", path, body));
    }

    @Test
    void writesDirectMessagesUnlessTheyAreClosed() {
        bot.jda
                .openPrivateChannelById(ann.id())
                .flatMap(dm -> dm.sendMessage("psst"))
                .complete();
        discord.closeDirect(ann, true);

        assertThat(discord.direct(ann).botMessages())
                .extracting(Message::content)
                .containsExactly("psst");
        assertThatThrownBy(() -> bot.jda
                        .openPrivateChannelById(ann.id())
                        .flatMap(dm -> dm.sendMessage("psst"))
                        .complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(50007));
    }

    @Test
    void describesTwoRunsOfTheSameAlike() {
        channel().sendMessage("hello").complete();
        channel().sendMessage("hello").complete();

        String[] lines = discord.normalised().split("\n");
        assertThat(lines[lines.length - 1]).isEqualTo(lines[lines.length - 2]);
        assertThat(lines[lines.length - 1]).startsWith("POST /channels/{channel_id}/messages");
    }

    private void assertCode(int code, Supplier<String> answer) {
        assertThat(answer.get()).contains("\"code\":" + code);
    }

    private String raw(String path) {
        return raw("GET", path, null);
    }

    private String raw(String method, String path, String body) {
        return Raw.send(discord, method, path, body);
    }
}
