package dev.bedside.review;

import java.lang.Character.UnicodeScript;

/**
 * What each UTF-16 unit is in small letters, and whether it goes on a word: looked up, for the readers of a line ask it of
 * every sign there, each anew.
 */
final class Letters {

    private static final int UNITS = 1 << Character.SIZE;
    /** Before this one no script goes without spaces. */
    private static final int UNSPACED_BEGIN = 0x2E80;

    private static final byte JOINS = 1;
    private static final byte UNSPACED = 2;

    private static final char[] LOW = new char[UNITS];
    private static final byte[] KINDS = new byte[UNITS];

    static {
        for (int i = 0; i < UNITS; i++) {
            char c = (char) i;
            boolean unspaced = i >= UNSPACED_BEGIN && ofUnspaced(i);
            LOW[i] = lowered(c);
            KINDS[i] = unspaced ? UNSPACED : letter(c) ? JOINS : 0;
        }
    }

    private Letters() {}

    private static char lowered(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
        }
        return c == '’' || c == '‘' ? '\'' : Character.toLowerCase(c);
    }

    /** Of ASCII only what is small: all that is asked about is. */
    private static boolean letter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : Character.isLetterOrDigit(c);
    }

    private static boolean ofUnspaced(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Lower case; a straight apostrophe for a bent one. */
    static char low(char c) {
        return LOW[c];
    }

    /** Whether two signs in small letters belong to one word where they stand side by side. */
    static boolean joined(char left, char right) {
        return (KINDS[left] & KINDS[right] & JOINS) != 0;
    }

    /** Whether a sign is of a script that puts no space between words. */
    static boolean unspaced(int character) {
        return character >= UNSPACED_BEGIN
                && (character < UNITS ? KINDS[character] == UNSPACED : ofUnspaced(character));
    }
}
