package dev.bedside.review;

/** Decides whether facts between two stretches of words tell of those above or of those below. */
final class Placing {

    private final Lines lines;
    private final Remarks remarks;
    private final People people;

    Placing(Lines lines, People people) {
        this.lines = lines;
        this.people = people;
        remarks = new Remarks(people);
    }

    /** Whether the facts in a row are the foot of the words above it. */
    boolean foot(int at) {
        int start = at;
        for (int i = above(start); i >= 0 && lines.tells(i); i = above(start)) {
            start = i;
        }
        int end = at;
        for (int i = below(end); i >= 0 && lines.tells(i); i = below(end)) {
            end = i;
        }
        int over = above(start);
        int under = lines.proseBelow(end);
        if (over < 0 || lines.row(over).text().endsWith(":")) {
            return false;
        }
        if (under < 0) {
            return true;
        }
        int depth = lines.row(at).depth();
        boolean withAbove = lines.row(over).depth() == depth
                && lines.row(over).code() == lines.row(at).code();
        boolean withBelow = lines.row(under).depth() == depth
                && lines.row(under).code() == lines.row(at).code();
        boolean belowQuote = lines.row(over).depth() > depth && lines.gapAbove(start) == 0;
        boolean aboveQuote = lines.row(under).depth() > depth && lines.gapBelow(end) == 0;
        if (belowQuote != aboveQuote) {
            return belowQuote;
        }
        if (withAbove != withBelow) {
            return withAbove;
        }
        String wordsAbove = lines.block(top(over));
        String wordsBelow = lines.block(under);
        boolean remarkBelow = remarks.is(wordsBelow, wordsAbove);
        boolean remarkAbove = remarks.is(wordsAbove, wordsBelow);
        if (remarkAbove != remarkBelow) {
            return remarkBelow;
        }
        boolean gapAbove = lines.gapAbove(start) > 0;
        boolean gapBelow = lines.gapBelow(end) > 0;
        if (gapAbove != gapBelow) {
            return gapBelow;
        }
        return weight(wordsAbove) > 2 * weight(wordsBelow);
    }

    private int weight(String block) {
        return Piece.words(block) + 4 * people.opinions().count(block.substring(0, Math.min(block.length(), 400)));
    }

    private int top(int from) {
        int top = from;
        while (top > 0 && lines.prose(top - 1)) {
            top--;
        }
        return top;
    }

    private int above(int at) {
        int i = at - 1;
        while (i >= 0 && lines.empty(i)) {
            i--;
        }
        return i;
    }

    private int below(int at) {
        int i = at + 1;
        while (i < lines.size() && lines.empty(i)) {
            i++;
        }
        return i < lines.size() ? i : -1;
    }
}
