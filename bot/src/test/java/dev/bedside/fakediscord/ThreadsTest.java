package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.addGuild("Lindenhof Dental", "olga");
    private final User ann = guild.addMember("ann");
    private final User ben = guild.addMember("ben");
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

    private ThreadChannel below(Message message) {
        return channel().createThreadChannel("talk", message.id()).complete();
    }

    private ThreadChannel apart() {
        return channel().createThreadChannel("apart", true).setInvitable(false).complete();
    }

    private Channel only() {
        assertThat(reviews.threads()).hasSize(1);
        return reviews.threads().getFirst();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertThatRefused(Runnable call) {
        return assertThatThrownBy(call::run).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void hangsOneThreadAtMostBelowAMessageWithItsId() {
        Message message = discord.say(reviews, ann, "a long story");

        assertThat(below(message).getId()).isEqualTo(message.id());
        assertThatRefused(() -> below(message)).hasMessageContaining("160004");
    }

    @Test
    void opensAThreadAnewOnceItWasDeleted() {
        Message message = discord.say(reviews, ann, "a long story");
        below(message);
        only().delete();
        await().until(() -> bot.jda.getThreadChannelById(message.id()) == null);

        assertThat(below(message).getId()).isEqualTo(message.id());
    }

    @Test
    void wakesAnArchivedThreadForWhoeverWritesInIt() {
        var thread = below(discord.say(reviews, ann, "a long story"));
        thread.getManager().setArchived(true).complete();
        assertThat(only().isArchived()).isTrue();
        await().until(() -> bot.jda.getThreadChannelById(thread.getId()) == null);

        discord.say(only(), ann, "one more thing");
        assertThat(only().isArchived()).isFalse();
        await().until(() -> bot.heard(MessageReceivedEvent.class).stream()
                .anyMatch(event -> event.getMessage().getContentRaw().equals("one more thing")));
    }

    @Test
    void letsNobodyWriteInALockedThreadWhoDoesNotManageIt() {
        var thread = below(discord.say(reviews, ann, "a long story"));
        thread.getManager().setArchived(true).setLocked(true).complete();

        assertThatThrownBy(() -> discord.say(only(), ann, "one more thing")).isInstanceOf(Refused.class);
        discord.say(only(), guild.owner(), "the last word");
        assertThat(only().isArchived()).isFalse();
    }

    @Test
    void changesNoArchivedThreadButByOpeningIt() {
        var thread = below(discord.say(reviews, ann, "a long story"));
        thread.getManager().setArchived(true).complete();

        assertThatRefused(() -> thread.getManager().setName("other").complete()).hasMessageContaining("50083");
    }

    @Test
    void showsAPrivateThreadToWhoIsInIt() {
        var thread = apart();
        assertThatThrownBy(() -> discord.say(only(), ann, "hello")).isInstanceOf(Refused.class);
        thread.addThreadMemberById(ann.id()).complete();
        thread.addThreadMemberById(ann.id()).complete();

        discord.say(only(), ann, "hello");
        assertThat(only().people()).containsExactly(discord.bot(), ann);
        assertThatThrownBy(() -> discord.say(only(), ben, "hello")).isInstanceOf(Refused.class);
    }

    @Test
    void listsTheThreadsThatAreOpen() {
        var open = apart();
        var put = below(discord.say(reviews, ann, "a long story"));
        put.getManager().setArchived(true).complete();

        assertThat(bot.jda.getGuildById(guild.id()).retrieveActiveThreads().complete())
                .extracting(ThreadChannel::getId)
                .containsExactly(open.getId());
    }

    @Test
    void opensNoThreadsWithoutThePermission() {
        Message message = discord.say(reviews, ann, "a long story");
        reviews.deny(discord.bot(), Permission.CREATE_PUBLIC_THREADS, Permission.CREATE_PRIVATE_THREADS);

        assertThatThrownBy(() -> below(message)).isNotNull();
        assertThatThrownBy(this::apart).isNotNull();
        assertThat(reviews.threads()).isEmpty();
    }

    @Test
    void tellsInTheChannelOfAThreadBelowNoMessage() {
        channel().createThreadChannel("all of us").complete();

        assertThat(reviews.messages()).extracting(Message::content).containsExactly("all of us");
        assertThat(reviews.botMessages()).isEmpty();
    }
}
