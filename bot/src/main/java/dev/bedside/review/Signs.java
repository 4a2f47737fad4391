package dev.bedside.review;

/** Tells the signs of a line apart as the shapes of dates and ratings need them. */
final class Signs {

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
            if (Choices.fold(line.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
