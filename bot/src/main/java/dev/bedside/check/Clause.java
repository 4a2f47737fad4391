package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;

/**
 * A part of a sentence that says one thing.
 *
 * @param sentence the number of the sentence it belongs to
 * @param first its first word
 * @param end the word behind its last one
 */
record Clause(int sentence, int first, int end) {

    /** Shorter parts, such as a name between commas, say nothing alone. */
    private static final int FEWEST_WORDS = 3;

    /** Whether the words from one to another, itself left out, are enough for a clause. */
    static boolean saysSomething(int from, int to) {
        return to - from >= FEWEST_WORDS;
    }

    Span span(Text text) {
        return text.span(first, end - 1);
    }

    /** Without what is too short to say anything in front and behind, such as "Hi Tom," and ", Tom". */
    Span core(Text text) {
        int from = first;
        for (int word = first + 1; word < end && !saysSomething(first, word); word++) {
            from = text.word(word).opensClause() ? word : from;
        }
        int to = end;
        for (int word = end - 1; word > from && !saysSomething(word, end); word--) {
            to = text.word(word).opensClause() ? word : to;
        }
        return saysSomething(from, to) ? text.span(from, to - 1) : span(text);
    }
}
