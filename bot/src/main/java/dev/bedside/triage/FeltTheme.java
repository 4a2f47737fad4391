package dev.bedside.triage;

import dev.bedside.text.Span;

/**
 * One thing that a passage of a review may praise or complain of, finer than a topic, by what it means and in whatever words.
 *
 * @param span of the passage in the review's text
 * @param praised whether it is praised rather than complained of
 * @param point of a topic, such as {@code wait-notice}
 * @param odds how likely it is, as the logarithm of the odds
 */
public record FeltTheme(Span span, boolean praised, String point, double odds) {

    /** Its place only: people's words never reach a log. */
    @Override
    public String toString() {
        return "FeltTheme[" + span.start() + "]";
    }
}
