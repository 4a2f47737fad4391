package dev.bedside.day;

import java.util.List;

/**
 * Something that is posted in a channel where reviews arrive.
 *
 * @param how it comes there
 * @param title of an embed, or the name of a file
 * @param cards what the headlines of the cards that answer it tell to do; none where it is no review
 */
record Mail(String name, How how, String title, String text, List<String> cards) {

    /** How something comes into a channel. */
    enum How {
        TYPED,
        HOOKED,
        EMBEDDED,
        FORWARDED,
        ATTACHED
    }

    static final String REPLY = "Reply";
    static final String TALK = "Reply and invite to talk";
    static final String HOLD = "Hold – ask the responsible person first";
    static final String REPORT = "Report to the review site";

    static Mail typed(String name, String text, String... cards) {
        return new Mail(name, How.TYPED, "", text, List.of(cards));
    }

    static Mail hooked(String name, String text, String... cards) {
        return new Mail(name, How.HOOKED, "", text, List.of(cards));
    }

    static Mail embedded(String name, String title, String text, String... cards) {
        return new Mail(name, How.EMBEDDED, title, text, List.of(cards));
    }

    static Mail forwarded(String name, String text, String... cards) {
        return new Mail(name, How.FORWARDED, "", text, List.of(cards));
    }

    static Mail attached(String name, String title, String text, String... cards) {
        return new Mail(name, How.ATTACHED, title, text, List.of(cards));
    }
}
