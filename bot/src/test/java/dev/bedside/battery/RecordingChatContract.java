package dev.bedside.battery;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.chat.Place;
import java.time.Duration;

/** The contract over a recording chat, however it is reached. */
abstract class RecordingChatContract extends ChatPlatformContract {

    static final Message.Author SOMEBODY = new Message.Author("Ines", false);

    final MovedClock clock = new MovedClock(START);

    abstract RecordingChat chat();

    @Override
    ChatPlatform platform() {
        return chat();
    }

    @Override
    Place place() {
        return new Place("larkfield", "front-desk");
    }

    @Override
    String say(String words) {
        return chat().say(place().channel(), Message.typed(words, SOMEBODY));
    }

    @Override
    void delete(String messageId) {
        chat().delete(place().channel(), messageId);
    }

    @Override
    void deny() {
        chat().deny(place().channel(), "50001");
    }

    @Override
    void loseNextAnswer() {
        chat().fail(Fault.ANSWER_LOST);
    }

    @Override
    void deleteThread(String thread) {
        chat().deleteThread(thread);
    }

    @Override
    String openByHand(String message) {
        return chat().open(place().channel(), message);
    }

    @Override
    void pass(Duration time) {
        clock.move(time);
    }
}
