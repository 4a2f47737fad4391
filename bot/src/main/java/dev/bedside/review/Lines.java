package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a text with what each of them says, so that a reader may look ahead and back. */
final class Lines {

    /** {@code Staff 1  Punctuality 2  Knowledge 3} */
    private static final Pattern SCORES =
            Pattern.compile("(?:\\p{L}[\\p{L} ]{1,24}[ :]+[0-5](?:[.,]\\d)?(?:/5)?[ |·,;•]*){3,8}");

    private static final int FURTHEST = 40;
    private static final int LONGEST_SCORE = 60;
    private static final int LONGEST_SCORES = 200;
    private static final int SEVERAL = 3;
    private static final int HEAD_ROWS = 4;
    private static final int MOST_WORDS = 7;

    private final List<Row> rows;
    private final ReadingWords words;
    private final Surroundings surroundings;
    private final LocalDate today;
    private final @Nullable Header[] headers;

    Lines(List<Row> rows, ReadingWords words, Surroundings surroundings, LocalDate today) {
        this.rows = rows;
        this.words = words;
        this.surroundings = surroundings;
        this.today = today;
        headers = new Header[rows.size()];
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    Row row(int at) {
        return rows.get(at);
    }

    /** What the row says of a review, without the mark of a list. */
    Header header(int at) {
        Header known = headers[at];
        if (known == null) {
            known = words.headers().read(rows.get(at).unlisted(), today);
            headers[at] = known;
        }
        return known;
    }

    boolean empty(int at) {
        return rows.get(at).blank() || rows.get(at).ruler();
    }

    /** Whether a row holds nothing but facts, counts and fillers. */
    boolean tells(int at) {
        if (empty(at) || quoted(at)) {
            return false;
        }
        Header header = header(at);
        return header.unexplained() == 0 && !header.speaks();
    }

    private boolean quoted(int at) {
        String line = rows.get(at).unlisted();
        return line.length() > 2 && !People.unquoted(line).equals(line.strip());
    }

    /** Whether a row may be words somebody wrote. */
    boolean prose(int at) {
        if (empty(at) || quoted(at)) {
            return !empty(at);
        }
        String line = rows.get(at).unlisted();
        return !line.isBlank()
                && !surroundings.aside(line)
                && !surroundings.ends(line)
                && !Noise.letters(line).isEmpty()
                && !header(at).says()
                && !tells(at);
    }

    /** Whether a row gives a part a score, and the row next to it another part: {@code Punctuality 3}. */
    boolean score(int at) {
        return several(at) || (scored(at) && (scored(at - 1) || scored(at + 1)));
    }

    /** Three ratings and more side by side are those of parts. */
    private boolean several(int at) {
        String line = rows.get(at).text();
        if (line.length() >= LONGEST_SCORES) {
            return false;
        }
        if (digits(line) >= SEVERAL && SCORES.matches(line)) {
            return true;
        }
        int count = 0;
        int from = 0;
        while (count < SEVERAL) {
            StarReader.Rating rating = words.stars().find(line.substring(from));
            if (rating == null) {
                return false;
            }
            from += rating.span().end();
            count++;
        }
        return count == SEVERAL;
    }

    private static int digits(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            count += line.charAt(i) >= '0' && line.charAt(i) <= '9' ? 1 : 0;
        }
        return count;
    }

    private boolean scored(int at) {
        if (at < 0 || at >= rows.size() || rows.get(at).text().length() > LONGEST_SCORE) {
            return false;
        }
        String line = rows.get(at).unlisted();
        int end = line.length();
        while (end > 0 && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        String rating = line.substring(end).replace(':', ' ').strip();
        boolean number = rating.length() == 1 && rating.charAt(0) >= '0' && rating.charAt(0) <= '5';
        boolean rated = number || (!rating.isEmpty() && words.stars().find(rating) != null);
        return rated && end > 0 && Piece.words(line.substring(0, end)) <= MOST_WORDS;
    }

    /** The next row behind this one that may be words before anything else begins; -1 where there is none. */
    int proseBelow(int at) {
        for (int i = at + 1; i < Math.min(rows.size(), at + FURTHEST); i++) {
            if (prose(i)) {
                return i;
            }
            if (!empty(i) && surroundings.ends(rows.get(i).unlisted())) {
                return -1;
            }
        }
        return -1;
    }

    /** The first of the rows directly above a row that tell a name or a place; the row itself where none does. */
    int headAbove(int at) {
        int first = at;
        for (int i = at - 1; i >= Math.max(0, at - HEAD_ROWS) && !empty(i) && !prose(i); i--) {
            Header header = header(i);
            first = header.names() > 0 && header.facts().stars == null ? i : first;
        }
        return first;
    }

    /** Whether the row begins a head of several rows: a gap above it, and below it a day or a count and then words. */
    boolean group(int at) {
        if (gapAbove(at) == 0) {
            return false;
        }
        boolean page = false;
        int next = at + 1;
        while (next < rows.size() && (tells(next) || (empty(next) && next <= at + HEAD_ROWS))) {
            page |= !empty(next) && (header(next).timed() || header(next).facts().site != null);
            next++;
        }
        return page && next > at + 1 && next < rows.size() && prose(next);
    }

    /** How many empty rows stand directly above a row. */
    int gapAbove(int at) {
        int gap = 0;
        while (at - gap > 0 && empty(at - gap - 1)) {
            gap++;
        }
        return gap;
    }

    /** How many empty rows stand directly below a row. */
    int gapBelow(int at) {
        int gap = 0;
        while (at + gap + 1 < rows.size() && empty(at + gap + 1)) {
            gap++;
        }
        return gap;
    }

    /** The words from a row on up to the next row that is none, in one line. */
    String block(int from) {
        var block = new StringBuilder();
        for (int i = from; i < rows.size() && prose(i); i++) {
            block.append(block.isEmpty() ? "" : " ").append(rows.get(i).text());
        }
        return block.toString();
    }

    boolean last(int at) {
        return rows.subList(at + 1, rows.size()).stream().allMatch(Row::blank);
    }
}
