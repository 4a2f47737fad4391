package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.ChatException;
import dev.bedside.chat.Control.Picker.Kind;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.chat.Verbatim;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.User;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordChatTest {

    private static final EffectKey KEY = new EffectKey("card/01KB0000000000000000000000");
    private static final Outgoing NOTE = Outgoing.quiet(new Note("A secret word."));
    private static final FakeDiscord DISCORD = FakeDiscord.start();
    private static final Guild GUILD = DISCORD.addGuild("Larkfield Dental", "olga");
    private static final User INES = GUILD.addMember("ines");
    private static JDA session;

    private final Connection connection = new Connection();
    private final DiscordChat chat = new DiscordChat(connection);
    private final Channel channel = GUILD.addChannel("reviews");
    private final Place place = new Place(GUILD.id(), channel.id());

    @BeforeAll
    static void login() throws InterruptedException {
        session = logIn();
    }

    private static JDA logIn() throws InterruptedException {
        return JDABuilder.createLight(
                        DISCORD.token(),
                        EnumSet.of(
                                GatewayIntent.GUILD_MESSAGES,
                                GatewayIntent.DIRECT_MESSAGES,
                                GatewayIntent.MESSAGE_CONTENT))
                .enableCache(List.of(CacheFlag.MEMBER_OVERRIDES))
                .setRestConfig(new RestConfig().setBaseUrl(DISCORD.apiUrl()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return DISCORD.gatewayUrl();
                    }
                })
                .setEnableShutdownHook(false)
                .build()
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        session.shutdownNow();
        DISCORD.close();
    }

    @BeforeEach
    void connect() {
        connection.begin(session, true);
        heard(channel);
    }

    @AfterEach
    void sentNothingThatDiscordWouldRefuse() {
        DISCORD.faults().clear();
        assertThat(DISCORD.violations()).isEmpty();
    }

    private static void heard(Channel channel) {
        DISCORD.await("the channel", () -> session.getGuildChannelById(channel.id()) != null);
    }

    private Message message(String id) {
        return channel.messages().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void refuses(String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.post(place, NOTE, KEY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Unreachable reachesNobody() {
        return assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> chat.post(place, NOTE, KEY))
                .actual();
    }

    @Test
    void answersAMessageWithoutCallingItsAuthor() {
        var asked = DISCORD.say(channel, INES, "Is this one ours?");

        var answer = message(chat.post(place.replyTo(asked.id()), NOTE, KEY));

        assertThat(answer.answered()).isEqualTo(asked);
        assertThat(answer.pinged()).isEmpty();
    }

    @Test
    void answersAMessageThatIsGoneByAnOrdinaryOne() {
        var asked = DISCORD.say(channel, INES, "Never mind");
        DISCORD.as(INES).delete(asked);

        assertThat(message(chat.post(place.replyTo(asked.id()), NOTE, KEY)).answered())
                .isNull();
    }

    @Test
    void callsThoseItNamesAndNobodyElse() {
        var watchers = GUILD.addRole("Watchers").mentionable(true);
        var words = chat.mention(INES.id()) + chat.mentionRole(watchers.id()) + " @everyone "
                + GUILD.owner().mention();
        var outgoing = new Outgoing(new Note(words), new Pings(Set.of(INES.id()), Set.of(watchers.id())));

        assertThat(message(chat.post(place, outgoing, KEY)).pinged())
                .containsExactlyInAnyOrder(INES.id(), watchers.id());
    }

    @Test
    void turnsACardIntoASentenceAndBack() {
        var card = Outgoing.quiet(new Card(Card.Tint.GOOD, "Praise", List.of(new Part.Remark("From the card."))));
        var id = chat.post(place, card, KEY);
        chat.edit(place, id, NOTE, KEY);
        assertThat(message(id).text()).contains("A secret word.").doesNotContain("Praise");

        chat.edit(place, id, card, KEY);
        assertThat(message(id).text()).contains("Praise").doesNotContain("secret");
        assertThat(chat.find(place, KEY, Instant.now())).contains(id);
    }

    @Test
    void turnsASentenceIntoACard() {
        var id = chat.post(place, NOTE, KEY);
        chat.edit(place, id, Outgoing.quiet(new Card(Card.Tint.GOOD, "Praise", List.of())), KEY);

        assertThat(message(id).text()).contains("Praise").doesNotContain("secret");
    }

    @Test
    void dropsTheFileOfWhatWasLong() {
        var id = chat.post(place, Outgoing.quiet(new Verbatim("x".repeat(3000), "reply.txt")), KEY);
        assertThat(message(id).attachments()).hasSize(1);

        chat.edit(place, id, NOTE, KEY);
        assertThat(message(id).attachments()).isEmpty();
    }

    @Test
    void attachesAFileToACard() {
        var id = chat.post(
                place,
                Outgoing.quiet(new Card(
                        Card.Tint.GOOD, "Praise", List.of(new Part.Copyable("Draft", "é ``` " + "x".repeat(5000))))),
                KEY);

        assertThat(message(id).attachments()).hasSize(1);
    }

    @Test
    void findsWhatItWroteInPrivate() {
        var direct = chat.direct(GUILD.id(), INES.id());
        var id = chat.post(direct, NOTE, KEY);

        assertThat(chat.find(direct, KEY, Instant.now())).contains(id);
        assertThat(chat.link(direct, id).orElseThrow()).contains("/@me/");
    }

    @Test
    void findsWhatItWroteInAThread() {
        var thread = session.getTextChannelById(channel.id())
                .createThreadChannel("talk")
                .complete();
        var there = new Place(GUILD.id(), thread.getId());
        var id = chat.post(there, NOTE, KEY);

        assertThat(chat.find(there, KEY, Instant.now())).contains(id);
        assertThat(chat.inspect(there).missing()).isEmpty();
        channel.deny(DISCORD.bot(), Permission.SEND_MESSAGES_IN_THREADS);
        DISCORD.await("the denial", () -> chat.inspect(there).missing().equals(Set.of(Need.SEND)));
    }

    @Test
    void writesInAThreadThatItDoesNotRemember() throws InterruptedException {
        var thread = session.getTextChannelById(channel.id())
                .createThreadChannel("talk")
                .complete();
        var there = new Place(GUILD.id(), thread.getId());
        var fresh = logIn();
        ((GuildImpl) fresh.getGuildById(GUILD.id()))
                .getChannelView()
                .remove(ChannelType.GUILD_PUBLIC_THREAD, thread.getIdLong());
        ((JDAImpl) fresh).getChannelsView().remove(ChannelType.GUILD_PUBLIC_THREAD, thread.getIdLong());
        connection.begin(fresh, true);
        assertThat(chat.inspect(there).exists()).isFalse();

        assertThat(chat.find(there, KEY, Instant.now())).isEmpty();
        var id = chat.post(there, NOTE, KEY);
        assertThat(chat.find(there, KEY, Instant.now())).contains(id);
        fresh.shutdownNow();
    }

    @Test
    void knowsNoPlaceOfAnotherPlatform() {
        assertThat(chat.inspect(new Place("larkfield", channel.id())).exists()).isFalse();
        assertThat(chat.canCall("larkfield", "1")).isFalse();
    }

    @Test
    void writesInPrivateAfterItForgotTheChannel() throws InterruptedException {
        var direct = chat.direct(GUILD.id(), INES.id());
        var fresh = logIn();
        connection.begin(fresh, true);

        var id = chat.post(direct, NOTE, KEY);

        assertThat(chat.fetch(direct, id)).isPresent();
        fresh.shutdownNow();
    }

    @Test
    void saysThatAPersonTakesNoPrivateMessages() {
        var shy = GUILD.addMember("shy");
        DISCORD.closeDirect(shy, true);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.post(chat.direct(GUILD.id(), shy.id()), NOTE, KEY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("50007"));
    }

    @Test
    void saysWhyItIsRefused() {
        channel.deny(DISCORD.bot(), Permission.SEND_MESSAGES);
        DISCORD.await("the denial", () -> !chat.inspect(place).missing().isEmpty());
        refuses("50013");
        channel.deny(DISCORD.bot(), Permission.VIEW_CHANNEL);
        DISCORD.await("the denial", () -> chat.inspect(place).missing().contains(Need.SEE_CHANNEL));
        refuses("50001");
    }

    @Test
    void saysThatAChannelIsGone() {
        channel.delete();
        DISCORD.await("the end", () -> !chat.inspect(place).exists());
        refuses("10003");
    }

    @Test
    void refusesToReadAHistoryThatIsShut() {
        DISCORD.say(channel, INES, "hello");
        channel.deny(DISCORD.bot(), Permission.READ_MESSAGE_HISTORY);
        DISCORD.await("the denial", () -> chat.inspect(place).missing().contains(Need.READ_HISTORY));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.history(place, null, 10))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("50013"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> chat.find(place, KEY, Instant.now()));
    }

    @Test
    void knowsWhatItMayNotDoInAChannel() {
        assertThat(chat.inspect(place).missing()).isEmpty();
        channel.deny(DISCORD.bot(), Permission.EMBED_LINKS, Permission.ATTACH_FILES);
        DISCORD.await("the denial", () -> chat.inspect(place).missing().contains(Need.EMBED));
        connection.readsContent(false);

        assertThat(chat.inspect(place).missing())
                .containsExactlyInAnyOrder(Need.EMBED, Need.ATTACH_FILES, Need.READ_CONTENT);
        assertThat(chat.inspect(new Place(GUILD.id(), "1")).exists()).isFalse();
    }

    @Test
    void knowsWhichRolesItCanCall() {
        var deaf = GUILD.addRole("Deaf").mentionable(false);
        var open = GUILD.addRole("Open").mentionable(true);
        DISCORD.await("the roles", () -> chat.canCall(GUILD.id(), open.id()));

        assertThat(chat.canCall(GUILD.id(), deaf.id())).isFalse();
        assertThat(chat.canCall(GUILD.id(), "1")).isFalse();
        assertThat(chat.canCall("1", open.id())).isFalse();
    }

    @Test
    void findsWhatPeopleName() {
        var role = GUILD.addRole("Front Desk");
        DISCORD.await("the role", () -> session.getRoleById(role.id()) != null);

        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, " @front desk")).contains(role.id());
        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, "<@&" + role.id() + ">")).contains(role.id());
        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, "everyone")).contains(GUILD.id());
        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, "Reviews")).isEmpty();
        assertThat(chat.resolve(GUILD.id(), Kind.CHANNEL, "#" + channel.name())).isPresent();
        assertThat(chat.resolve(GUILD.id(), Kind.CHANNEL, channel.id())).contains(channel.id());
        assertThat(chat.resolve(GUILD.id(), Kind.CHANNEL, "1")).isEmpty();
        assertThat(chat.resolve(GUILD.id(), Kind.PERSON, INES.mention())).contains(INES.id());
        assertThat(chat.resolve(GUILD.id(), Kind.PERSON, INES.id())).contains(INES.id());
        assertThat(chat.resolve(GUILD.id(), Kind.PERSON, "1")).isEmpty();
        assertThat(chat.resolve(GUILD.id(), Kind.PERSON, "carol")).isEmpty();
        assertThat(chat.resolve(GUILD.id(), Kind.PERSON, DISCORD.bot().id())).isEmpty();
    }

    @Test
    void takesANameOfTwoForNeither() {
        var one = GUILD.addRole("Twins");
        var other = GUILD.addRole("twins");
        DISCORD.await("the roles", () -> session.getRoleById(other.id()) != null);

        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, "Twins")).isEmpty();
        assertThat(chat.resolve(GUILD.id(), Kind.ROLE, one.id())).contains(one.id());
    }

    @Test
    void takesWhatCanBeNoIdForSomethingThatIsNotThere() {
        var nowhere = new Place(GUILD.id(), "reception");

        assertThat(chat.inspect(nowhere).exists()).isFalse();
        assertThat(chat.canCall(GUILD.id(), "everyone")).isFalse();
        assertThat(chat.fetch(place, "first")).isEmpty();
        assertThat(chat.sentAt("first")).isEqualTo(Instant.EPOCH);
        assertThat(chat.link(nowhere, "1")).isPresent();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.post(nowhere, NOTE, KEY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("10003"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.direct(GUILD.id(), "carol"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("10013"));
    }

    @Test
    void callsTheOthersWhereSomebodyNamedIsNobody() {
        var outgoing = new Outgoing(
                new Note(chat.mention("carol") + chat.mention(INES.id())),
                new Pings(Set.of("carol", INES.id()), Set.of("everyone")));

        assertThat(message(chat.post(place.replyTo("first"), outgoing, KEY)).pinged())
                .containsExactly(INES.id());
    }

    @Test
    void knowsAChannelThatEverybodySees() {
        assertThat(chat.inspect(place).open()).isTrue();
        channel.deny(GUILD.everyone(), Permission.VIEW_CHANNEL);
        channel.allow(DISCORD.bot(), Permission.VIEW_CHANNEL);

        DISCORD.await("the denial", () -> !chat.inspect(place).open());
    }

    @Test
    void isUnreachableWithoutASession() {
        connection.end();

        reachesNobody();
        assertThat(chat.inspect(place).exists()).isTrue();
    }

    @Test
    void isUnreachableDuringAnOutage() {
        var other = DISCORD.addGuild("Elsewhere", "otto");
        var room = other.addChannel("room");
        heard(room);
        other.goDown();
        DISCORD.await("the outage", () -> session.getGuildById(other.id()) == null);

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> chat.post(new Place(other.id(), room.id()), NOTE, KEY));
    }

    @Test
    void isUnreachableWhereItsServerFails() {
        DISCORD.faults().next(Fault.status(500), 1, "POST", "/messages$");

        assertThat(reachesNobody()).hasMessageNotContaining("secret").hasNoCause();
    }

    @Test
    void tellsNoWordsOfARefusal() {
        DISCORD.faults()
                .next(
                        new Fault.Status(400, "{\"code\": 50035, \"message\": \"secret\", \"errors\": {}}"),
                        1,
                        "POST",
                        "/messages$");

        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> chat.post(place, NOTE, KEY))
                .satisfies(refused ->
                        assertThat(refused).hasMessageNotContaining("secret").hasNoCause());
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() throws InterruptedException {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        DISCORD.whenReceived(request -> {
            arrived.countDown();
            awaitQuietly(go);
        });
        var failure = new CompletableFuture<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                chat.post(place, NOTE, KEY);
            } catch (RuntimeException unreachable) {
                failure.complete(
                        Thread.currentThread().isInterrupted() ? unreachable : new AssertionError("swallowed"));
            }
        });
        arrived.await();
        thread.interrupt();

        assertThat(failure.join()).isInstanceOf(Unreachable.class);
        go.countDown();
        DISCORD.whenReceived(request -> {});
        thread.join();
    }

    private static void awaitQuietly(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void takesARateLimitThatLastsTooLongForUnreachable() {
        DISCORD.faults().next(new Fault.RateLimited(Duration.ofSeconds(2), "user"), 1, "POST", "/messages$");
        var impatient = new DiscordChat(connection, Duration.ofMillis(300));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> impatient.post(place, NOTE, KEY));
        assertThat(channel.botMessages()).isEmpty();
    }

    @Test
    void knowsWhenAMessageWasSent() {
        var before = Instant.now().minusSeconds(1);

        assertThat(chat.sentAt(chat.post(place, NOTE, KEY)))
                .isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void writesWhatDiscordMakesMomentsAndAddressesOf() {
        var moment = Instant.ofEpochSecond(1764086400);

        assertThat(Markup.escape(chat.relative(moment).orElseThrow()
                        + chat.absolute(moment).orElseThrow()))
                .isEqualTo("<t:1764086400:R><t:1764086400:f>");
        assertThat(chat.link(place, "7"))
                .contains("https://discord.com/channels/" + GUILD.id() + "/" + channel.id() + "/7");
        assertThat(chat.readMention("give it to <@!123>")).contains("123");
        assertThat(chat.readMention("<@123> or <@124>")).isEmpty();
    }
}
