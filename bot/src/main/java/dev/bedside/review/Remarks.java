package dev.bedside.review;

/** Tells a colleague's remark around a paste from the reviewer's own words. */
final class Remarks {

    private static final int SURE = 3;
    private static final int LONGEST = 240;
    private static final int SHORT = 9;
    private static final int VERY_SHORT = 6;
    private static final int LONG = 28;
    private static final int QUESTION = 16;

    private final People people;

    Remarks(People people) {
        this.people = people;
    }

    /**
     * Whether a paragraph is a remark beside other words.
     *
     * @param paragraph may have several lines
     * @param beside the words that stand next to it
     */
    boolean is(String paragraph, String beside) {
        String text = paragraph.strip();
        return !text.isEmpty() && text.length() < LONGEST && score(text, beside.strip()) >= SURE;
    }

    /** Whether a line without a gap to the words beside it is a remark; more has to speak for it. */
    boolean isLine(String line, String beside) {
        String text = line.strip();
        return !text.isEmpty()
                && text.length() < LONGEST
                && Piece.words(beside) > Piece.words(text)
                && score(text, beside.strip()) > SURE;
    }

    private int score(String text, String beside) {
        int score = people.toColleagues(text) ? 3 : 0;
        score += people.exclaims().in(text) ? 3 : 0;
        boolean bracketed = "([".indexOf(text.charAt(0)) >= 0 && ")]".indexOf(text.charAt(text.length() - 1)) >= 0;
        score += bracketed ? 3 : 0;
        int words = Piece.words(text);
        score += words <= VERY_SHORT ? 2 : words < SHORT ? 1 : 0;
        score -= words > LONG ? 2 : 0;
        score += text.endsWith("?") && words < QUESTION ? 3 : text.endsWith("?") || text.contains("? ") ? 1 : 0;
        score += pictured(text) && !pictured(beside) ? 1 : 0;
        if (!beside.isEmpty()) {
            score += small(text) && !small(beside) ? 1 : 0;
            score += open(text) && !open(beside) ? 1 : 0;
            score += latin(text) != latin(beside) ? 3 : 0;
        }
        score -= text.startsWith("To the ") ? 3 : 0;
        score -= people.opinions().in(text) && people.care().in(text) ? 1 : 0;
        return score;
    }

    /** Whether it begins with a small letter. */
    private static boolean small(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** Whether no sentence ends at its end. */
    private static boolean open(String text) {
        int last = text.codePointBefore(text.length());
        return Character.isLetterOrDigit(last) || pictured(Character.toString(last));
    }

    private static boolean pictured(String text) {
        return text.codePoints().anyMatch(c -> c > 0x1F000 || c >= 0x2600 && c < 0x27C0 && c != 0x2605 && c != 0x2606);
    }

    private static boolean latin(String text) {
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return latin * 2 >= letters;
    }
}
