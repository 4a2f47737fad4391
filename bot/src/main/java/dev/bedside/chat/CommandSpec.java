package dev.bedside.chat;

import java.util.List;
import java.util.Map;

/**
 * A command as people find it in their chat.
 *
 * @param name lower case, without a space
 * @param description by language code, {@code en} among them; at most 100 characters each
 * @param managersOnly whether only those who run the workspace are offered it
 * @param commands its own commands, one level deep; empty where it is one itself
 */
public record CommandSpec(
        String name,
        Map<String, String> description,
        boolean managersOnly,
        List<Option> options,
        List<CommandSpec> commands) {

    public CommandSpec {
        description = Map.copyOf(description);
        options = List.copyOf(options);
        commands = List.copyOf(commands);
    }

    /** What is filled in. */
    public record Option(
            String name, Map<String, String> description, Kind kind, boolean required, List<Choice> choices) {

        public Option {
            description = Map.copyOf(description);
            choices = List.copyOf(choices);
        }
    }

    /** One of a few, by language code. */
    public record Choice(String value, Map<String, String> label) {

        public Choice {
            label = Map.copyOf(label);
        }
    }

    /** What an option takes. */
    public enum Kind {
        WORDS,
        /** Words that are completed while they are typed. */
        COMPLETED,
        CHANNEL,
        ROLE,
        PERSON
    }
}
