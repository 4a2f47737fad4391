package dev.bedside.reply;

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
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
