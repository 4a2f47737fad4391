package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiscordLikeChatTests extends RecordingChatContract {

    private final RecordingChat chat = RecordingChat.discordLike(clock);

    @Override
    RecordingChat chat() {
        return chat;
    }

    @Test
    void forgetsNoncesAfterFiveMinutes() {
        var key = new EffectKey("card/a");
        var note = Outgoing.quiet(new Note("A review came in."));
        chat.post(place(), note, key);
        pass(Duration.ofMinutes(5));
        chat.post(place(), note, key);

        assertThat(chat.postedTwice()).containsExactly("card/a");
    }

    @Test
    void showsReplies() {
        var asked = say("hello");
        chat.post(place().replyTo(asked), Outgoing.quiet(new Note("Hello.")), new EffectKey("note/a"));

        assertThat(chat.standing(place().channel()).getLast().replyTo()).isEqualTo(asked);
    }
}
