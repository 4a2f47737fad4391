package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows below the first words of a review: more words, their foot, or the head of another one. */
final class InWords {

    private static final int LONGEST_PREAMBLE = 200;
    private static final int LONGEST_NAME = 60;
    private static final int NAME_WORDS = 6;

    private final Lines lines;
    private final ReadingWords words;
    private final Surroundings surroundings;
    private final Placing placing;
    private final Gathered gathered;
    private final LocalDate today;

    InWords(Lines lines, ReadingWords words, Surroundings surroundings, Gathered gathered, LocalDate today) {
        this.lines = lines;
        this.words = words;
        this.surroundings = surroundings;
        this.gathered = gathered;
        this.today = today;
        placing = new Placing(lines, words.people());
    }

    /** False where the words are over and the row has to be looked at again. */
    boolean read(int at) {
        Row row = lines.row(at);
        String line = row.unlisted();
        Header header = lines.header(at);
        Facts found = header.facts();
        Draft draft = gathered.draft();
        if (dashed(row) && header.says() && found.weight() > 0) {
            draft.facts.add(found);
            draft.closed = true;
        } else if (heads(at, header)) {
            anotherHead(at, header);
        } else if (answer(at)) {
            draft.facts.location(found.location);
            draft.closed = true;
        } else if (header.says() && !header.speaks() && belongs(header)) {
            gathered.head(at);
            draft.closed |= found.author != null || found.stars != null;
        } else if (surroundings.aside(line) || Surroundings.counts(line) || lines.score(at)) {
            draft.around.add(line);
        } else if (Surroundings.linked(line) || quotedAbove(at)) {
            draft.closed = true;
            return false;
        } else {
            listed(row, line);
        }
        return true;
    }

    /** Whether the practice's name or the name of somebody who treats stands here above an answer. */
    private boolean answer(int at) {
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

    private boolean between(int at) {
        return lines.empty(at)
                || lines.tells(at)
                || surroundings.aside(lines.row(at).unlisted());
    }

    private static boolean dashed(Row row) {
        String bare = Markdown.plain(row.text()).strip();
        return bare.length() > 2 && "—–-~―".indexOf(bare.charAt(0)) >= 0;
    }

    /** Whether the row has facts with which a review may begin. */
    private boolean heads(int at, Header header) {
        Draft draft = gathered.draft();
        boolean stars = header.says() && header.unexplained() == 0 && header.facts().stars != null;
        if (draft.facts.stars == null) {
            return stars || header.begins();
        }
        boolean named = stars && !namedAbove().isEmpty();
        boolean rated = stars && header.names() == 0 && lines.gapAbove(at) > 0 && lines.proseBelow(at) > 0;
        return named || rated || header.begins();
    }

    /** Whether the next rating below a row is the foot of the words there. */
    boolean footBelow(int at) {
        int next = at + 1;
        while (next < lines.size() && (lines.prose(next) || lines.empty(next))) {
            next++;
        }
        boolean rated =
                next < lines.size() && lines.tells(next) && lines.header(next).facts().stars != null;
        return rated && placing.foot(next);
    }

    private void anotherHead(int at, Header header) {
        Draft draft = gathered.draft();
        boolean known = draft.facts.stars != null;
        if (!known && placing.foot(at)) {
            List<String> above = header.facts().author == null && draft.facts.author == null ? takeAbove() : List.of();
            above.forEach(
                    line -> draft.facts.add(words.headers().read(line, today).facts()));
            gathered.head(at);
            draft.footed = true;
            draft.closed = true;
            return;
        }
        List<String> above = takeAbove();
        boolean apart = known || draft.facts.authorSure.compareTo(Sure.PLACED) > 0;
        if (apart && draft.hasText() && !goesOn(above, header)) {
            gathered.finish();
        } else if (draft.hasText()) {
            gathered.dropWords(today);
        }
        above.forEach(line ->
                gathered.draft().facts.add(words.headers().read(line, today).facts()));
        gathered.head(at);
    }

    /** Whether a head tells again, and more fully, of the review that an announcement above named. */
    private boolean goesOn(List<String> above, Header header) {
        Draft draft = gathered.draft();
        var facts = new Facts();
        above.forEach(line -> facts.add(words.headers().read(line, today).facts()));
        facts.add(header.facts());
        boolean same = same(draft.facts.stars, facts.stars) && same(draft.facts.author, facts.author);
        boolean more = draft.facts.stars == null || draft.facts.author == null;
        return same && more && draft.joined().length() < LONGEST_PREAMBLE && draft.facts.announced;
    }

    private static boolean same(@Nullable Object known, @Nullable Object told) {
        return known == null || told == null || known.equals(told);
    }

    /** The rows with a name at the end of what was read: the head of what begins now. */
    private List<String> namedAbove() {
        List<String> read = gathered.draft().lines;
        boolean named = false;
        int from = read.size();
        for (int i = read.size() - 1; i >= 0 && i >= read.size() - 4; i--) {
            String line = read.get(i).strip();
            Header header = words.headers().read(line, today);
            if (!line.isEmpty() && (header.unexplained() > 0 || header.speaks())) {
                break;
            }
            named |= header.names() > 0;
            from = i;
        }
        return named ? read.subList(from, read.size()) : List.of();
    }

    private List<String> takeAbove() {
        List<String> read = gathered.draft().lines;
        var above = new ArrayList<>(namedAbove());
        read.subList(read.size() - above.size(), read.size()).clear();
        above.removeIf(String::isBlank);
        return above;
    }

    /** Whether a quoted block or one of code ended just above: what follows it is not the reviewer's. */
    private boolean quotedAbove(int at) {
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
        return header.unexplained() == 0 && (writer || place);
    }

    /** Whether the words above end with a sentence, so that a date below them goes with none of them. */
    private boolean sentenceAbove() {
        String above = gathered.draft().lines.getLast().strip();
        return above.isEmpty() || !Character.isLetterOrDigit(above.charAt(above.length() - 1));
    }

    /** The next item of a list, or a line that quotes, may be another review, head and words in one line. */
    private void listed(Row row, String line) {
        boolean item = !line.equals(row.text()) || "★⭐🌟☆".indexOf(line.codePointAt(0)) >= 0;
        boolean known = gathered.draft().facts.stars != null;
        Split split = item && known ? words.inline().split(line, today) : null;
        split = split == null && item && known ? words.quoted().split(line, today) : split;
        split = split == null && known ? words.oneLine().split(line, today) : split;
        if (split != null && split.begins()) {
            gathered.finish();
            gathered.draft().facts.add(split.facts());
            gathered.draft().text(split.words());
        } else {
            gathered.draft().text(row.text());
        }
    }
}
