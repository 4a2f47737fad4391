package dev.bedside.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a line between two marks.
 *
 * @param bracketed whether it stands in brackets
 */
record Piece(String text, boolean bracketed) {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Piece[" + text.length() + " characters]";
    }

    /** Stands in a line for what was taken out of it. */
    static final char CUT = '\u0001';

    static List<Piece> of(String rest) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        boolean bracket = false;
        int quoteEnd = -1;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"' && i >= quoteEnd) {
                quoteEnd = rest.indexOf('"', i + 1);
            }
            if (i > quoteEnd && ends(rest, i, from) || c == CUT) {
                pieces.add(new Piece(rest.substring(from, i), bracket));
                from = i + 1;
            }
            bracket = "([〔".indexOf(c) >= 0 || bracket && ")]〕".indexOf(c) < 0;
        }
        pieces.add(new Piece(rest.substring(from), bracket));
        return pieces;
    }

    private static boolean ends(String rest, int i, int from) {
        char c = rest.charAt(i);
        boolean spaceBehind = i + 1 == rest.length() || rest.charAt(i + 1) == ' ' || rest.charAt(i + 1) == CUT;
        boolean spaceBefore = i == 0 || rest.charAt(i - 1) == ' ' || rest.charAt(i - 1) == CUT;
        return switch (c) {
            case '|',
                    '·',
                    '•',
                    '(',
                    ')',
                    '[',
                    ']',
                    '〔',
                    '〕',
                    '▪',
                    '：',
                    '▸',
                    '→',
                    '➜',
                    '¦',
                    '／',
                    '｜',
                    '‹',
                    '›',
                    '<',
                    '>' -> true;
            case '-', '–', '—', '/', '~', '−' -> spaceBehind && spaceBefore;
            case ':', ',', ';', '!', '?' -> spaceBehind;
            // the point of an initial or a title ends nothing
            case '.' -> spaceBehind && i > from && !InlineHeader.abbreviated(rest, i);
            default -> false;
        };
    }

    /** How many words stand between spaces; at least one. No expression is compiled: this is asked of every line. */
    static int words(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            count += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return Math.max(1, count);
    }

    /** The words, each once, in lower case and without marks. */
    static Set<String> distinct(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** What stands between gaps, as {@code split("\\s+")} has it, without an expression. */
    static String[] split(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (gap(text.charAt(i))) {
                parts.add(text.substring(from, i));
                while (i + 1 < text.length() && gap(text.charAt(i + 1))) {
                    i++;
                }
                from = i + 1;
            }
        }
        if (parts.isEmpty()) {
            return new String[] {text};
        }
        parts.add(text.substring(from));
        while (!parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts.toArray(String[]::new);
    }

    /** How many parts {@link #split} would make. */
    static int count(String text) {
        int gaps = 0;
        boolean inside = false;
        boolean words = false;
        for (int i = 0; i < text.length(); i++) {
            boolean gap = gap(text.charAt(i));
            gaps += gap && !inside ? 1 : 0;
            words |= !gap;
            inside = gap;
        }
        return inside ? words ? gaps : 0 : gaps + 1;
    }

    /** What stands before the first gap. */
    static String first(String text) {
        int end = 0;
        while (end < text.length() && !gap(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** What stands between the first gap and the second. */
    static String second(String text) {
        int start = first(text).length();
        while (start < text.length() && gap(text.charAt(start))) {
            start++;
        }
        return first(text.substring(start));
    }

    /** What stands behind the last gap. */
    static String last(String text) {
        int start = text.length();
        while (start > 0 && !gap(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** Whether a sign parts words, as {@code \\s} has it. */
    static boolean gap(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The piece without marks at its ends; quotation marks that belong together and the point of an initial stay. */
    static String trim(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && edge(piece.codePointAt(start))) {
            start += Character.charCount(piece.codePointAt(start));
        }
        if (end > start && end == piece.length() && !edge(piece.codePointBefore(end))) {
            return piece.substring(start);
        }
        int marks = 0;
        for (int i = start; i < end; i++) {
            marks += "\"“”'".indexOf(piece.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean quotes = marks == 2;
        while (end > start
                && piece.charAt(end - 1) != '.'
                && !(quotes && "\"”'".indexOf(piece.charAt(end - 1)) >= 0)
                && edge(piece.codePointBefore(end))) {
            end -= Character.charCount(piece.codePointBefore(end));
        }
        return piece.substring(start, end);
    }

    private static boolean edge(int c) {
        return !Character.isLetterOrDigit(c) && c != '@' && Character.getType(c) != Character.NON_SPACING_MARK;
    }
}
