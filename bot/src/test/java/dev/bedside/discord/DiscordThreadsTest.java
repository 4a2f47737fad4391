package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.User;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordThreadsTest {

    private static final EffectKey KEY = new EffectKey("thread/01KB0000000000000000000000/team");
    private static final Outgoing NOTE = Outgoing.quiet(new Note("Here is room."));
    private static final String NAME = "#142 · Google, 1★";
    private static final FakeDiscord DISCORD = FakeDiscord.start();
    private static final Guild GUILD = DISCORD.addGuild("Larkfield Dental", "olga");
    private static final User INES = GUILD.addMember("ines");
    private static final User RAY = GUILD.addMember("ray");
    private static JDA session;

    private final Connection connection = new Connection();
    private final DiscordChat chat = new DiscordChat(connection);
    private final Channel channel = GUILD.addChannel("reviews");
    private final Place place = new Place(GUILD.id(), channel.id());

    @BeforeAll
    static void login() throws InterruptedException {
        session = JDABuilder.createLight(
                        DISCORD.token(), EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT))
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
    void begin() {
        connection.begin(session, true);
        DISCORD.await("the channel", () -> chat.inspect(place).exists());
    }

    @AfterEach
    void sentNothingThatDiscordWouldRefuse() {
        assertThat(DISCORD.violations()).isEmpty();
    }

    private Discussion below(String message, boolean open) {
        return new Discussion(message, NAME, Set.of(), open);
    }

    private static Discussion apart(boolean open, User... guests) {
        return new Discussion(
                null, NAME, Set.of(Arrays.stream(guests).map(User::id).toArray(String[]::new)), open);
    }

    private Channel only() {
        assertThat(channel.threads()).hasSize(1);
        return channel.threads().getFirst();
    }

    private String opened() {
        return chat.openThread(place, below(chat.post(place, NOTE, KEY), true));
    }

    private void deny(Permission... permissions) {
        channel.deny(DISCORD.bot(), permissions);
    }

    @Test
    void callsItByItsNameAndTellsNobody() {
        opened();

        assertThat(only().name()).isEqualTo(NAME);
        assertThat(only().isArchived()).isFalse();
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().pinged()).isEmpty();
    }

    @Test
    void putsItAwayAndBringsItBackAtOnce() {
        var id = opened();
        for (int time = 0; time < 3; time++) {
            chat.changeThread(place, id, below(id, false));
            assertThat(only().isArchived()).isTrue();
            chat.changeThread(place, id, below(id, true));
            assertThat(only().isArchived()).isFalse();
        }
    }

    @Test
    void putsItAwayWithoutBeingAllowedToManageThreads() {
        var id = opened();
        deny(Permission.MANAGE_THREADS);
        chat.changeThread(place, id, below(id, false));

        assertThat(only().isArchived()).isTrue();
    }

    @Test
    void leavesAThreadOfOthersThatItMayNotPutAway() {
        var card = chat.post(place, NOTE, KEY);
        DISCORD.as(INES).openThread(channel.botMessages().getFirst(), "by hand");
        assertThat(chat.openThread(place, below(card, true))).isEqualTo(card);
        deny(Permission.MANAGE_THREADS);
        DISCORD.await(
                "the denial",
                () -> !session.getGuildById(GUILD.id())
                        .getSelfMember()
                        .hasPermission(
                                session.getTextChannelById(channel.id()),
                                net.dv8tion.jda.api.Permission.MANAGE_THREADS));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.changeThread(place, card, below(card, false)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("50013"));
        assertThat(only().isArchived()).isFalse();
    }

    @Test
    void hearsAnAfterthoughtInAThreadThatWasPutAway() {
        var id = opened();
        chat.changeThread(place, id, below(id, false));
        DISCORD.say(only(), INES, "oops, undo");

        assertThat(only().isArchived()).isFalse();
        assertThat(chat.history(new Place(GUILD.id(), id), null, 1).getFirst().content())
                .isEqualTo("oops, undo");
    }

    @Test
    void letsGuestsIntoAPrivateThreadAlsoOnceItWasPutAway() {
        var id = chat.openThread(place, apart(true));
        chat.changeThread(place, id, apart(true, INES));
        assertThat(only().people()).containsExactly(DISCORD.bot(), INES);
        chat.changeThread(place, id, apart(false, INES));
        DISCORD.await("that the library forgets it", () -> session.getThreadChannelById(id) == null);
        chat.changeThread(place, id, apart(true, INES, RAY));

        assertThat(only().people()).contains(INES, RAY);
        assertThat(only().isPrivate()).isTrue();
        assertThat(chat.inspect(new Place(GUILD.id(), id)).open()).isFalse();
    }

    @Test
    void letsTheOthersInWhereOneHasLeft() {
        var gone = GUILD.addMember("gone");
        GUILD.remove(gone);
        var id = chat.openThread(place, apart(true));
        chat.changeThread(place, id, apart(true, gone, INES));

        assertThat(only().people()).contains(INES).doesNotContain(gone);
    }

    @Test
    void findsItsPrivateThreadAndNobodyElses() {
        var before = Instant.now();
        assertThat(chat.findThread(place, apart(true), before)).isEmpty();
        var id = chat.openThread(place, apart(true));
        var elsewhere = new Place(GUILD.id(), GUILD.addChannel("elsewhere").id());
        DISCORD.await("the channel", () -> chat.inspect(elsewhere).exists());

        assertThat(chat.findThread(place, apart(true), before)).contains(id);
        assertThat(chat.findThread(elsewhere, apart(true), before)).isEmpty();
        assertThat(chat.findThread(place, apart(true), before.plusSeconds(3_600)))
                .isEmpty();
    }

    @Test
    void knowsWhatItMayNotDo() {
        deny(Permission.CREATE_PUBLIC_THREADS, Permission.CREATE_PRIVATE_THREADS, Permission.SEND_MESSAGES_IN_THREADS);
        DISCORD.await(
                "the denial",
                () -> chat.inspect(place)
                        .missing()
                        .equals(Set.of(Need.OPEN_THREADS, Need.OPEN_PRIVATE_THREADS, Need.SEND_IN_THREADS)));
        var card = chat.post(place, NOTE, KEY);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chat.openThread(place, below(card, true)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("50013"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> chat.openThread(place, apart(true)));
    }

    @Test
    void opensNoThreadInAThread() {
        var id = opened();
        var inside = new Place(GUILD.id(), id);
        var said = DISCORD.say(only(), INES, "hello").id();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> chat.openThread(inside, below(said, true)));
    }

    @Test
    void takesNoNameOfAThreadForAText() {
        session.getTextChannelById(channel.id())
                .createThreadChannel("Google review, 1 star, by Nobody")
                .complete();
        assertThat(channel.messages()).hasSize(1);

        assertThat(chat.history(place, null, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.isHollow()).isTrue());
    }
}
