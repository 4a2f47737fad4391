package dev.bedside.config;

/**
 * Where something was written, so that whoever wrote it can find it again.
 *
 * @param file the path as a person would type it, for example {@code config/practice.yml}
 * @param line counted from 1; 0 where there are no lines, as in a property of the process
 */
public record Place(String file, int line) {

    /** A property of the process, whatever source it was set in. */
    public static Place property(String name) {
        return new Place(name, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
