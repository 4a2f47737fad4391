package dev.bedside.practice;

import java.util.Locale;

/** How soon somebody has to look at a review, the most urgent first. */
public enum Urgency {
    CRITICAL,
    HIGH,
    NORMAL,
    LOW;

    /** The word of the vocabulary, as it stands in files and in the batch interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
