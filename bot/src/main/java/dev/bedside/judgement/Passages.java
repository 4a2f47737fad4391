package dev.bedside.judgement;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a text; one that rambles is cut where a clause begins, so that its end is read like its beginning. */
public final class Passages {

    private static final int LONG = 28;
    private static final int TOO_LONG = 45;

    /**
     * One sentence, or a part of one.
     *
     * @param first its first word
     * @param end the word behind its last
     */
    public record Passage(int first, int end, Span span) {}

    private Passages() {}

    /** All passages in order; empty for a text without words. */
    public static List<Passage> of(Text text) {
        var passages = new ArrayList<Passage>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int first = text.firstWordOf(sentence);
            int end = text.endWordOf(sentence);
            if (end - first <= TOO_LONG) {
                passages.add(new Passage(first, end, text.sentence(sentence)));
                continue;
            }
            int from = first;
            for (int word = first + 1; word < end; word++) {
                int length = word - from;
                boolean cut = length >= LONG && text.word(word).opensClause() || length >= TOO_LONG;
                if (cut && end - word > 5) {
                    passages.add(new Passage(from, word, text.span(from, word - 1)));
                    from = word;
                }
            }
            passages.add(new Passage(from, end, text.span(from, end - 1)));
        }
        return passages;
    }
}
