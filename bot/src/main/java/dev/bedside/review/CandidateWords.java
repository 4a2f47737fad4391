package dev.bedside.review;

import dev.bedside.learn.WeighedTraits;
import java.util.Arrays;

/** The words of a text as numbers: each, each with the one before it in its sentence, and how each begins. */
final class CandidateWords {

    /** So many letters are much the same in all forms of a word. */
    private static final int STEM = 5;

    private long[] words = new long[64];
    private int count;
    private long[] stems = new long[32];
    private int stemCount;

    private CandidateWords() {}

    static CandidateWords of(String text) {
        var words = new CandidateWords();
        words.read(Phrases.fold(text));
        return words;
    }

    private void read(String folded) {
        long before = 0;
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            int end = at + 1;
            if (Character.isLetterOrDigit(c)) {
                while (end < folded.length() && goesOn(folded.charAt(end))) {
                    end++;
                }
                boolean letter = Character.isLetter(c);
                stem(WeighedTraits.word(letter ? folded : "0000000000", letter ? at : 0, stemEnd(letter, at, end)));
                before = letter ? word(folded, at, end, before) : 0;
            } else if (!Character.isWhitespace(c)) {
                while (end < folded.length() && end < at + STEM && folded.charAt(end) == c) {
                    end++;
                }
                stem(WeighedTraits.word(folded, at, end));
            }
            before = ".!?\n:;".indexOf(c) >= 0 ? 0 : before;
            at = end;
        }
    }

    /** Numbers are told apart by how many digits they have. */
    private static int stemEnd(boolean letter, int start, int end) {
        int length = Math.min(end - start, STEM);
        return letter ? start + length : length;
    }

    private static boolean goesOn(char c) {
        return Character.isLetterOrDigit(c) || c == '\'';
    }

    private long word(String folded, int start, int end, long before) {
        if (Phrases.unspaced(folded.charAt(start))) {
            for (int i = start; i + 1 < end; i++) {
                add(WeighedTraits.word(folded, i, i + 2));
            }
            return 0;
        }
        long word = WeighedTraits.word(folded, start, end);
        add(word);
        if (before != 0) {
            add(WeighedTraits.pair(before, word));
        }
        return word;
    }

    private void add(long word) {
        words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
        words[count++] = word;
    }

    private void stem(long stem) {
        stems = stemCount == stems.length ? Arrays.copyOf(stems, stemCount * 2) : stems;
        stems[stemCount++] = stem;
    }

    /** Both texts' words. */
    CandidateWords and(CandidateWords other) {
        var both = new CandidateWords();
        both.words = Arrays.copyOf(words, count + other.count);
        System.arraycopy(other.words, 0, both.words, count, other.count);
        both.count = both.words.length;
        both.stems = Arrays.copyOf(stems, stemCount + other.stemCount);
        System.arraycopy(other.stems, 0, both.stems, stemCount, other.stemCount);
        both.stemCount = both.stems.length;
        return both;
    }

    void into(WeighedTraits found, String place) {
        found.bag(place, words, count);
    }

    void stemsInto(WeighedTraits found, String place) {
        found.bag(place, stems, stemCount);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "CandidateWords[" + count + "]";
    }
}
