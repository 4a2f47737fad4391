package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.addGuild("Lindenhof Dental", "olga");
    private final User ann = guild.addMember("ann");
    private final Channel reviews = guild.addChannel("reviews");

    @AfterEach
    void stop() {
        discord.close();
    }

    private static void awaitEvent(JdaBot bot, Class<? extends GenericEvent> type) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !bot.heard(type).isEmpty());
    }

    private static void awaitMessage(JdaBot bot, String text) {
        await().until(() -> bot.heard(MessageReceivedEvent.class).stream()
                .anyMatch(event -> event.getMessage().getContentRaw().equals(text)));
    }

    @ParameterizedTest
    @EnumSource
    void speaksCompressedAndNot(Compression compression) {
        try (JdaBot bot = JdaBot.login(discord, JdaBot.ALL, compression)) {
            discord.say(reviews, ann, "ümlaut 👀 " + "long ".repeat(300));

            awaitEvent(bot, MessageReceivedEvent.class);
            assertThat(discord.gateway().anyCompressed()).isEqualTo(compression == Compression.ZLIB);
            assertThat(bot.heard(ReadyEvent.class)).hasSize(1);
        }
    }

    @Test
    void resumesAfterADroppedSocketAndReplays() {
        try (JdaBot bot = JdaBot.login(discord)) {
            discord.gateway().pause(true);
            discord.say(reviews, ann, "while it was away");
            discord.gateway().dropConnections();

            awaitMessage(bot, "while it was away");
            awaitEvent(bot, SessionResumeEvent.class);
            discord.gateway().askToReconnect();
            await().until(() -> bot.heard(SessionResumeEvent.class).size() == 2);
            discord.gateway().invalidateSessions(true);
            await().until(() -> bot.heard(SessionResumeEvent.class).size() == 3);
            assertThat(discord.gateway().identifies()).isOne();
        }
    }

    @Test
    void startsANewSessionAfterTheOldOneWasLost() {
        try (JdaBot bot = JdaBot.login(discord)) {
            discord.gateway().invalidateSessions(false);

            awaitEvent(bot, SessionInvalidateEvent.class);
            discord.say(reviews, ann, "unheard");
            awaitEvent(bot, SessionRecreateEvent.class);
            assertThat(bot.heard(MessageReceivedEvent.class)).isEmpty();
            assertThat(discord.gateway().identifies()).isEqualTo(2);
        }
    }

    @Test
    void shutsOutABotWhoseIntentIsNotGranted() {
        discord.gateway().grant(Intent.GUILD_MEMBERS);
        try (JdaBot bot = JdaBot.connect(discord, JdaBot.ALL, Compression.NONE)) {
            awaitEvent(bot, ShutdownEvent.class);
            assertThat(bot.heard(ShutdownEvent.class).getFirst().getCode()).isEqualTo(4014);
            assertThat(discord.violations()).isEmpty();
        }
    }

    @Test
    void stripsContentForABotThatDoesNotAskForIt() {
        try (JdaBot bot = JdaBot.login(discord, EnumSet.of(GatewayIntent.GUILD_MESSAGES), Compression.NONE)) {
            discord.say(reviews, ann, "not for you");
            discord.say(reviews, ann, discord.bot().mention() + " for you");

            awaitMessage(bot, discord.bot().mention() + " for you");
            assertThat(bot.heard(MessageReceivedEvent.class)
                            .getFirst()
                            .getMessage()
                            .getContentRaw())
                    .isEmpty();
        }
    }

    @Test
    void tellsTwoBotsOfOneTokenTheSame() {
        try (JdaBot one = JdaBot.login(discord);
                JdaBot two = JdaBot.login(discord)) {
            discord.gateway().awaitConnections(2);
            discord.say(reviews, ann, "both hear this");

            awaitMessage(one, "both hear this");
            awaitMessage(two, "both hear this");
        }
    }

    @Test
    void tellsOfOutagesAndOfComingAndGoing() {
        try (JdaBot bot = JdaBot.login(discord)) {
            guild.goDown();
            awaitEvent(bot, GuildUnavailableEvent.class);
            guild.comeBack();
            awaitEvent(bot, GuildAvailableEvent.class);
            guild.kickBot();
            awaitEvent(bot, GuildLeaveEvent.class);
            guild.inviteBot();
            awaitEvent(bot, GuildJoinEvent.class);
        }
    }

    @Test
    void tellsOfChangedRolesAndChannels() {
        try (JdaBot bot = JdaBot.login(discord)) {
            Role role = guild.addRole("Approver");
            guild.give(discord.bot(), role);
            Channel more = guild.addChannel("approvals");
            role.permit(Permission.MANAGE_MESSAGES);

            await().until(() -> bot.jda.getTextChannelById(more.id()) != null
                    && bot.jda
                            .getGuildById(guild.id())
                            .getSelfMember()
                            .hasPermission(net.dv8tion.jda.api.Permission.MESSAGE_MANAGE));
            more.delete();
            await().until(() -> bot.jda.getTextChannelById(more.id()) == null);
        }
    }
}
