package dev.bedside.learn;

import java.util.Set;

/**
 * One example to learn from.
 *
 * @param kind what it is
 * @param traits by which it can be recognised
 */
public record Lesson(String kind, Set<String> traits) {

    /** The kind only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Lesson[" + kind + "]";
    }
}
