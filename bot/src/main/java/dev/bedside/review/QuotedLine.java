package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes apart a line in which the words stand in quotation marks and the facts in front of them or behind. */
final class QuotedLine {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_BESIDE = 160;
    private static final String OPENING = "\"“„«「『";
    private static final String CLOSING = "\"”“»」』";

    private final HeaderReader headers;

    QuotedLine(HeaderReader headers) {
        this.headers = headers;
    }

    /** Null where the line quotes nothing, or nothing beside the quotation tells of a review. */
    @Nullable
    Split split(String line, LocalDate today) {
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

    private void add(Facts facts, String beside, LocalDate today) {
        if (!beside.isEmpty()) {
            Header header = headers.read(beside, today);
            facts.add(header.facts());
        }
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
