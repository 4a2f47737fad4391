package dev.bedside.text;

/**
 * One word, number or emoji of a text.
 *
 * @param start of its first UTF-16 unit in the original
 * @param end behind its last unit
 * @param form lower case, without accents, with a straight apostrophe
 * @param stem what its grammatical forms share
 * @param opensSentence whether a sentence begins with it
 * @param opensClause whether a comma, semicolon, colon, dash or bracket stands in front of it, or a sentence begins, or it is a
 *     word such as "but"
 */
public record Word(int start, int end, String form, String stem, boolean opensSentence, boolean opensClause) {

    /** Positions only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Word[" + start + "-" + end + "]";
    }
}
