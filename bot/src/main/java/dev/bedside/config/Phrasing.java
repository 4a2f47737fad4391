package dev.bedside.config;

import java.util.Locale;
import java.util.Set;

/** A sentence that is said, by name: implemented by an enum that lists every sentence of a feature. */
public interface Phrasing {

    /** {@link Enum#name()}. */
    String name();

    /** What is filled in. */
    Set<String> placeholders();

    /** The name as it stands in a file: {@code card-headline}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
