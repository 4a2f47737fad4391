package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingChatServerTests extends RecordingChatContract {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final EffectKey KEY = new EffectKey("card/a");
    private static final Outgoing NOTE = Outgoing.quiet(new Note("A review came in."));

    private final RecordingChat chat = RecordingChat.discordLike(clock);
    private final List<Moment> moments = Collections.synchronizedList(new ArrayList<>());
    private RecordingChatServer server;
    private RecordingChatClient client;

    @BeforeEach
    void start() throws IOException {
        server = RecordingChatServer.start(chat, (moment, call) -> moments.add(moment));
        client = new RecordingChatClient(server.address(), DEADLINE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    RecordingChat chat() {
        return chat;
    }

    @Override
    ChatPlatform platform() {
        return client;
    }

    @Test
    void tellsEachMomentOfACall() {
        client.post(place(), NOTE, KEY);
        server.close();

        assertThat(moments).startsWith(Moment.RECEIVED, Moment.APPLIED, Moment.HALF_ANSWERED);
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotCome() throws IOException {
        var held = new CountDownLatch(1);
        try (var slow = RecordingChatServer.start(chat, (moment, call) -> hold(moment, held))) {
            var impatient = new RecordingChatClient(slow.address(), Duration.ofMillis(500));
            assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> impatient.post(place(), NOTE, KEY));
            held.countDown();
        }

        assertThat(chat.shown(place().channel())).hasSize(1);
    }

    @Test
    void knowsThatNobodyIsThere() {
        server.close();

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> client.post(place(), NOTE, KEY));
    }

    @Test
    void tellsWhatOthersWriteToWhoeverListens() throws InterruptedException {
        say("nobody hears this");
        var heard = new LinkedBlockingQueue<Message>();
        var ready = new CountDownLatch(1);
        var gateway =
                Thread.ofVirtual().start(() -> client.listen(ready::countDown, (channel, said) -> heard.add(said)));
        assertThat(ready.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        say("hello");

        assertThat(heard.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                .isNotNull()
                .extracting(Message::content)
                .isEqualTo("hello");
        assertThat(server.listening()).isEqualTo(1);
        gateway.interrupt();
        gateway.join();
    }

    private static void hold(Moment moment, CountDownLatch held) {
        if (moment == Moment.APPLIED) {
            try {
                held.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
