package dev.bedside.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that open over the chat in answer to a press or a command.
 *
 * @param action what comes back with the answers, at most 90 characters
 * @param title at most 45 characters
 * @param fields 1 to 5
 */
public record Form(String action, String title, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Ids only: what people typed never reaches a log. */
    @Override
    public String toString() {
        return "Form[" + action + "]";
    }

    /** A question. */
    public sealed interface Field {

        /** The name under which its answer comes back. */
        String id();
    }

    /**
     * Words.
     *
     * @param label at most 45 characters
     * @param hint what is shown while it is empty, at most 100 characters; null for nothing
     * @param value what stands in it at first, at most 4,000 characters
     */
    public record Words(String id, String label, @Nullable String hint, String value, boolean required, boolean lines)
            implements Field {

        /** Ids only: what people typed never reaches a log. */
        @Override
        public String toString() {
            return "Words[" + id + "]";
        }
    }

    /**
     * Some of several.
     *
     * @param atLeast 0 where nothing need be chosen
     */
    public record Choice(String id, String label, List<Control.Option> options, int atLeast, int atMost)
            implements Field {

        public Choice {
            options = List.copyOf(options);
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Choice[" + id + "]";
        }
    }
}
