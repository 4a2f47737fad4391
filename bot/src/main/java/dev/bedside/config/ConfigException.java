package dev.bedside.config;

import java.util.Objects;

/** A configuration file that cannot be used; the message says where, what is wrong and what to do. */
public final class ConfigException extends RuntimeException {

    private final transient Place place;

    public ConfigException(Place place, String problem) {
        super(place + ": " + problem);
        this.place = place;
    }

    /** Where, what is wrong and what to do. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Place place() {
        return place;
    }
}
