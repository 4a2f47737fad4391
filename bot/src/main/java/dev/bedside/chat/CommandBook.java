package dev.bedside.chat;

import java.util.List;
import java.util.Map;

/** Every command that Bedside understands. */
public record CommandBook(List<CommandSpec> commands, List<OnMessage> onMessages) {

    public CommandBook {
        commands = List.copyOf(commands);
        onMessages = List.copyOf(onMessages);
    }

    /**
     * A command in the menu of a message.
     *
     * @param id what comes back when it is used
     * @param name by language code, {@code en} among them; at most 32 characters each
     */
    public record OnMessage(String id, Map<String, String> name) {

        public OnMessage {
            name = Map.copyOf(name);
        }
    }
}
