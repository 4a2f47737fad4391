package dev.bedside.config;

/**
 * Where something was written, so that whoever wrote it can find it again.
 *
 * @param file the path as a person would type it, for example {@code config/practice.yml}
 * @param line counted from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
