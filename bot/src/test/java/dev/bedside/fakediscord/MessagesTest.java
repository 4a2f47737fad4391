package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
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

    private MessageReceivedEvent heard(String text) {
        await().until(() -> find(text).isPresent());
        return find(text).orElseThrow();
    }

    private Optional<MessageReceivedEvent> find(String text) {
        return bot.heard(MessageReceivedEvent.class).stream()
                .filter(event -> event.getMessage().getContentRaw().equals(text))
                .findFirst();
    }

    @Test
    void tellsWhatAPersonSays() {
        discord.say(reviews, ann, "Somebody wrote about the parking again");

        MessageReceivedEvent event = heard("Somebody wrote about the parking again");
        assertThat(event.getAuthor().getName()).isEqualTo("ann");
        assertThat(event.getMember().getEffectiveName()).isEqualTo("Ann");
        assertThat(event.getChannel().getId()).isEqualTo(reviews.id());
    }

    @Test
    void tellsOfEditsAndDeletions() {
        Message message = discord.say(reviews, ann, "frist");
        discord.as(ann).edit(message, "first");
        discord.as(ann).delete(message);

        await().until(() -> !bot.heard(MessageDeleteEvent.class).isEmpty());
        assertThat(bot.heard(MessageUpdateEvent.class).getFirst().getMessage().getContentRaw())
                .isEqualTo("first");
        assertThat(bot.heard(MessageDeleteEvent.class).getFirst().getMessageId())
                .isEqualTo(message.id());
    }

    @Test
    void tellsOfForwardsWithTheirSnapshot() {
        Message original = discord.webhook(
                guild.addChannel("inbox"), "Review Mail", "", FakeDiscord.embed("New review", "Two stars: long wait"));
        discord.as(ann).forward(original, reviews);

        await().until(() -> bot.heard(MessageReceivedEvent.class).stream()
                .anyMatch(e -> !e.getMessage().getMessageSnapshots().isEmpty()));
        var snapshot = bot.heard(MessageReceivedEvent.class)
                .getLast()
                .getMessage()
                .getMessageSnapshots()
                .getFirst();
        assertThat(snapshot.getEmbeds().getFirst().getDescription()).isEqualTo("Two stars: long wait");
    }

    @Test
    void takesTheSameNonceForTheSameMessage() {
        Message asked = discord.say(reviews, ann, "What now?");
        String id = heard("What now?")
                .getMessage()
                .reply("Read it")
                .setNonce("n1")
                .complete()
                .getId();
        String again =
                channel().sendMessage("Read it").setNonce("n1").complete().getId();
        discord.advance(Duration.ofMinutes(6));
        String later =
                channel().sendMessage("Read it").setNonce("n1").complete().getId();

        assertThat(again).isEqualTo(id);
        assertThat(later).isNotEqualTo(id);
        assertThat(reviews.botMessages()).hasSize(2);
        assertThat(reviews.botMessages().getFirst().answered()).isSameAs(asked);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void givesBackHistoryNewestFirst() {
        Message one = discord.say(reviews, ann, "one");
        discord.as(ann).saySilently(reviews, "two");
        Message three = discord.say(reviews, ann, "three");

        assertThat(channel().getHistoryAfter(one.id(), 100).complete().getRetrievedHistory())
                .extracting(m -> m.getContentRaw())
                .containsExactly("three", "two");
        assertThat(channel().getHistoryBefore(three.id(), 1).complete().getRetrievedHistory())
                .extracting(m -> m.getContentRaw())
                .containsExactly("two");
        assertThat(channel().getHistory().retrievePast(2).complete())
                .extracting(m -> m.getContentRaw())
                .containsExactly("three", "two");
        assertThat(channel().retrieveMessageById(one.id()).complete().getContentRaw())
                .isEqualTo("one");
        heard("three");
        assertThat(find("two")).isEmpty();
    }

    @Test
    void editsACardInPlace() {
        Container card = Container.of(
                TextDisplay.of("**#1** long wait"),
                ActionRow.of(Button.primary("claim:1", "Claim"), Button.danger("close:1", "Close")));
        var sent = channel()
                .sendMessage(new MessageCreateBuilder()
                        .useComponentsV2()
                        .setComponents(card)
                        .setAllowedMentions(List.of())
                        .build())
                .complete();
        channel()
                .editMessageComponentsById(
                        sent.getId(),
                        Container.of(
                                TextDisplay.of("**#1** claimed by " + ann.mention()),
                                ActionRow.of(Button.primary("claim:1", "Claim").asDisabled())))
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .complete();

        Message message = reviews.botMessages().getFirst();
        assertThat(message.text()).isEqualTo("**#1** claimed by " + ann.mention());
        assertThat(message.buttons()).isEmpty();
        assertThat(message.customIds()).containsExactly("claim:1");
        assertThat(message.edits()).isOne();
        assertThat(message.pinged()).isEmpty();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void takesFiles() {
        channel()
                .sendMessage("the week")
                .addFiles(FileUpload.fromData("a,b\n".getBytes(StandardCharsets.UTF_8), "week.csv")
                        .setDescription("numbers"))
                .complete();

        Attachment file = reviews.botMessages().getFirst().attachments().getFirst();
        assertThat(file.filename()).isEqualTo("week.csv");
        assertThat(file.description()).isEqualTo("numbers");
        assertThat(file.text()).isEqualTo("a,b\n");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void pingsOnlyWhomTheMessageAllows() {
        Role desk = guild.addRole("Front desk");
        String text = ann.mention() + " " + desk.mention() + " @everyone";
        channel().sendMessage(text).setAllowedMentions(List.of()).complete();
        channel()
                .sendMessage(text)
                .setAllowedMentions(List.of())
                .mentionUsers(ann.id())
                .mentionRoles(desk.id())
                .complete();
        desk.mentionable(true);
        channel()
                .sendMessage(text)
                .setAllowedMentions(List.of())
                .mentionRoles(desk.id())
                .complete();

        assertThat(reviews.botMessages())
                .extracting(Message::pinged)
                .containsExactly(Set.of(), Set.of(ann.id()), Set.of(desk.id()));
    }

    @Test
    void opensThreadsAndReacts() {
        Message message = discord.say(reviews, ann, "a long story");
        var thread = channel().createThreadChannel("talk", message.id()).complete();
        thread.sendMessage("here").complete();
        channel().addReactionById(message.id(), Emoji.fromUnicode("👀")).complete();

        assertThat(message.thread().botMessages()).extracting(Message::content).containsExactly("here");
        assertThat(message.reactions()).containsOnlyKeys("👀");
        assertThat(discord.violations()).isEmpty();
    }
}
