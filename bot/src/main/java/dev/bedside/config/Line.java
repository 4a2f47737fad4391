package dev.bedside.config;

/**
 * One text out of a configuration file together with its place.
 *
 * @param text as written, without YAML quoting
 * @param place where it stands
 */
public record Line(String text, Place place) {

    /** The error a reader of this line raises: what is wrong with it and what to do. */
    public ConfigException error(String problem) {
        return new ConfigException(place, problem);
    }
}
