package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String SEND = "/channels/[^/]+/messages$";

    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.addGuild("Lindenhof Dental", "olga");
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

    private List<Integer> statuses() {
        return discord.requests("POST", "/channels/{channel_id}/messages").stream()
                .map(LoggedRequest::status)
                .toList();
    }

    @Test
    void answersWithAStatusAsOftenAsTold() {
        discord.faults().next(Fault.status(500), 1, "POST", SEND);
        assertThatThrownBy(() -> channel().sendMessage("a").complete()).isInstanceOf(ErrorResponseException.class);
        discord.faults().next(Fault.status(503), 1, "POST", SEND);
        channel().sendMessage("b").complete();

        assertThat(statuses()).containsExactly(500, 503, 200);
        assertThat(discord.faults().left()).isZero();
    }

    @Test
    void losesAnAnswerAfterTheMessageWasPosted() {
        discord.faults().next(new Fault.LostAnswer(), 1, "POST", SEND);
        channel().sendMessage("once").complete();

        assertThat(statuses()).containsExactly(-1, 200);
        assertThat(reviews.botMessages()).hasSize(1);
    }

    @Test
    void breaksOffInTheMiddleOfAnAnswer() {
        discord.faults().next(new Fault.HalfAnswer(), 1, "POST", SEND);
        assertThatThrownBy(() -> channel().sendMessage("once").complete()).isInstanceOf(RuntimeException.class);

        assertThat(statuses()).first().isEqualTo(-1);
        assertThat(reviews.botMessages()).isNotEmpty();
    }

    @Test
    void leavesARequestUndoneThatWasCutOff() {
        discord.whenReceived(request -> {
            discord.whenReceived(next -> {});
            throw new Fault.Cut();
        });
        channel().sendMessage("once").complete();

        assertThat(statuses()).containsExactly(-1, 200);
        assertThat(reviews.botMessages()).hasSize(1);
    }

    @Test
    void resetsBeforeAnythingIsPosted() {
        discord.faults().next(new Fault.Reset(), 1, "POST", SEND);
        List<Integer> there = new CopyOnWriteArrayList<>();
        discord.whenReceived(request -> there.add(reviews.botMessages().size()));
        channel().sendMessage("once").complete();

        assertThat(there).containsExactly(0, 0);
        assertThat(reviews.botMessages()).hasSize(1);
    }

    @Test
    void saysWhenARequestWasApplied() {
        List<Integer> there = new CopyOnWriteArrayList<>();
        discord.whenApplied(request -> there.add(reviews.botMessages().size()));
        discord.faults().next(new Fault.Latency(Duration.ofMillis(5)));
        channel().sendMessage("once").complete();

        assertThat(there).containsExactly(1);
    }

    @Test
    void limitsRatesAsToldAndAsDiscordDoes() {
        discord.faults().next(new Fault.RateLimited(Duration.ofMillis(1), "user"), 1, "POST", SEND);
        channel().sendMessage("a").complete();
        assertThat(statuses()).containsExactly(429, 200);

        discord.rateLimits().on(true);
        String body = "{\"content\": \"x\", \"allowed_mentions\": {\"parse\": []}}";
        for (int i = 0; i < 5; i++) {
            assertThat(Raw.send(discord, "POST", "/channels/" + reviews.id() + "/messages", body))
                    .doesNotContain("retry_after");
        }
        assertThat(Raw.send(discord, "POST", "/channels/" + reviews.id() + "/messages", body))
                .contains("retry_after");
        assertThat(discord.rateLimits().refused()).isOne();
    }

    @Test
    void goesDarkAndComesBack() {
        discord.goDark();
        await().until(() -> bot.jda.getStatus() != net.dv8tion.jda.api.JDA.Status.CONNECTED);
        assertThat(Raw.send(discord, "GET", "/gateway", null)).startsWith("no answer");
        discord.comeBack();

        await().until(() -> !bot.heard(SessionResumeEvent.class).isEmpty());
        channel().sendMessage("back").complete();
        assertThat(reviews.botMessages()).hasSize(1);
    }
}
