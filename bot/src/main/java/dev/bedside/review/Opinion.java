package dev.bedside.review;

/** Tells a text in which somebody judges those who treated them, or tells at length what happened, from talk. */
final class Opinion {

    private static final int SHORTEST_JUDGEMENT = 12;
    private static final int SHORTEST_REMARK = 6;
    private static final int SHORTEST_STORY = 30;
    private static final int SHORTEST_ESSAY = 40;
    private static final int MARKED = 5;
    private static final int UNSPACED = 30;

    private final People people;

    Opinion(People people) {
        this.people = people;
    }

    /**
     * Whether a text reads like a review though nothing around it says so.
     *
     * @param text at most its beginning; its length is what this costs
     */
    boolean in(String text) {
        int words = words(text);
        return words > 0 && in(words, Said.of(text));
    }

    /** How many words a text has; none where it is too short for a judgement or not set down for readers. */
    private static int words(String text) {
        boolean unspaced = unspaced(text);
        int words = unspaced ? SHORTEST_STORY : Piece.count(text);
        return words < SHORTEST_JUDGEMENT || !(unspaced || written(text)) ? 0 : words;
    }

    private boolean in(int words, Said said) {
        int judged = people.opinions().count(said);
        int care = people.care().count(said);
        int first = people.first().count(said);
        return in(words, judged, care, first, people.past().count(said));
    }

    /** The same where it is known how many words of each list stand in it. */
    boolean in(Said said, int judged, int care, int first, int past) {
        int words = words(said.text());
        return words > 0 && in(words, judged, care, first, past);
    }

    private static boolean in(int words, int judged, int care, int first, int past) {
        int marks = Math.min(2 * judged, 4) + Math.min(care, 3) + Math.min(first, 2) + Math.min(past, 2);
        boolean judges = judged > 0 && care > 0 && marks >= MARKED;
        boolean tells = words >= SHORTEST_STORY && care > 1 && first > 0 && past > 1;
        boolean essay = words >= SHORTEST_ESSAY && care > 0 && judged + care > 2 && past > 0;
        return judges || tells || essay;
    }

    /** Whether somebody tells of themselves, of those who treat people or of what happened, however short. */
    boolean tells(String text) {
        boolean unspaced = unspaced(text);
        return (unspaced || Piece.count(text) >= SHORTEST_REMARK)
                && people.first().count(text)
                                + people.past().count(text)
                                + people.care().count(text)
                        > 0;
    }

    private static boolean unspaced(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            count += Phrases.unspaced(text.codePointAt(i)) ? 1 : 0;
        }
        return count > UNSPACED;
    }

    /** Whether it is set down for readers: a capital in front, more than one sentence, a mark at the end. */
    private static boolean written(String text) {
        String bare = text.strip();
        int sentences = 0;
        for (int i = 0; i < bare.length(); i++) {
            boolean last = i + 1 == bare.length() || " \n\"”)".indexOf(bare.charAt(i + 1)) >= 0;
            sentences += last && ".!?…".indexOf(bare.charAt(i)) >= 0 ? 1 : 0;
        }
        int start = 0;
        while (start < bare.length() && !Character.isLetter(bare.charAt(start))) {
            start++;
        }
        boolean capital = start < bare.length() && !Character.isLowerCase(bare.charAt(start));
        char end = bare.isEmpty() ? ',' : bare.charAt(bare.length() - 1);
        return capital && sentences >= 2 && !Character.isLetterOrDigit(end) && end != ',';
    }
}
