package dev.bedside.setup;

import java.util.Locale;
import java.util.Optional;

/**
 * What a control of the guided set-up does.
 *
 * @param subject our id of the channel that is set up; the platform's of one that is not watched yet; a dash for none
 * @param about a step, a setting, or both with what stood in a form; empty for nothing
 */
record GuideAction(Verb verb, String subject, String about) {

    /** Stands for no channel. */
    static final String NOBODY = "-";

    private static final int PARTS = 4;

    /** What is done. */
    enum Verb {
        /** Goes on wherever it stopped. */
        BEGIN,
        GO,
        /** A channel was chosen instead of another one. */
        CHANNEL,
        /** The channel in which it is asked. */
        HERE,
        /** Of the channels that are watched, one. */
        RESUME,
        /** The practice of a channel. */
        WHOSE,
        /** A further practice is to be named. */
        NEW,
        NAMED,
        PICK,
        ON,
        OFF,
        FORM,
        SAVE,
        TEST,
        /** The test card goes. */
        REMOVE
    }

    static String write(Verb verb, String subject, String about) {
        var action = Guide.ACTIONS + verb.name().toLowerCase(Locale.ROOT) + "/" + subject;
        return about.isEmpty() ? action : action + "/" + about;
    }

    static Optional<GuideAction> read(String action) {
        var parts = action.split("/", PARTS);
        for (var verb : Verb.values()) {
            if (parts.length >= PARTS - 1
                    && verb.name().toLowerCase(Locale.ROOT).equals(parts[1])) {
                return Optional.of(new GuideAction(verb, parts[2], parts.length == PARTS ? parts[PARTS - 1] : ""));
            }
        }
        return Optional.empty();
    }

    /** Ids only: an action may come from anywhere. */
    @Override
    public String toString() {
        return "GuideAction[" + verb + "]";
    }
}
