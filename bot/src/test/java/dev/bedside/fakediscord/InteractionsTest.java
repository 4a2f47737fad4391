package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild guild = discord.addGuild("Lindenhof Dental", "olga");
    private final User ann = guild.addMember("ann");
    private final Channel reviews = guild.addChannel("reviews");
    private JdaBot bot;

    @BeforeEach
    void login() {
        bot = JdaBot.login(discord, new AnsweringBot());
        bot.jda
                .updateCommands()
                .addCommands(
                        Commands.slash("review", "Reviews")
                                .addSubcommands(new SubcommandData("show", "Show a case")
                                        .addOptions(new OptionData(OptionType.INTEGER, "case", "Which", true, true)
                                                .setMinValue(1))),
                        Commands.slash("report", "The week"),
                        Commands.slash("setup", "Set up")
                                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)),
                        Commands.message("Triage"))
                .complete();
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    private Message card() {
        bot.jda
                .getTextChannelById(reviews.id())
                .sendMessage("a review")
                .setComponents(
                        ActionRow.of(
                                Button.primary("claim:1", "Claim"),
                                Button.secondary("later:1", "Later"),
                                Button.secondary("edit:1", "Edit"),
                                Button.danger("close:1", "Close").asDisabled()),
                        ActionRow.of(StringSelectMenu.create("why:1")
                                .addOption("Spam", "spam")
                                .addOption("Double", "double")
                                .build()),
                        ActionRow.of(EntitySelectMenu.create("who:1", EntitySelectMenu.SelectTarget.USER)
                                .build()))
                .complete();
        return reviews.botMessages().getLast();
    }

    @Test
    void answersASlashCommandPrivatelyAndSaysMore() {
        Interaction asked = discord.as(ann).slash(reviews, "review show", Map.of("case", 14));

        assertThat(asked.says()).isEqualTo("case 14");
        assertThat(asked.followup(0).text()).isEqualTo("and more");
        assertThat(asked.followup(0).isEphemeral()).isTrue();
        assertThat(asked.ack().type()).isEqualTo(Interaction.AckType.MESSAGE);
        assertThat(asked.ack().millis()).isBetween(0.0, 3000.0);
        assertThat(reviews.messages()).isEmpty();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void fillsADeferredAnswer() {
        Interaction asked = discord.as(ann).slash(reviews, "report");

        assertThat(asked.says()).isEqualTo("ready");
        assertThat(asked.ack().type()).isEqualTo(Interaction.AckType.DEFERRED_MESSAGE);
        assertThat(asked.response().isEphemeral()).isTrue();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void suggestsWhileAPersonTypes() {
        Interaction typing = discord.as(ann).complete(reviews, "review show", "case", "pa", Map.of());

        assertThat(typing.choices()).containsExactly("#14 parking (pa)");
    }

    @Test
    void editsACardAtAPress() {
        Message card = card();

        assertThat(discord.as(ann).press(card, "Claim").ack().type()).isEqualTo(Interaction.AckType.EDIT);
        assertThat(card.text()).isEqualTo("claimed by ann");
        Interaction later = discord.as(ann).press(card, "later:1");
        assertThat(later.edited().text()).isEqualTo("later");
        assertThat(later.ack().type()).isEqualTo(Interaction.AckType.DEFERRED_EDIT);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void opensAFormAndTakesItBack() {
        Message card = card();
        Interaction opened = discord.as(ann).press(card, "Edit");
        assertThat(opened.modal().path("title").asString("")).isEqualTo("The reply");
        assertThatThrownBy(() -> discord.as(ann).submit(opened, Map.of("tone", "loud")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> discord.as("olga").submit(opened, Map.of("tone", "warm")))
                .isInstanceOf(Refused.class);

        Interaction sent = discord.as(ann).submit(opened, Map.of("tone", "warm"));

        assertThat(sent.says()).isEqualTo("Thank you. / [warm]");
        assertThat(sent.response()).isSameAs(card);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void takesChoices() {
        Message card = card();

        assertThat(discord.as(ann).select(card, "why:1", "double").says()).isEqualTo("chose [double]");
        assertThat(discord.as(ann).select(card, "who:1", discord.person("olga")).says())
                .isEqualTo("chose olga");
    }

    @Test
    void runsACommandOnAMessage() {
        Message message = discord.say(reviews, ann, "the queue was endless");

        assertThat(discord.as(ann).messageCommand("Triage", message).says()).isEqualTo("read: the queue was endless");
    }

    @Test
    void worksInDirectMessages() {
        Interaction asked = discord.as(ann).slash(discord.direct(ann), "report");

        assertThat(asked.says()).isEqualTo("ready");
    }

    @Test
    void refusesWhatAClientWouldNotLetAPersonDo() {
        Client client = discord.as(ann);
        Message card = card();

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> client.slash(reviews, "reviews"),
                () -> client.slash(reviews, "review show"),
                () -> client.slash(reviews, "review show", Map.of("case", 0)),
                () -> client.slash(reviews, "review show", Map.of("case", 1, "x", 2)),
                () -> client.slash(reviews, "setup"),
                () -> client.press(card, "Close"),
                () -> client.press(card, "Nothing"),
                () -> client.select(card, "why:1", "rude"))) {
            assertThatThrownBy(act).isInstanceOf(Refused.class);
        }
        assertThat(discord.as("olga").slash(reviews, "setup").says()).isEqualTo("set by Olga");
    }

    @Test
    void letsOnlyOneOfTwoBotsAcknowledge() {
        try (JdaBot second = JdaBot.login(discord, new AnsweringBot())) {
            Interaction asked = discord.as(ann).slash(reviews, "review show", Map.of("case", 3));

            assertThat(asked.says()).isEqualTo("case 3");
            await().until(() -> asked.refusedAcks().size() == 1);
            assertThat(second.heard(SlashCommandInteractionEvent.class)).hasSize(1);
        }
    }

    @Test
    void refusesAnAcknowledgementThatComesTooLate() {
        try (var hasty = FakeDiscord.start(Options.usual().withAckDeadline(Duration.ZERO))) {
            Guild other = hasty.addGuild("Rosenpark Practice", "olga");
            Channel room = other.addChannel("room");
            List<Throwable> failures = new CopyOnWriteArrayList<>();
            try (JdaBot slow = JdaBot.login(hasty, new ListenerAdapter() {
                @Override
                public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                    event.reply("late").queue(null, failures::add);
                }
            })) {
                slow.jda
                        .updateCommands()
                        .addCommands(Commands.slash("late", "Late"))
                        .complete();
                Interaction asked = hasty.as("olga").slash(room, "late");

                await().until(() -> !failures.isEmpty());
                assertThat(failures.getFirst())
                        .isInstanceOfSatisfying(
                                ErrorResponseException.class,
                                e -> assertThat(e.getErrorCode()).isEqualTo(10062));
                assertThat(asked.isAcknowledged()).isFalse();
            }
        }
    }
}
