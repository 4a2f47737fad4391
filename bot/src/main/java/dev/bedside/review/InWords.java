package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;

/** Reads the rows below the first words of a review: more words, or their foot. */
final class InWords {

    private final Lines lines;
    private final Surroundings surroundings;
    private final NextReview next;
    private final Ending ending;
    private final Gathered gathered;
    private final Labels labels;

    InWords(Lines lines, ReadingWords words, Surroundings surroundings, NextReview next, Gathered gathered) {
        this.lines = lines;
        this.surroundings = surroundings;
        this.next = next;
        this.gathered = gathered;
        labels = words.labels();
        ending = new Ending(lines, words, surroundings, gathered);
    }

    /** False where the words are over and the row has to be looked at again. */
    boolean read(int at) {
        Row row = lines.row(at);
        String line = row.unlisted();
        Header header = lines.header(at);
        Facts found = header.facts();
        Draft draft = gathered.draft();
        if (labels.adds(line) && header.unexplained() > 0) {
            draft.text(row.text());
            return true;
        }
        if (next.groupBegins(at)) {
            next.group(at);
            return true;
        }
        if (next.another(row, line)) {
            return true;
        }
        if (dashed(row) && header.says() && found.weight() > 0) {
            draft.facts.add(found);
            draft.footed = found.stars != null;
            draft.closed = true;
        } else if (next.heads(at)) {
            next.head(at);
        } else if (ending.answered(line) || ending.answer(at)) {
            draft.facts.location(found.location);
            draft.closed = true;
        } else if (header.says() && !header.speaks() && belongs(header)) {
            gathered.head(at);
            draft.closed |= found.author != null || found.stars != null;
        } else if (surroundings.aside(line)
                || Surroundings.counts(line)
                || Surroundings.numbers(line)
                || lines.score(at)) {
            draft.around.add(line);
        } else if (line.startsWith("==") && line.endsWith("==")) {
            draft.closed = true;
        } else if (ending.closing(at)) {
            draft.signedOff = true;
            draft.closed = true;
        } else if (surroundings.translates(line)) {
            draft.around.add(line);
            draft.closed = true;
        } else if (Surroundings.linked(line) || ending.quotedAbove(at)) {
            draft.closed = true;
            return false;
        } else {
            draft.text(row.text());
        }
        return true;
    }

    private static boolean dashed(Row row) {
        String bare = Markdown.plain(row.text()).strip();
        return bare.length() > 2 && "—–-~―".indexOf(bare.charAt(0)) >= 0;
    }

    /** Whether a line of facts below the words tells of them. */
    private boolean belongs(Header header) {
        Facts found = header.facts();
        Facts known = gathered.draft().facts;
        boolean writer = found.author != null
                && found.authorSure.compareTo(Sure.NAMED) >= 0
                && known.authorSure.compareTo(Sure.NAMED) < 0;
        boolean place = header.names() == 0
                && found.stars == null
                && (found.link != null || (header.timed() && sentenceAbove()));
        boolean filed = gathered.draft().labelled
                && header.unexplained() == 0
                && header.timed()
                && header.names() <= 1
                && found.stars == null
                && sentenceAbove();
        boolean page = header.timed() && header.listed() && header.names() == 0 && found.stars == null;
        return page || filed || header.unexplained() == 0 && (writer || place);
    }

    /** Whether the words above end with a sentence, so that a date below them goes with none of them. */
    private boolean sentenceAbove() {
        String above = gathered.draft().lines.getLast().strip();
        return above.isEmpty() || !Character.isLetterOrDigit(above.charAt(above.length() - 1));
    }
}
