package dev.bedside.reply;

import java.util.Locale;

/** How a draft sounds. */
public enum Style {
    PLAIN,
    WARM,
    FORMAL,
    /** Warm, and apologising without reservation. */
    SORRY,
    /** At most three fifths of the words of any other style. */
    BRIEF;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
