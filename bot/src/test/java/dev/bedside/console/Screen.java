package dev.bedside.console;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Outgoing;
import java.util.ArrayList;
import java.util.List;

/** The room's chat with a screen that remembers, for tests of other packages. */
public final class Screen {

    private final List<Outgoing> shown = new ArrayList<>();
    private final ConsoleChat chat = new ConsoleChat(shown::add);

    public ChatPlatform chat() {
        return chat;
    }

    public List<Outgoing> shown() {
        return shown;
    }
}
