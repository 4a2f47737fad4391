package dev.bedside.judgement;

import dev.bedside.text.Span;

/**
 * One thing that a passage may praise or complain of, finer than a topic, by what it means and in whatever words.
 *
 * @param span of the passage
 * @param name {@code +} or {@code -} and a point of a topic, such as {@code +wait-notice}
 * @param odds how likely it is, as the logarithm of the odds
 */
public record Theme(Span span, String name, double odds) {

    /** Its place only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Theme[" + span.start() + "]";
    }
}
