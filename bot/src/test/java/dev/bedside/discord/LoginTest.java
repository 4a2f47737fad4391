package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Response;
import dev.bedside.discord.Health.Trouble;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.Intent;
import dev.bedside.fakediscord.Options;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private static final String SPENT = """
            {"url": "ws://127.0.0.1", "shards": 1, "session_start_limit":
             {"total": 1000, "remaining": 5, "reset_after": 3600000, "max_concurrency": 1}}""";

    private Practice practice = new Practice();

    @AfterEach
    void close() {
        practice.close();
    }

    private void only(Options options) {
        practice.close();
        practice = new Practice(options);
    }

    private boolean has(Trouble trouble) {
        return practice.discord.health().troubles().contains(trouble);
    }

    @Test
    void endsWhereTheTokenIsRefused() {
        try (var discord = new Discord(practice.settings("another.token"), practice.clock, Practice.QUICK)) {
            discord.open(practice.heard);

            assertThat(discord.ended().orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(Ended.TOKEN_REFUSED);
            assertThat(discord.health().troubles()).contains(Trouble.ENDED);
        }
        assertThat(practice.fake.gateway().identifies()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4004, TOKEN_REFUSED", "4010, TOO_MANY_SERVERS", "4011, TOO_MANY_SERVERS", "4013, OUTDATED"})
    void endsWhereDiscordClosesForGood(int code, Ended why) {
        practice.open();
        practice.fake.gateway().close(code);

        assertThat(practice.discord.ended().orTimeout(10, TimeUnit.SECONDS).join())
                .isEqualTo(why);
        assertThat(practice.fake.gateway().identifies()).isEqualTo(1);
    }

    @Test
    void keepsTryingUntilDiscordIsThere() {
        practice.fake.goDark();
        practice.discord.open(practice.heard);
        await().until(() -> has(Trouble.UNREACHABLE));

        practice.fake.comeBack();
        await().until(() -> practice.discord.health().connected());
        assertThat(practice.discord.health().troubles()).doesNotContain(Trouble.UNREACHABLE);
    }

    @Test
    void keepsTryingWhereDiscordFails() {
        practice.fake.faults().next(Fault.status(500), 2, "GET", "/users/@me");
        practice.fake.faults().next(Fault.status(500), 2, "GET", "/gateway/bot");

        practice.open();
        assertThat(practice.fake.gateway().identifies()).isEqualTo(1);
    }

    @Test
    void beginsNoSessionWhereFewAreLeft() {
        practice.fake.faults().next(new Fault.Status(200, SPENT), 1, "GET", "/gateway/bot");
        practice.discord.open(practice.heard);
        await().until(() -> has(Trouble.SESSIONS_SPENT));
        assertThat(practice.fake.gateway().identifies()).isZero();

        practice.clock.moveTo(practice.clock.instant().plus(Duration.ofMinutes(61)));
        await().until(() -> practice.discord.health().connected());
        assertThat(practice.discord.health().troubles()).isEmpty();
    }

    @Test
    void logsInWithoutTheContentWhereItIsNotGranted() {
        only(Options.usual().granting());
        practice.open();

        assertThat(practice.discord.health().readsContent()).isFalse();
        assertThat(has(Trouble.CONTENT_NOT_GRANTED)).isTrue();
        assertThat(practice.fake.gateway().identifies()).isEqualTo(2);
        practice.fake.say(practice.reviews, practice.ann, "cannot be read");
        practice.fake.say(
                practice.reviews,
                practice.ann,
                "can be read, " + practice.fake.bot().mention());
        await().until(() -> !practice.heard.messages.isEmpty());
        assertThat(practice.heard.messages).hasSize(1);
    }

    @Test
    void readsAgainWhenTheContentIsGranted() {
        only(Options.usual().granting());
        practice.open();
        practice.fake.awaitRequest("that asks for the intent", request -> request.is("GET", "/applications/@me"));
        practice.fake.gateway().grant(Intent.MESSAGE_CONTENT);
        practice.clock.moveTo(practice.clock.instant().plus(Duration.ofSeconds(61)));

        await().until(() -> practice.discord.health().readsContent());
        await().until(() -> practice.heard.count("listening") == 2);
        assertThat(practice.discord.health().troubles()).isEmpty();
        assertThat(practice.fake.gateway().identifies()).isEqualTo(3);
    }

    @Test
    void readsAgainWhenTheContentIsGrantedBeforeItAsked() {
        only(Options.usual().granting());
        practice.fake.faults().next(Fault.status(500), 1, "GET", "/applications/@me");
        practice.open();
        practice.fake.awaitRequest("that asks for the intent", request -> request.is("GET", "/applications/@me"));
        practice.fake.gateway().grant(Intent.MESSAGE_CONTENT);
        practice.clock.moveTo(practice.clock.instant().plus(Duration.ofSeconds(61)));

        await().until(() -> practice.discord.health().readsContent());
        assertThat(practice.fake.gateway().identifies()).isEqualTo(3);
    }

    @Test
    void noticesThatTheContentIsNoLongerTold() {
        practice.open();
        practice.fake.gateway().grant();
        practice.fake.webhook(practice.reviews, "Site alerts", "");
        await().until(() -> has(Trouble.CONTENT_NOT_GRANTED));
        assertThat(practice.discord.health().readsContent()).isFalse();

        practice.fake.gateway().grant(Intent.MESSAGE_CONTENT);
        practice.fake.say(practice.reviews, practice.ann, "can be read");
        await().until(() -> practice.discord.health().readsContent());
        await().until(() -> practice.heard.count("listening") == 2);
        assertThat(practice.fake.gateway().identifies()).isEqualTo(1);
    }

    @Test
    void isNotFooledByAnEmptyMessage() {
        practice.open();
        practice.fake.webhook(practice.reviews, "Site alerts", "");
        practice.fake.awaitRequest("that asks for the intent", request -> request.is("GET", "/applications/@me"));

        assertThat(practice.discord.health().readsContent()).isTrue();
        assertThat(practice.discord.health().troubles()).isEmpty();
    }

    @Test
    void registersTheCommandsOnceAndNotAgainForEachSession() {
        practice.open();
        practice.fake.gateway().forgetSessions();
        practice.fake.gateway().dropConnections();
        await().until(() -> practice.fake
                        .requests("GET", "/applications/{application_id}/commands")
                        .size()
                == 2);

        assertThat(practice.fake.requests("PUT", "/applications/{application_id}/commands"))
                .hasSize(1);
        assertThat(practice.fake.commands()).hasSize(3);
    }

    @Test
    void triesAgainWhereTheCommandsAreNotTaken() {
        practice.fake.faults().next(Fault.status(500), 1, "PUT", "/commands");
        practice.discord.open(practice.heard);

        await().until(() -> practice.fake.commands().size() == 3);
        await().until(() -> practice.discord.health().troubles().isEmpty());
    }

    @Test
    void saysWhatIsLeftAfterItStoppedListening() {
        practice.open();
        practice.discord.stopListening();
        practice.fake.say(practice.reviews, practice.ann, "too late");
        var place = new Place(practice.guild.id(), practice.reviews.id());
        practice.discord.chat().post(place, Outgoing.quiet(new Note("still said")), new EffectKey("test/1"));

        assertThat(practice.reviews.botMessages()).hasSize(1);
        assertThat(practice.heard.messages).isEmpty();
    }

    @Test
    void finishesWhatItIsAnsweringBeforeItStops() throws InterruptedException {
        practice.open();
        var stopping = new CountDownLatch(1);
        practice.heard.onAsked = request -> {
            await().until(() -> stopping.getCount() == 0);
            return new Response.Privately(List.of(new Note("just in time")));
        };
        var asked = practice.fake.as(practice.ann).slash(practice.reviews, "check");
        await().until(() -> !practice.heard.requests.isEmpty());
        var stop = Thread.startVirtualThread(practice.discord::close);
        stopping.countDown();

        assertThat(asked.says()).isEqualTo("just in time");
        stop.join();
        assertThat(practice.discord.health().connected()).isFalse();
    }
}
