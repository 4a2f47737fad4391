package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.console.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The contract over the room, as far as a terminal can keep it: nobody else writes there, nothing can be taken off the screen,
 * and nobody asks what stands on it. What is left out is skipped by name, so that it is seen in the report.
 */
class ConsoleChatContractTest extends ChatPlatformContract {

    private final Screen screen = new Screen();

    @Override
    ChatPlatform platform() {
        return screen.chat();
    }

    @Override
    Place place() {
        return new Place("room", "room");
    }

    @Override
    String say(String words) {
        return abort("nobody else writes in a terminal");
    }

    @Override
    void delete(String messageId) {
        abort("nothing is taken off a screen");
    }

    @Override
    void deny() {
        abort("a terminal forbids nothing");
    }

    @Override
    void loseNextAnswer() {
        abort("a screen shows what it is given");
    }

    @Override
    void deleteThread(String thread) {
        abort("a terminal has no threads");
    }

    @Override
    String openByHand(String message) {
        return abort("a terminal has no threads");
    }

    @Override
    void pass(Duration time) {
        // what was printed stays printed
    }

    @Override
    @Test
    void editsInPlace() {
        abort("what stands on a screen is not changed");
    }

    @Override
    @Test
    void writesToAPersonInPrivate() {
        abort("whoever sits there sees everything");
    }

    @Override
    @Test
    void readsTheMentionsItWrites() {
        assertThat(platform().readMention(platform().mention("Ana"))).contains("Ana");
        assertThat(platform().readMention("@Ana")).contains("Ana");
        assertThat(platform().readMention("Ana or Bo")).isEmpty();
    }

    @Test
    void printsAKeyOnce() {
        var key = new EffectKey("reminder/01KB0000000000000000000000");
        platform().post(place(), Outgoing.quiet(new Note("Two reviews wait.")), key);
        platform().post(place(), Outgoing.quiet(new Note("Two reviews wait.")), key);

        assertThat(screen.shown()).hasSize(1);
    }
}
