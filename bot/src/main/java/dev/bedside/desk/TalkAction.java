package dev.bedside.desk;

import dev.bedside.guard.Danger;
import dev.bedside.talk.Intent;
import java.util.Optional;

/** What a button below an answer in a talk does; it holds ids and labels, never what somebody said. */
sealed interface TalkAction {

    String NOTHING = "-";

    /** How it stands on a button, at most 60 characters. */
    String write();

    /**
     * Does what somebody wished.
     *
     * @param who the platform's id of the person who wished it
     * @param about the number of the case; empty where none is meant, or where it is chosen from a menu
     * @param arg a label, a person's id or a moment; empty for none
     * @param privately whether the answer is for their eyes only
     */
    record Do(String who, Intent intent, String about, String arg, boolean privately) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "Do";
        }

        @Override
        public String write() {
            return (privately ? "tell" : "say") + "/" + who + "/" + intent.id() + "/" + orNothing(about) + "/" + arg;
        }
    }

    /** Does what is kept under a token, with the case of this number. */
    record DoKept(String who, String token, String about) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "DoKept";
        }

        @Override
        public String write() {
            return "word/" + who + "/" + token + "/" + orNothing(about);
        }
    }

    /** Shows answers that are kept. */
    record Show(String who, String token) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "Show";
        }

        @Override
        public String write() {
            return "kept/" + who + "/" + token;
        }
    }

    /** Takes one of several drafts. */
    record Use(String token, int choice) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "Use";
        }

        @Override
        public String write() {
            return "use/" + token + "/" + choice;
        }
    }

    /** Nothing is to be done. */
    record Leave(String who) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "Leave";
        }

        @Override
        public String write() {
            return "leave/" + who;
        }
    }

    /** Says why something had better not be said. */
    record Caution(Danger danger) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "Caution";
        }

        @Override
        public String write() {
            return "caution/" + danger.id();
        }
    }

    /** Takes a message for a review. */
    record TakeIn(String message) implements TalkAction {
        /** Nothing of what is on the button. */
        @Override
        public String toString() {
            return "TakeIn";
        }

        @Override
        public String write() {
            return "take-in/" + message;
        }
    }

    private static String orNothing(String about) {
        return about.isEmpty() ? NOTHING : about;
    }

    /** Empty where it is none of these. */
    static Optional<TalkAction> read(String action) {
        var parts = action.split("/", 5);
        return switch (parts[0] + parts.length) {
            case "say5", "tell5" ->
                Intent.of(parts[2])
                        .map(intent -> new Do(parts[1], intent, about(parts[3]), parts[4], parts[0].equals("tell")));
            case "word4" -> Optional.of(new DoKept(parts[1], parts[2], about(parts[3])));
            case "kept3" -> Optional.of(new Show(parts[1], parts[2]));
            case "use3" ->
                parts[2].matches("\\d") ? Optional.of(new Use(parts[1], Integer.parseInt(parts[2]))) : Optional.empty();
            case "leave2" -> Optional.of(new Leave(parts[1]));
            case "caution2" -> Danger.of(parts[1]).map(Caution::new);
            case "take-in2" -> Optional.of(new TakeIn(parts[1]));
            default -> Optional.empty();
        };
    }

    private static String about(String part) {
        return part.equals(NOTHING) ? "" : part;
    }
}
