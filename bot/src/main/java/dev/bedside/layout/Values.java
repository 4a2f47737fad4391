package dev.bedside.layout;

/** Tells whether a string can be what a layout takes it for, so that a layout claims only what it knows. */
@FunctionalInterface
public interface Values {

    /**
     * Whether a value fits its part: a date that is one, stars that are some.
     *
     * @param value as it stands in the message, never blank
     */
    boolean fits(Part part, String value);
}
