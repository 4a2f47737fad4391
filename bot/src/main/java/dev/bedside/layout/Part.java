package dev.bedside.layout;

import java.util.Locale;
import java.util.Optional;

/** A part of a review that a layout may hold. */
public enum Part {
    AUTHOR,
    STARS,
    TEXT,
    TITLE,
    DATE,
    LOCATION,
    SITE,
    LINK,
    ID,
    /** Anything, and nobody needs it. */
    SKIP;

    static Optional<Part> of(String name) {
        for (Part part : values()) {
            if (part.key().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing at all may stand in its place. */
    boolean mayBeEmpty() {
        return this == SKIP || this == TEXT || this == TITLE || this == LOCATION;
    }
}
