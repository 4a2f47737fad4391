package dev.bedside.setup;

import java.util.Locale;

/**
 * What a control of {@code /settings} does.
 *
 * @param practice the end of its id, which no two practices of a workspace share
 * @param setting empty where it is about none
 */
record Action(Verb verb, String practice, String setting) {

    private static final int TELLING = 10;

    /** What is done. */
    enum Verb {
        PRACTICE,
        TOP,
        GROUP,
        ONE,
        EDIT,
        RESET,
        UNWATCH,
        PICK,
        SAVE
    }

    /** The end of an id: with the whole of it an action would be longer than a chat takes. */
    static String telling(String practice) {
        return practice.substring(Math.max(0, practice.length() - TELLING));
    }

    static String write(Verb verb, String practice, String setting) {
        var action = Settings.ACTIONS + verb.name().toLowerCase(Locale.ROOT) + "/" + telling(practice);
        return setting.isEmpty() ? action : action + "/" + setting;
    }

    /** Reads what {@link #write} wrote; anything else opens the list of settings of no practice. */
    static Action of(String action) {
        var parts = action.split("/", 4);
        for (var verb : Verb.values()) {
            if (parts.length > 2 && verb.name().toLowerCase(Locale.ROOT).equals(parts[1])) {
                return new Action(verb, parts[2], parts.length > 3 ? parts[3] : "");
            }
        }
        return new Action(Verb.TOP, "-", "");
    }

    /** Ids only: an action may come from anywhere. */
    @Override
    public String toString() {
        return "Action[" + verb + "]";
    }
}
