package dev.bedside.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something below a message that a person can use. What a press means is said by its action, which comes back as it is. */
public sealed interface Control {

    /**
     * @param action what comes back when it is pressed, at most 60 characters, unique in its message
     * @param label at most 80 characters
     */
    record Button(String action, String label, Style style, boolean enabled) implements Control {

        public Button(String action, String label, Style style) {
            this(action, label, style, true);
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Button[" + action + "]";
        }
    }

    /** Opens a page; nothing comes back. */
    record Link(String url, String label) implements Control {

        /** Nothing that a log must not hold: a review's address names who wrote it. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    /**
     * One or more of several.
     *
     * @param placeholder what it says while nothing is chosen
     * @param options at most 25
     */
    record Menu(String action, String placeholder, List<Option> options, int atMost) implements Control {

        public Menu {
            options = List.copyOf(options);
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Menu[" + action + "]";
        }
    }

    /** Chooses a channel, a role or a person of the workspace; its platform id comes back. */
    record Picker(String action, Kind kind, String placeholder) implements Control {

        /** What is chosen. */
        public enum Kind {
            CHANNEL,
            ROLE,
            PERSON
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Picker[" + action + "]";
        }
    }

    /**
     * @param value what comes back, at most 100 characters
     * @param label at most 100 characters
     * @param hint a line below it; null for none
     */
    record Option(String value, String label, @Nullable String hint, boolean chosen) {

        public Option(String value, String label) {
            this(value, label, null, false);
        }

        /** Ids only: labels are words for people. */
        @Override
        public String toString() {
            return "Option[" + value.length() + " characters]";
        }
    }

    /** How a button looks; never the only sign of what it does. */
    enum Style {
        /** What should be done next. */
        MAIN,
        PLAIN,
        /** It cannot be taken back. */
        GRAVE
    }
}
