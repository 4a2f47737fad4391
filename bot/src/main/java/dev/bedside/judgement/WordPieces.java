package dev.bedside.judgement;

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

    /** The numbers of the pieces, between those that mark the beginning and the end. */
    long[] read(String sentence) {
        long[] found = new long[MOST];
        int size = 0;
        found[size++] = begin;
        String folded = Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        int at = 0;
        while (at < folded.length() && size < MOST - 1) {
            int point = folded.codePointAt(at);
            int width = Character.charCount(point);
            if (standsAlone(point)) {
                found[size++] = vocabulary.getOrDefault(folded.substring(at, at + width), unknown);
                at += width;
            } else if (isSpace(point)) {
                at += width;
            } else {
                int to = at;
                while (to < folded.length()
                        && !isSpace(folded.codePointAt(to))
                        && !standsAlone(folded.codePointAt(to))) {
                    to += Character.charCount(folded.codePointAt(to));
                }
                size = pieces(clean(folded.substring(at, to)), found, size);
                at = to;
            }
        }
        found[size++] = end;
        return Arrays.copyOf(found, size);
    }

    private int pieces(String word, long[] found, int size) {
        if (word.isEmpty()) {
            return size;
        }
        int from = 0;
        int next = size;
        boolean known = word.length() <= LONGEST_WORD;
        while (known && from < word.length() && next < MOST - 1) {
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
