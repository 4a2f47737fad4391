package dev.bedside.judgement;

import java.util.Locale;

/** Where a clue comes from. */
public enum Source {
    /** The reviewer's stars, which are always there to be seen. */
    STARS,
    RULES,
    NGRAMS,
    ENCODER;

    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ' ';
    }

    boolean gave(String clue) {
        return clue.startsWith(prefix());
    }
}
