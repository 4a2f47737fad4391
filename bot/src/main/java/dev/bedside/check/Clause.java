package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    private static final Set<String> JOINING =
            Set.of("and", "so", "because", "since", "while", "though", "y", "e", "porque", "asi", "mientras");
    private static final Set<String> SUBJECTS = Set.of(
            "we",
            "i",
            "you",
            "he",
            "she",
            "they",
            "it",
            "our",
            "my",
            "your",
            "his",
            "her",
            "their",
            "the",
            "that",
            "this",
            "we're",
            "we've",
            "we'll",
            "we'd",
            "i'm",
            "i've",
            "i'll",
            "i'd",
            "you're",
            "you've",
            "you'll",
            "he's",
            "she's",
            "it's",
            "they're",
            "hope",
            "please",
            "thank",
            "thanks",
            "sorry",
            "nosotros",
            "usted",
            "ustedes",
            "su",
            "sus",
            "nuestro",
            "nuestra",
            "nos",
            "le",
            "les",
            "lo",
            "la",
            "que",
            "el",
            "ella",
            "esperamos",
            "gracias",
            "por");

    /** The clauses of a text, in its order. */
    static List<Clause> of(Text text) {
        var clauses = new ArrayList<Clause>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int first = text.firstWordOf(sentence);
            int end = text.endWordOf(sentence);
            for (int word = first + 1; word < end; word++) {
                if (begins(text, word, end) && word - first >= FEWEST_WORDS && end - word >= FEWEST_WORDS) {
                    clauses.add(new Clause(sentence, first, word));
                    first = word;
                }
            }
            clauses.add(new Clause(sentence, first, end));
        }
        return clauses;
    }

    private static boolean begins(Text text, int word, int end) {
        return text.word(word).opensClause()
                || JOINING.contains(text.word(word).form())
                        && word + 1 < end
                        && SUBJECTS.contains(text.word(word + 1).form());
    }

    Span span(Text text) {
        return text.span(first, end - 1);
    }

    /** Without what is too short to say anything in front and behind, such as "Hi Tom," and ", Tom". */
    Span core(Text text) {
        int from = first;
        for (int word = first + 1; word < end && word - first < FEWEST_WORDS; word++) {
            from = text.word(word).opensClause() ? word : from;
        }
        int to = end;
        for (int word = end - 1; word > from && end - word < FEWEST_WORDS; word--) {
            to = text.word(word).opensClause() ? word : to;
        }
        return to - from < FEWEST_WORDS ? span(text) : text.span(from, to - 1);
    }
}
