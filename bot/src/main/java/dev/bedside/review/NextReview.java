package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where another review begins below the words of one. */
final class NextReview {

    private static final int LONGEST_PREAMBLE = 200;
    private static final int FURTHEST = 40;

    private final Lines lines;
    private final ReadingWords words;
    private final Placing placing;
    private final Gathered gathered;
    private final LocalDate today;

    NextReview(Lines lines, ReadingWords words, Gathered gathered, LocalDate today) {
        this.lines = lines;
        this.words = words;
        this.gathered = gathered;
        this.today = today;
        placing = new Placing(lines, words.people());
    }

    /** Whether a line with nothing but a site's name stands above more reviews. */
    boolean groupBegins(int at) {
        Header header = lines.header(at);
        boolean site = header.says()
                && header.unexplained() == 0
                && header.facts().site != null
                && header.facts().weight() == 1
                && header.names() == 0
                && !header.timed();
        int next = at + 1;
        while (next < lines.size() && lines.empty(next)) {
            next++;
        }
        boolean more = next < lines.size()
                && (lines.header(next).facts().stars != null
                        || words.oneLine().read(lines.row(next).unlisted(), today) != null);
        String text = lines.row(at).text();
        if (text.startsWith("==") && text.endsWith("==")) {
            return header.facts().site != null;
        }
        boolean marked =
                "=#-:*".indexOf(lines.row(at).text().charAt(lines.row(at).text().length() - 1)) >= 0;
        return site && more && (marked || lines.gapAbove(at) > 0) && gathered.draft().facts.stars != null;
    }

    /** Whether the row has facts with which a review may begin. */
    boolean heads(int at) {
        Header header = lines.header(at);
        Draft draft = gathered.draft();
        boolean stars = header.says() && header.unexplained() == 0 && header.facts().stars != null;
        if (draft.facts.stars == null) {
            return !lines.score(at) && (stars || header.begins() || page(at, header));
        }
        if (header.unexplained() > 1 && header.facts().authorSure == Sure.GUESSED && !draft.quoted()) {
            return false;
        }
        boolean named = stars && !namedAbove().isEmpty();
        boolean rated = stars && header.names() == 0 && lines.gapAbove(at) > 0 && lines.proseBelow(at) > 0;
        boolean bare = stars
                && lines.row(at).text().codePoints().noneMatch(Character::isLetterOrDigit)
                && lines.proseBelow(at) == at + 1;
        return named || rated || bare || header.begins();
    }

    /** Whether a name and a day stand side by side, as a page heads a review, below what may be a title. */
    private boolean page(int at, Header header) {
        Draft draft = gathered.draft();
        boolean another = draft.facts.author != null && lines.gapAbove(at) > 0;
        boolean title = draft.facts.author == null && draft.shorterThan(LONGEST_PREAMBLE);
        boolean listed = header.listed() && header.timed();
        return header.says()
                && (listed || lines.group(at))
                && header.names() > 0
                && (another || title)
                && lines.proseBelow(at) > 0;
    }

    /** Whether the next rating below a row is the foot of the words there. */
    boolean footBelow(int at) {
        int next = at + 1;
        while (next < Math.min(lines.size(), at + FURTHEST) && (lines.prose(next) || lines.empty(next))) {
            next++;
        }
        boolean rated =
                next < lines.size() && lines.tells(next) && lines.header(next).facts().stars != null;
        return rated && placing.foot(next);
    }

    /** Begins another review at a row of facts, or makes it the foot of the words above. */
    void head(int at) {
        Header header = lines.header(at);
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
        boolean apart = known
                || draft.facts.authorSure.compareTo(Sure.PLACED) > 0
                || (draft.facts.author != null && page(at, header));
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
        return same && more && draft.shorterThan(LONGEST_PREAMBLE) && draft.facts.announced;
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
            if (!People.unquoted(line).equals(line)) {
                break;
            }
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

    /** Whether the next item of a list, or a line of a kind, is another review, head and words in one line. */
    boolean another(Row row, String line) {
        Draft draft = gathered.draft();
        boolean preamble = draft.facts.stars == null && draft.labels == 0 && draft.shorterThan(LONGEST_PREAMBLE);
        if (draft.facts.stars == null && !preamble) {
            return false;
        }
        boolean item = !line.equals(row.text()) || "★⭐🌟☆(".indexOf(line.codePointAt(0)) >= 0;
        Draft told = words.oneLine().read(line, today);
        if (told == null && item && !line.endsWith(":")) {
            Split split = words.quoted().split(line, today);
            split = split == null ? words.quoted().bracketed(line, today) : split;
            split = split == null ? words.inline().split(line, today) : split;
            if (split != null && split.begins()) {
                told = new Draft();
                told.facts.add(split.facts());
                told.text(split.words());
            }
        }
        if (told == null) {
            return false;
        }
        if (preamble) {
            gathered.dropWords(today);
        } else {
            gathered.finish();
        }
        gathered.take(told);
        return true;
    }

    /** What follows is of the site that a row names. */
    void group(int at) {
        gathered.finish();
        gathered.group(lines.header(at).facts().site);
    }
}
