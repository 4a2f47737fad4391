package dev.bedside.review;

/** Knows where the words of a review end though nothing in the row itself says so. */
final class Ending {

    private static final int LONGEST_NAME = 60;
    private static final int NAME_WORDS = 6;

    private final Lines lines;
    private final ReadingWords words;
    private final Surroundings surroundings;
    private final Gathered gathered;

    Ending(Lines lines, ReadingWords words, Surroundings surroundings, Gathered gathered) {
        this.lines = lines;
        this.words = words;
        this.surroundings = surroundings;
        this.gathered = gathered;
    }

    /** Whether the practice's name or the name of somebody who treats stands here above an answer. */
    boolean answer(int at) {
        String name = Piece.trim(Markdown.plain(lines.row(at).unlisted()));
        boolean practice = name.length() < LONGEST_NAME
                && Piece.words(name) <= NAME_WORDS
                && !name.endsWith(".")
                && (words.people().titled(name) || words.people().practices().in(name));
        int next = at + 1;
        while (practice && next < lines.size() && next < at + NAME_WORDS && between(next)) {
            next++;
        }
        return practice
                && next < lines.size()
                && words.people().answers().start(Piece.trim(lines.row(next).text()));
    }

    /** Whether a line answers the reviewer by name. */
    boolean answered(String line) {
        String author = gathered.draft().facts.author;
        String first = author == null ? "" : Piece.split(author)[0];
        return first.length() > 2
                && line.contains(first)
                && words.people().answers().start(Piece.trim(line));
    }

    /** Whether a mail ends here: its last words, and below them a sender who is no person. */
    boolean closing(int at) {
        String line = Noise.letters(lines.row(at).text());
        int next = at + 1;
        while (next < lines.size() && lines.empty(next)) {
            next++;
        }
        return words.noise().closings().is(line)
                && next < lines.size()
                && (surroundings.ends(lines.row(next).text())
                        || words.people().tools().in(lines.row(next).text()));
    }

    private boolean between(int at) {
        return lines.empty(at)
                || lines.tells(at)
                || surroundings.aside(lines.row(at).unlisted());
    }

    /** Whether a quoted block or one of code ended just above: what follows it is not the reviewer's. */
    boolean quotedAbove(int at) {
        Row row = lines.row(at);
        int above = at - 1;
        while (above >= 0 && lines.row(above).blank()) {
            above--;
        }
        if (above < 0) {
            return false;
        }
        Row before = lines.row(above);
        boolean quoted = row.depth() == 0
                && before.depth() > 0
                && (gathered.draft().lines.size() == 1
                        || above > 0 && lines.row(above - 1).depth() > 0);
        return quoted || (before.code() && !row.code());
    }
}
