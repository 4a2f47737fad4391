package dev.bedside.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words and sentences in one pass, in time linear in its length.
 *
 * <p>Written by hand rather than taken from Lucene's {@code StandardTokenizer}: that one glues "great.The" into one word,
 * drops emoji modifiers and knows neither sentences nor clauses, all of which reviews need; only stemming comes from
 * there.
 */
public final class Tokenizer {

    private final Stemmer stemmer = new Stemmer();
    private final Set<String> abbreviations;
    private final Set<String> contrasts;

    /**
     * @param abbreviations lower case, without their full stop: words behind which a full stop ends no sentence
     * @param contrasts lower case: words that begin a clause, such as "but"
     */
    public Tokenizer(Set<String> abbreviations, Set<String> contrasts) {
        this.abbreviations = Set.copyOf(abbreviations);
        this.contrasts = Set.copyOf(contrasts);
    }

    public Text tokenize(String raw, Language language) {
        var words = new ArrayList<Word>(raw.length() / 5 + 1);
        var gap = new Gap();
        int at = 0;
        while (at < raw.length()) {
            int point = raw.codePointAt(at);
            int width = Character.charCount(point);
            if (startsWord(point)) {
                int end = isPictograph(point) ? endOfPictograph(raw, at + width) : endOfWord(raw, at + width);
                add(raw, at, end, language, words, gap);
                gap = new Gap();
                at = end;
            } else {
                gap.see(point);
                at += width;
            }
        }
        return new Text(raw, language, words);
    }

    private void add(String raw, int start, int end, Language language, List<Word> words, Gap gap) {
        String form = fold(raw, start, end);
        boolean first = words.isEmpty();
        boolean sentence = first
                || (gap.endsSentence(Character.isLowerCase(raw.codePointAt(start)))
                        && !(gap.fullStopOnly() && isAbbreviation(words.getLast())));
        words.add(new Word(
                start,
                end,
                form,
                stemmer.stem(form, language),
                sentence,
                sentence || gap.clause || contrasts.contains(form)));
    }

    private boolean isAbbreviation(Word word) {
        return word.form().length() == 1
                        && Character.isLetter(word.form().charAt(0))
                        && word.form().charAt(0) != 'i'
                || abbreviations.contains(word.form());
    }

    private static boolean startsWord(int point) {
        return Character.isLetterOrDigit(point) || isPictograph(point);
    }

    /** Emoji and other symbols that people use as words; stars included. */
    private static boolean isPictograph(int point) {
        return point > 0x2000 && Character.getType(point) == Character.OTHER_SYMBOL;
    }

    private static int endOfPictograph(String raw, int from) {
        int at = from;
        while (at < raw.length()) {
            int point = raw.codePointAt(at);
            boolean modifier = point == 0xFE0F || point == 0x20E3 || (point >= 0x1F3FB && point <= 0x1F3FF);
            if (point == 0x200D && at + 1 < raw.length() && isPictograph(raw.codePointAt(at + 1))) {
                at += 1 + Character.charCount(raw.codePointAt(at + 1));
            } else if (modifier) {
                at += Character.charCount(point);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int endOfWord(String raw, int from) {
        int at = from;
        while (at < raw.length()) {
            int point = raw.codePointAt(at);
            if (continuesWord(point) || joins(raw, at, point)) {
                at += Character.charCount(point);
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean continuesWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || isInvisible(point);
    }

    /** An apostrophe between letters, and a point or comma between digits, belong to the word. */
    private static boolean joins(String raw, int at, int point) {
        if (at == 0 || at + 1 >= raw.length()) {
            return false;
        }
        char before = raw.charAt(at - 1);
        char after = raw.charAt(at + 1);
        return switch (point) {
            case '\'', '’', 'ʼ', '`', '´' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Zero-width characters and soft hyphens, which copying from web pages leaves inside words. */
    private static boolean isInvisible(int point) {
        return point == 0x00AD
                || (point >= 0x200B && point <= 0x200F)
                || point == 0x2060
                || point == 0xFEFF
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /** Lower case, without accents and invisible characters, with a straight apostrophe. */
    public static String fold(String raw) {
        return fold(raw, 0, raw.length());
    }

    private static String fold(String raw, int start, int end) {
        boolean plain = true;
        boolean lower = true;
        for (int i = start; i < end; i++) {
            char c = raw.charAt(i);
            plain &= c < 0x80;
            lower &= c < 'A' || c > 'Z';
        }
        String piece = raw.substring(start, end);
        if (plain) {
            return lower
                    ? piece.replace('`', '\'')
                    : piece.toLowerCase(Locale.ROOT).replace('`', '\'');
        }
        var folded = new StringBuilder(piece.length());
        Normalizer.normalize(piece, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK && !isInvisible(point))
                .map(point -> point == '’' || point == 'ʼ' || point == '`' || point == '´' ? '\'' : point)
                .forEach(folded::appendCodePoint);
        // a few letters, such as a lone half-width voicing mark, are nothing but an accent; a word is never empty
        return folded.isEmpty() ? piece : folded.toString();
    }

    /** What stands between two words, as far as it separates sentences and clauses. */
    private static final class Gap {

        private boolean hardStop;
        private boolean fullStop;
        private boolean clause;
        private boolean space;
        private int newlines;

        void see(int point) {
            switch (point) {
                case '!', '?', '…', '。', '！', '？', '|', '•' -> hardStop = true;
                case '.' -> {
                    hardStop |= fullStop;
                    fullStop = true;
                }
                case '\n' -> newlines++;
                case ',', ';', ':', '(', ')', '–', '—', '[', ']', '/' -> clause = true;
                case '-' -> clause |= space;
                default -> space |= Character.isWhitespace(point);
            }
        }

        boolean endsSentence(boolean nextIsLowerCase) {
            if (newlines > 1 || hardStop) {
                return true;
            }
            boolean insideAnAddress = !space && newlines == 0 && nextIsLowerCase;
            return (fullStop && !insideAnAddress) || (newlines == 1 && !nextIsLowerCase);
        }

        /** A single full stop, which may also mark an abbreviation. */
        boolean fullStopOnly() {
            return fullStop && !hardStop && newlines == 0;
        }
    }
}
