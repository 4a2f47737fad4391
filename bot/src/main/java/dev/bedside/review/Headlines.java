package dev.bedside.review;

import dev.bedside.review.InlineHeader.Split;
import dev.bedside.review.RatedWords.Rated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells the headline that some reviewers write above their words from those words: it is none of them. */
final class Headlines {

    private static final int LONGEST_TITLE = 120;
    /** In words. */
    private static final int LONGEST_SITE_TITLE = 10;

    private static final int FEWEST_WORDS = 3;

    private final Lines lines;
    private final ReadingWords words;
    private final Gathered gathered;
    private final LocalDate today;

    Headlines(Lines lines, ReadingWords words, Gathered gathered, LocalDate today) {
        this.lines = lines;
        this.words = words;
        this.gathered = gathered;
        this.today = today;
    }

    /** Takes a line for the headline of what is gathered. */
    void take(String line) {
        Draft draft = gathered.draft();
        draft.around.add(line);
        draft.headline = Markdown.plain(line).strip();
    }

    /** Whether a title stands behind the stars in their line, above the words. */
    boolean ratedTitle(int at) {
        String behind = behindRating(lines.row(at).unlisted());
        return marked(behind)
                && followed(at)
                && !words.people().isName(Markdown.plain(behind).strip());
    }

    /** The rating and the title in quotation marks of a line above words; null where it holds anything else. */
    @Nullable
    Split quotedTitle(int at) {
        Split split = words.quoted().titled(lines.row(at).unlisted(), today);
        int below = split == null ? -1 : at + 1 + lines.gapBelow(at);
        boolean worded = below >= 0
                && below < lines.size()
                && lines.prose(below)
                && Piece.words(lines.row(below).text()) >= FEWEST_WORDS;
        return worded ? split : null;
    }

    /** What stands behind the rating of a line that ends in bold or italics; else empty. */
    String behindRating(String line) {
        Rated rated = line.endsWith("*") || line.endsWith("_") ? words.rated().cut(line) : null;
        int from = rated == null
                ? -1
                : line.indexOf(rated.rating()) + rated.rating().length();
        return from <= 0 || from >= line.length() ? "" : line.substring(from).strip();
    }

    private static boolean marked(String line) {
        boolean ends = (line.startsWith("*") && line.endsWith("*")) || (line.startsWith("_") && line.endsWith("_"));
        return ends
                && line.length() < LONGEST_TITLE
                && line.length() - Markdown.plain(line).strip().length() >= 2;
    }

    private boolean followed(int at) {
        return at + 1 < lines.size() && !lines.row(at + 1).blank() && !signature(at + 1);
    }

    /** A short line in bold or italics under the stars is a title, unless only who wrote it follows. */
    boolean title(int at) {
        return marked(lines.row(at).unlisted()) && followed(at) && gathered.draft().facts.stars != null;
    }

    /**
     * Whether a site whose reviewers write headlines shows one there: a short line between the stars and longer words, with at
     * most the reviewer's name below it, and the day where no quotation marks stand around it.
     */
    boolean siteTitle(int at) {
        String line = lines.row(at).unlisted();
        Draft draft = gathered.draft();
        boolean quoted = !People.unquoted(line).equals(line.strip());
        int next = at + 1 + lines.gapBelow(at);
        int below = quoted || signed(next) ? lines.proseBelow(at) : next;
        boolean worded = below > at
                && below < lines.size()
                && lines.prose(below)
                && lines.row(below).text().length() > line.length();
        return worded
                && draft.headline.isEmpty()
                && draft.labels == 0
                && (quoted && draft.forwarded || draft.facts.stars != null && ratingAbove(at))
                && (quoted || lines.prose(at))
                && Piece.words(line) <= LONGEST_SITE_TITLE
                && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0
                && draft.around.stream().anyMatch(words.sites()::headlined);
    }

    /** Whether the row above holds a rating and no words. */
    private boolean ratingAbove(int at) {
        int above = at - 1 - lines.gapAbove(at);
        return above >= 0 && lines.header(above).facts().stars != null && lines.tells(above);
    }

    /** Whether a row says who wrote and when. */
    private boolean signed(int at) {
        Facts facts = at < lines.size() ? lines.header(at).facts() : null;
        return facts != null && facts.author != null && facts.postedAt != null;
    }

    private boolean signature(int at) {
        Row row = lines.row(at);
        return !row.unlisted().equals(row.text()) || lines.header(at).facts().author != null;
    }
}
