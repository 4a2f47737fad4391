package dev.bedside.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a sentence into the pieces of words that the encoder knows, as BERT does: lower case, no accents, punctuation apart,
 * and of each word the longest known beginning first.
 */
final class WordPieces {

    /** A sentence of more pieces is read up to here; passages are cut so that this does not happen to people's sentences. */
    private static final int MOST = 128;

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number("[UNK]");
        this.begin = number("[CLS]");
        this.end = number("[SEP]");
    }

    private int number(String piece) {
        Integer known = vocabulary.get(piece);
        if (known == null) {
            throw new IllegalStateException("the encoder's vocabulary has no " + piece);
        }
        return known;
    }

    /** Reads the vocabulary: a piece a line, each known by the number of its line. */
    static WordPieces read(InputStream lines) throws IOException {
        var vocabulary = new HashMap<String, Integer>(1 << 16);
        String all = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        int from = 0;
        for (int to = all.indexOf('\n'); to >= 0; to = all.indexOf('\n', from)) {
            vocabulary.put(all.substring(from, to), vocabulary.size());
            from = to + 1;
        }
        return new WordPieces(vocabulary);
    }

    /**
     * The pieces of a text, between those that mark the beginning and the end.
     *
     * @param ids their numbers
     * @param starts where the word begins of which each is a part; -1 for the marks
     * @param ends where that word ends
     */
    record Pieces(long[] ids, int[] starts, int[] ends) {

        /** The pieces of the words of a place, as the first and the one behind the last; the same twice where there are none. */
        Attention.Part within(int start, int end) {
            int from = 0;
            while (from < ids.length && (starts[from] < 0 || ends[from] <= start)) {
                from++;
            }
            int to = from;
            while (to < ids.length && starts[to] >= 0 && starts[to] < end) {
                to++;
            }
            return new Attention.Part(from, to);
        }
    }

    /** The numbers of the pieces of a sentence, between those that mark the beginning and the end. */
    long[] read(String sentence) {
        return read(sentence, MOST).ids();
    }

    /** @param most how many pieces are read, marks and all */
    Pieces read(String text, int most) {
        var found = new long[most];
        var starts = new int[most];
        var ends = new int[most];
        found[0] = begin;
        starts[0] = -1;
        int size = 1;
        int at = 0;
        while (at < text.length() && size < most - 1) {
            int point = text.codePointAt(at);
            int to = at + Character.charCount(point);
            int before = size;
            if (standsAlone(point)) {
                found[size++] = vocabulary.getOrDefault(text.substring(at, to), unknown);
            } else if (!isSpace(point)) {
                while (to < text.length() && !isSpace(text.codePointAt(to)) && !standsAlone(text.codePointAt(to))) {
                    to += Character.charCount(text.codePointAt(to));
                }
                size = pieces(folded(text.substring(at, to)), found, size);
            }
            for (int i = before; i < size; i++) {
                starts[i] = at;
                ends[i] = to;
            }
            at = to;
        }
        found[size] = end;
        starts[size++] = -1;
        return new Pieces(Arrays.copyOf(found, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    /** In lower case, without accents and without what cannot be seen. */
    private static String folded(String word) {
        return clean(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD));
    }

    private int pieces(String word, long[] found, int size) {
        if (word.isEmpty()) {
            return size;
        }
        int from = 0;
        int next = size;
        boolean known = word.length() <= LONGEST_WORD;
        while (known && from < word.length() && next < found.length - 1) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                String part = word.substring(from, to);
                piece = vocabulary.get(from == 0 ? part : "##" + part);
                to -= piece == null ? 1 : 0;
            }
            known = piece != null;
            if (piece != null) {
                found[next++] = piece;
                from = to;
            }
        }
        if (known) {
            return next;
        }
        found[size] = unknown;
        return size + 1;
    }

    private static String clean(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length(); i++) {
            plain &= word.charAt(i) < 0x80;
        }
        if (plain) {
            return word;
        }
        var kept = new StringBuilder(word.length());
        word.codePoints()
                .filter(point -> {
                    int type = Character.getType(point);
                    return type != Character.NON_SPACING_MARK && type != Character.CONTROL && type != Character.FORMAT;
                })
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean standsAlone(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> "$+<=>^`|~".indexOf(point) >= 0 || Character.isIdeographic(point);
        };
    }
}
