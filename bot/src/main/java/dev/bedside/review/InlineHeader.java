package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes apart a line that holds both the facts of a review and its words: `2 stars from Ann on Yelp: slow`. */
final class InlineHeader {

    /** The facts in front and the words behind them. */
    record Split(Facts facts, String words) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Split[" + words.length() + " characters]";
        }

        /** Whether such a line begins another review below one. */
        boolean begins() {
            return facts.stars != null && facts.weight() >= 2;
        }
    }

    private static final int LONGEST_HEAD = 260;
    private static final int LONGEST_MARKED = 60;
    private static final int FEWEST_WORDS = 3;

    private final HeaderReader headers;
    private final Labels labels;
    private final StarReader stars;
    private final LabelledValue values;

    InlineHeader(HeaderReader headers, Labels labels, StarReader stars, LabelledValue values) {
        this.headers = headers;
        this.labels = labels;
        this.stars = stars;
        this.values = values;
    }

    /** Null where the line does not begin with facts. */
    @Nullable
    Split split(String line, LocalDate today) {
        Split marked = marked(line, today);
        return marked == null ? pieces(line, today) : marked;
    }

    /** Star signs part a name from the words: {@code Ann Pell ★★★ Slow but kind.} */
    private @Nullable Split marked(String line, LocalDate today) {
        StarReader.Rating rating = stars.find(line.substring(0, Math.min(line.length(), LONGEST_MARKED)));
        if (rating == null || rating.span().start() == 0 || !rating.sure()) {
            return null;
        }
        String words = line.substring(rating.span().end()).strip();
        if (Signs.any(rating.span().of(line), Character::isLetterOrDigit)
                || words.isEmpty()
                || !Character.isLetterOrDigit(words.codePointAt(0))) {
            return null;
        }
        Header front = headers.read(line.substring(0, rating.span().start()), today);
        boolean heads = front.unexplained() == 0 && front.facts().any() && front.facts().stars == null;
        if (!heads || headers.read(words, today).unexplained() < FEWEST_WORDS) {
            return null;
        }
        var facts = new Facts();
        facts.stars(rating.value(), Facts.Sure.NAMED);
        facts.add(front.facts());
        return new Split(facts, words);
    }

    private @Nullable Split pieces(String line, LocalDate today) {
        var facts = new Facts();
        int head = 0;
        int pieces = 0;
        int from = 0;
        boolean toolNamed = false;
        for (int cut = next(line, from); cut >= 0 && cut < LONGEST_HEAD; cut = next(line, from)) {
            int end = behind(line, cut);
            String piece = line.substring(from, cut);
            if (line.substring(end).isBlank()) {
                break;
            }
            boolean sentence = ".!?".indexOf(line.charAt(cut)) >= 0;
            if (!take(piece, sentence, facts, today)) {
                boolean tool = !sentence
                        && pieces == 0
                        && !toolNamed
                        && Piece.split(piece.strip()).length <= 3
                        && piece.length() < 30;
                if (!tool) {
                    break;
                }
                toolNamed = true;
            } else {
                pieces++;
                head = end;
            }
            from = end;
            boolean bar = line.charAt(cut) == '|' || line.charAt(cut) == '·' || line.charAt(cut) == '•';
            if (facts.stars != null && facts.author != null && !bar) {
                break;
            }
        }
        boolean enough = facts.stars != null
                || (facts.announced && facts.author != null)
                || (facts.site != null && facts.author != null);
        if (!enough || pieces == 0) {
            return null;
        }
        String words = line.substring(head).strip();
        boolean name = facts.author == null
                && headers.isName(words)
                && headers.read(words, today).names() == 1;
        return words.isEmpty() || name ? null : new Split(facts, words);
    }

    private boolean take(String piece, boolean sentence, Facts facts, LocalDate today) {
        if (piece.isBlank()) {
            return true;
        }
        if ("\"“«'‘".indexOf(piece.strip().charAt(0)) >= 0
                && People.unquoted(piece).equals(piece.strip())) {
            return false;
        }
        Labels.Labelled labelled = labels.in(piece.strip());
        if (labelled != null && labelled.exact()) {
            if (labelled.role() == Labels.Role.TEXT) {
                return labelled.value().isEmpty();
            }
            if (labelled.role() == Labels.Role.STARS || labelled.role() == Labels.Role.AUTHOR) {
                var told = new Draft();
                values.into(told, labelled, today);
                facts.add(told.facts);
                return told.facts.any() || labelled.role() == Labels.Role.AUTHOR;
            }
        }
        Header header = headers.read(piece, today);
        if (header.speaks() || (sentence && header.unexplained() > 0 && !header.facts().announced)) {
            return false;
        }
        Double bare = stars.whole(piece);
        if (bare != null && facts.any()) {
            facts.stars(bare, Facts.Sure.PLACED);
            return true;
        }
        boolean takes = header.says()
                || (header.facts().weight() > 0 && header.unexplained() <= 5 && header.facts().stars != null);
        if (takes) {
            if (facts.author != null
                    && header.facts().author != null
                    && header.facts().authorSure == Facts.Sure.GUESSED) {
                facts.location(header.facts().author);
            }
            facts.add(header.facts());
        }
        return takes;
    }

    /** Where the next mark that may end a piece stands. */
    private static int next(String line, int from) {
        boolean bold = line.startsWith("**", from);
        for (int i = from; i < Math.min(line.length(), LONGEST_HEAD); i++) {
            char c = line.charAt(i);
            boolean spaceBehind = i + 1 == line.length() || line.charAt(i + 1) == ' ';
            boolean spaceBefore = i > 0 && line.charAt(i - 1) == ' ';
            if (c == '|' || c == '·' || c == '•' || c == '：') {
                return i;
            }
            if ((c == ':' || c == '!' || c == '?') && (spaceBehind || (c == ':' && line.startsWith("**", i + 1)))) {
                return i;
            }
            if ((c == '-' || c == '–' || c == '—' || c == '/' || c == '→' || c == '➜' || c == '▸')
                    && spaceBehind
                    && spaceBefore) {
                return i;
            }
            if (c == '.' && spaceBehind && i > from + 3 && !abbreviated(line, i)) {
                return i;
            }
            if ((c == '"' || c == '“' || c == '«') && spaceBefore && i > from + 1 && !bold) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word before a point is an initial or a title: {@code Mrs.} */
    static boolean abbreviated(String line, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        int length = point - start;
        return length < 3
                || (length == 3
                        && Character.isUpperCase(line.charAt(start))
                        && Character.isLowerCase(line.charAt(start + 1)));
    }

    private static int behind(String line, int cut) {
        char c = line.charAt(cut);
        if (c == '"' || c == '“' || c == '«') {
            return cut;
        }
        int end = cut + 1;
        if (c == ':' && line.startsWith("**", end)) {
            end += 2;
        }
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
