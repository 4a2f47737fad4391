package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.CommandBook;
import dev.bedside.chat.Control;
import dev.bedside.chat.Heard;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.discord.Discord;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Options;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract over Discord's real library and real sockets, with a Discord of our own behind them. */
class DiscordChatContractTest extends ChatPlatformContract {

    /** More than the library makes of one call: it tries again by itself where an answer gets lost. */
    private static final int ATTEMPTS = 10;

    private static final MovedClock CLOCK = new MovedClock(START);
    private static final FakeDiscord DISCORD = FakeDiscord.start(Options.usual().withClock(CLOCK));
    private static final Guild GUILD = DISCORD.addGuild("Larkfield Dental", "olga");
    private static final User INES = GUILD.addMember("ines");
    private static final Discord CHAT =
            new Discord(new DiscordSettings(DISCORD.token(), DISCORD.apiUrl(), DISCORD.gatewayUrl()), CLOCK);

    private final Channel channel = GUILD.addChannel("reviews");

    @BeforeAll
    static void login() throws InterruptedException {
        var listening = new CountDownLatch(1);
        CHAT.open(new Deaf(listening));
        assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterAll
    static void stop() {
        CHAT.close();
        DISCORD.close();
    }

    @BeforeEach
    void hearOfTheChannel() {
        DISCORD.await("the channel", () -> platform().inspect(place()).exists());
    }

    @AfterEach
    void sentNothingThatDiscordWouldRefuse() {
        DISCORD.faults().clear();
        assertThat(DISCORD.violations()).isEmpty();
    }

    @Override
    ChatPlatform platform() {
        return CHAT.chat();
    }

    @Override
    Place place() {
        return new Place(GUILD.id(), channel.id());
    }

    @Override
    String somebody() {
        return INES.id();
    }

    @Override
    String say(String words) {
        return DISCORD.say(channel, INES, words).id();
    }

    @Override
    void delete(String messageId) {
        var message = channel.messages().stream()
                .filter(each -> each.id().equals(messageId))
                .findFirst()
                .orElseThrow();
        DISCORD.as(GUILD.owner()).delete(message);
    }

    @Override
    void deny() {
        channel.deny(DISCORD.bot(), Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES);
    }

    @Override
    void loseNextAnswer() {
        DISCORD.faults().next(new Fault.LostAnswer(), ATTEMPTS, "POST", "/(messages|threads)$");
    }

    @Override
    void deleteThread(String thread) {
        channel.threads().stream()
                .filter(each -> each.id().equals(thread))
                .findFirst()
                .orElseThrow()
                .delete();
        DISCORD.await(
                "its end",
                () -> !platform().inspect(new Place(GUILD.id(), thread)).exists());
    }

    @Override
    String openByHand(String message) {
        var below = channel.messages().stream()
                .filter(each -> each.id().equals(message))
                .findFirst()
                .orElseThrow();
        return DISCORD.as(INES).openThread(below, "by hand").id();
    }

    @Override
    void pass(Duration time) {
        DISCORD.advance(time);
    }

    /** Hears everything and does nothing. */
    private record Deaf(CountDownLatch listens) implements ChatListener {

        @Override
        public CommandBook commands() {
            return new CommandBook(List.of(), List.of());
        }

        @Override
        public void posted(Place place, Message message) {}

        @Override
        public void said(List<Heard> heard) {}

        @Override
        public void edited(Place place, Message message) {}

        @Override
        public void deleted(Place place, String messageId) {}

        @Override
        public void listening() {
            listens.countDown();
        }

        @Override
        public void joined(String workspace, Instant since) {}

        @Override
        public Response asked(Request request) {
            return new Response.Silent();
        }

        @Override
        public Answer pressAgain(Request request) {
            return new Note("");
        }

        @Override
        public Answer failed(Request request) {
            return new Note("");
        }

        @Override
        public List<Control.Option> complete(Request request, String option, String typed) {
            return List.of();
        }
    }
}
