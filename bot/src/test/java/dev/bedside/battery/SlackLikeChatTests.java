package dev.bedside.battery;

class SlackLikeChatTests extends RecordingChatContract {

    private final RecordingChat chat = RecordingChat.slackLike(clock);

    @Override
    RecordingChat chat() {
        return chat;
    }
}
