package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes apart a line in which the words stand in quotation marks and the facts in front of them or behind. */
final class QuotedLine {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_BESIDE = 160;
    private static final int FEW = 3;
    private static final int LONGEST_TITLE = 8;
    private static final String DASHES = "-–—";
    private static final String OPENING = "\"“„«「『";
    private static final String CLOSING = "\"”“»」』";

    private final HeaderReader headers;

    QuotedLine(HeaderReader headers) {
        this.headers = headers;
    }

    /** Null where the line quotes nothing, or nothing beside the quotation tells of a review. */
    @Nullable
    Split split(String line, LocalDate today) {
        Split told = told(line, today);
        if (told != null) {
            return told;
        }
        int open = open(line);
        int close = open < 0 ? -1 : close(line, open);
        if (close < 0) {
            return null;
        }
        String words = line.substring(open + 1, close).strip();
        String before = line.substring(0, open).strip();
        String behind = line.substring(close + 1).strip();
        boolean most = words.length() > before.length() && words.length() > behind.length();
        if (!most
                || Piece.words(words) < FEWEST_WORDS
                || before.length() > LONGEST_BESIDE
                || behind.length() > LONGEST_BESIDE) {
            return null;
        }
        var facts = new Facts();
        add(facts, before, today);
        add(facts, behind, today);
        return facts.weight() > 1 ? new Split(facts, words) : null;
    }

    /**
     * However few words in quotation marks behind a colon or a dash, or in front of a dash, with a rating or a name and a site
     * beside them; null where there are none: {@code Ann, 5 stars: "Kind."}, {@code "Kind." - Ann on Yelp}.
     */
    @Nullable
    Split told(String line, LocalDate today) {
        int open = told(line);
        int close = open < 0 ? -1 : close(line, open);
        if (close < open + 2 || open > LONGEST_BESIDE || line.length() - close > LONGEST_BESIDE) {
            return null;
        }
        String behind = line.substring(close + 1).strip();
        boolean dash = !behind.isEmpty() && DASHES.indexOf(behind.charAt(0)) >= 0;
        boolean bracket = behind.startsWith("(") && behind.endsWith(")");
        boolean ends = behind.isEmpty() || bracket || (open == 0 && dash);
        String words = line.substring(open + 1, close).strip();
        if (!ends || words.isEmpty() || words.indexOf('"') >= 0) {
            return null;
        }
        var facts = new Facts();
        boolean plain = add(facts, line.substring(0, open).strip(), today) & add(facts, behind, today);
        boolean enough = facts.stars != null || (facts.author != null && facts.announced);
        boolean alone = bracket && open == 0 && facts.stars != null;
        return plain && enough && (facts.weight() > 1 || alone) ? new Split(facts, words) : null;
    }

    /** A few words in quotation marks and nothing but a rating beside them: {@code "Rushed" ★★}; null for any other line. */
    @Nullable
    Split titled(String line, LocalDate today) {
        int open = open(line);
        int close = open < 0 ? -1 : close(line, open);
        if (close < open + 2 || line.length() > LONGEST_BESIDE) {
            return null;
        }
        String words = line.substring(open + 1, close).strip();
        String beside = (line.substring(0, open) + " " + line.substring(close + 1)).strip();
        Facts facts = headers.read(beside, today).facts();
        boolean rating = facts.stars != null && Noise.letters(beside).isEmpty();
        return rating && Piece.words(words) <= LONGEST_TITLE ? new Split(facts, words) : null;
    }

    /** Where a quotation opens behind a colon or a dash, or at the beginning of a line; -1 where none does. */
    private static int told(String line) {
        if (!line.isEmpty() && OPENING.indexOf(line.charAt(0)) >= 0) {
            int end = line.indexOf(line.charAt(0) == '"' ? '"' : CLOSING.charAt(OPENING.indexOf(line.charAt(0))), 1);
            boolean dashed = end > 0 && end + 2 < line.length() && (DASHES + "(").indexOf(line.charAt(end + 2)) >= 0;
            if (dashed) {
                return 0;
            }
        }
        for (int i = 2; i < Math.min(line.length(), LONGEST_BESIDE); i++) {
            boolean opens = OPENING.indexOf(line.charAt(i)) >= 0 && line.charAt(i - 1) == ' ';
            if (opens && (DASHES + ":").indexOf(line.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Words with the facts in brackets behind them: {@code Quick and kind (Ann Pell, 5 stars)}. */
    @Nullable
    Split bracketed(String line, LocalDate today) {
        int open = line.lastIndexOf('(');
        if (open <= 0 || !line.stripTrailing().endsWith(")") || line.length() - open > LONGEST_BESIDE) {
            return null;
        }
        Header header = headers.read(line.substring(open + 1, line.lastIndexOf(')')), today);
        String words = line.substring(0, open).strip();
        boolean tells = header.unexplained() == 0 && header.facts().weight() > 1 && header.facts().stars != null;
        return tells && Piece.words(words) > 1 ? new Split(header.facts(), words) : null;
    }

    /** @return whether what stands there tells little else */
    private boolean add(Facts facts, String beside, LocalDate today) {
        if (beside.isEmpty()) {
            return true;
        }
        Header header = headers.read(beside, today);
        facts.add(header.facts());
        return header.unexplained() <= FEW && !header.speaks();
    }

    /** A mark with a space or nothing before it. */
    private static int open(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (OPENING.indexOf(line.charAt(i)) >= 0 && (i == 0 || " :(".indexOf(line.charAt(i - 1)) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private static int close(String line, int open) {
        for (int i = line.length() - 1; i > open; i--) {
            boolean ends = i + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(i + 1));
            if (ends && CLOSING.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
