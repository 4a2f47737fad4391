package dev.bedside.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A text cut into words and sentences once, so that everything that reads it afterwards agrees on where things are.
 *
 * <p>Words are numbered from 0; every position is in UTF-16 units of {@link #raw()}.
 */
public final class Text {

    private final String raw;
    private final Language language;
    private final Word[] words;
    private final int[] sentences;
    private final int[] clauses;

    Text(String raw, Language language, List<Word> words) {
        this.raw = raw;
        this.language = language;
        this.words = words.toArray(Word[]::new);
        this.sentences = starts(this.words, Word::opensSentence);
        this.clauses = starts(this.words, Word::opensClause);
    }

    private static int[] starts(Word[] words, Predicate<Word> opens) {
        return IntStream.range(0, words.length)
                .filter(i -> i == 0 || opens.test(words[i]))
                .toArray();
    }

    public String raw() {
        return raw;
    }

    public Language language() {
        return language;
    }

    public int size() {
        return words.length;
    }

    public Word word(int index) {
        return words[index];
    }

    /** How many sentences there are; 0 for a text without words. */
    public int sentenceCount() {
        return sentences.length;
    }

    /** The number of the sentence that holds a word. */
    public int sentenceOf(int word) {
        int found = Arrays.binarySearch(sentences, word);
        return found >= 0 ? found : -found - 2;
    }

    /** The first word of a sentence. */
    public int firstWordOf(int sentence) {
        return sentences[sentence];
    }

    /** The word behind the last one of a sentence. */
    public int endWordOf(int sentence) {
        return sentence + 1 < sentences.length ? sentences[sentence + 1] : words.length;
    }

    /** A sentence from its first letter to its closing punctuation, without surrounding white space. */
    public Span sentence(int sentence) {
        int start = sentence == 0 ? 0 : words[sentences[sentence]].start();
        int limit = sentence + 1 < sentences.length ? words[sentences[sentence + 1]].start() : raw.length();
        start = withOpeningMarks(start);
        limit = sentence + 1 < sentences.length ? withOpeningMarks(limit) : limit;
        return trimmed(start, limit);
    }

    /** All sentences in order. */
    public List<Span> sentences() {
        var spans = new ArrayList<Span>(sentences.length);
        for (int i = 0; i < sentences.length; i++) {
            spans.add(sentence(i));
        }
        return spans;
    }

    /** The stretch from the start of one word to the end of another. */
    public Span span(int firstWord, int lastWord) {
        return new Span(words[firstWord].start(), words[lastWord].end());
    }

    /**
     * The words around a stretch that make sense of it: to the ends of its clause, but no more than a number of words to
     * either side.
     */
    public Span context(Span span, int reach) {
        int first = wordAt(span.start());
        int last = first;
        while (last + 1 < words.length && words[last + 1].start() < span.end()) {
            last++;
        }
        int sentence = sentenceOf(first);
        int from = first;
        while (from > firstWordOf(sentence) && first - from < reach && !words[from].opensClause()) {
            from--;
        }
        int end = last + 1;
        while (end < endWordOf(sentence) && end - last <= reach && !words[end].opensClause()) {
            end++;
        }
        return span(from, end - 1);
    }

    /** The first word of the clause that holds a position; only for a text that has words. */
    public int clauseAt(int offset) {
        int found = Arrays.binarySearch(clauses, wordAt(offset));
        return clauses[found >= 0 ? found : -found - 2];
    }

    /** The word at or behind a position, the last one where there is none; only for a text that has words. */
    public int wordAt(int offset) {
        int low = 0;
        int high = words.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Quotes, brackets and the Spanish opening marks in front of a word belong to its sentence. */
    private int withOpeningMarks(int start) {
        int at = start;
        while (at > 0 && "\"'“‘«([¿¡*_".indexOf(raw.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(raw.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(raw.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Text[" + words.length + " words, " + language + "]";
    }
}
