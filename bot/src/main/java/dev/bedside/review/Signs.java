package dev.bedside.review;

import java.util.List;
import java.util.function.IntPredicate;

/** Tells the signs of a line apart as the shapes of dates and ratings need them. */
final class Signs {

    static final int YEAR = 4;

    private Signs() {}

    /** A digit of ASCII: other scripts' are written so before a date is looked for. */
    static boolean digit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    /** How many digits stand from a place on; no more than one more than asked for are counted. */
    static int digits(String line, int at, int most) {
        int count = 0;
        while (count <= most && digit(line, at + count)) {
            count++;
        }
        return count;
    }

    /** Whether any sign of a text is such a one. */
    static boolean any(String text, IntPredicate such) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (such.test(c)) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    static boolean gap(String line, int at) {
        if (at >= line.length()) {
            return false;
        }
        char c = line.charAt(at);
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    /** Where the gap that may begin at a place ends. */
    static int behindGap(String line, int at) {
        int end = at;
        while (gap(line, end)) {
            end++;
        }
        return end;
    }

    static boolean is(String line, int at, char sign) {
        return at < line.length() && line.charAt(at) == sign;
    }

    static boolean oneOf(String line, int at, String signs) {
        return at < line.length() && signs.indexOf(line.charAt(at)) >= 0;
    }

    /** Whether a word stands at a place, in whatever case; the word is in small letters. */
    static boolean word(String line, int at, String word) {
        if (at + word.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Alternatives.fold(line.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Behind what may stand behind a date; -1 where it is anything else. */
    static int ended(String line, int at, IntPredicate tail) {
        if (at == line.length()) {
            return at;
        }
        int c = line.codePointAt(at);
        return tail.test(c) ? at + Character.charCount(c) : -1;
    }

    /** The number that stands at a place; empty where there is none or a longer one. */
    static String number(String line, int at, int most) {
        int digits = digits(line, at, most);
        return digits > most ? "" : line.substring(at, at + digits);
    }

    static boolean year(String line, int at) {
        return digits(line, at, YEAR - 1) >= YEAR;
    }

    static int behindWord(String line, int at, List<String> words) {
        for (String word : words) {
            if (word(line, at, word)) {
                return at + word.length();
            }
        }
        return at;
    }
}
