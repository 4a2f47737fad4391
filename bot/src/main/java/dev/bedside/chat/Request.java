package dev.bedside.chat;

import java.util.List;
import java.util.Map;

/**
 * Something that a person asks of Bedside.
 *
 * @param id the platform's id of it, the same for every process that hears it
 * @param place where it was asked; {@link Place#replyTo} is the message below which something was pressed
 */
public record Request(String id, Place place, Person person, Ask ask) {

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Request[" + id + "]";
    }

    /** What is asked. */
    public sealed interface Ask {}

    /**
     * A command that was typed.
     *
     * @param command {@code check}, {@code review claim}
     * @param options what was filled in, by name; channels, roles and people as their platform ids
     */
    public record Command(String command, Map<String, String> options) implements Ask {

        public Command {
            options = Map.copyOf(options);
        }

        /** Ids only: what people typed never reaches a log. */
        @Override
        public String toString() {
            return "Command[" + command + "]";
        }
    }

    /** A command out of the menu of a message. */
    public record MessageCommand(String command, Message message) implements Ask {}

    /** A button was pressed. */
    public record Press(String action) implements Ask {}

    /** Something was chosen from a menu or a picker. */
    public record Chosen(String action, List<String> values) implements Ask {

        public Chosen {
            values = List.copyOf(values);
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Chosen[" + action + "]";
        }
    }

    /**
     * A form was sent.
     *
     * @param fields the answers by the id of the question
     */
    public record Submitted(String action, Map<String, List<String>> fields) implements Ask {

        public Submitted {
            fields = Map.copyOf(fields);
        }

        /** The answer to a question in words; empty where there is none. */
        public String words(String id) {
            var values = fields.getOrDefault(id, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** Ids only: what people typed never reaches a log. */
        @Override
        public String toString() {
            return "Submitted[" + action + "]";
        }
    }
}
