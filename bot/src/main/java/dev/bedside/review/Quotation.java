package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;

/** Words in quotation marks end where the marks close: a signature, a button or a remark may follow. */
final class Quotation {

    private static final int LONGEST_REMARK = 240;
    private static final int SHORTEST = 20;

    private final HeaderReader headers;
    private final Noise noise;

    Quotation(HeaderReader headers, Noise noise) {
        this.headers = headers;
        this.noise = noise;
    }

    /**
     * The text inside the marks, or the text as it is where it does not begin with one.
     *
     * @param draft learns what a signature behind the marks tells
     * @param person whether a remark to colleagues may follow
     */
    String inside(String text, Draft draft, boolean person, LocalDate today) {
        String closing = text.isEmpty() ? "" : closing(text.charAt(0));
        int close = closing.isEmpty() ? -1 : close(text, closing);
        if (close < 0) {
            return text;
        }
        String tail = text.substring(close + 1);
        String line = tail.strip().lines().findFirst().orElse("");
        boolean ends = line.isEmpty()
                || noise.ends().start(Noise.letters(line))
                || noise.ends().start(line);
        Header header = headers.read(line, today);
        boolean below = tail.startsWith("\n");
        boolean dashed = !line.isEmpty() && "—–-~―(".indexOf(line.charAt(0)) >= 0;
        boolean signature = header.says() && (dashed || below || header.facts().link != null);
        if (signature || ends) {
            draft.facts.add(header.facts());
            return text.substring(1, close);
        }
        // a reviewer who begins with what somebody said goes on in own words: a remark is the shorter part
        boolean remark = person && close * 2 > text.length() && (below || whole(text, closing, close));
        return remark ? text.substring(1, close) : text;
    }

    /** The one paragraph, or else the one line, that stands in quotation marks among others that do not. */
    String only(String text, Draft draft, LocalDate today) {
        if (draft.facts.weight() == 0 || draft.labelled) {
            return text;
        }
        String paragraph = only(text.split("\n{2,}"), draft, today);
        String found = paragraph.isEmpty() ? only(text.split("\n"), draft, today) : paragraph;
        return found.isEmpty() ? text : found;
    }

    private String only(String[] parts, Draft draft, LocalDate today) {
        String found = "";
        for (String part : parts) {
            String bare = part.strip();
            boolean quoted = bare.length() > SHORTEST
                    && !closing(bare.charAt(0)).isEmpty()
                    && closing(bare.charAt(0)).indexOf(bare.charAt(bare.length() - 1)) >= 0;
            if (quoted && !found.isEmpty()) {
                return "";
            }
            found = quoted ? bare : found;
        }
        int around = 0;
        for (String part : parts) {
            around += part.strip().equals(found) ? 0 : part.length();
        }
        if (found.isEmpty() || around == 0 || around > found.length() + SHORTEST) {
            return "";
        }
        for (String part : parts) {
            if (!part.strip().equals(found)) {
                Facts told = headers.read(part, today).facts();
                draft.facts.postedAt(told.postedAt);
                draft.facts.link(told.link);
                draft.facts.site(told.site, Facts.Sure.GUESSED);
            }
        }
        return found;
    }

    private static String closing(char open) {
        return switch (open) {
            case '"' -> "\"”";
            case '“', '„' -> "”“\"";
            case '«' -> "»";
            case '»' -> "«";
            case '❝' -> "❞";
            case '「' -> "」";
            case '『' -> "』";
            case '‘', '\'' -> "'’";
            case '`' -> "`";
            default -> "";
        };
    }

    /** The last closing mark with nothing or a space behind it. */
    private static int close(String text, String closing) {
        for (int i = text.length() - 1; i >= Math.max(1, text.length() - LONGEST_REMARK); i--) {
            boolean last = i + 1 == text.length() || " \n".indexOf(text.charAt(i + 1)) >= 0;
            if (last && closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the marks hold whole sentences and stand nowhere else. */
    private static boolean whole(String text, String closing, int close) {
        long marks = text.chars()
                .filter(c -> closing.indexOf(c) >= 0 || c == text.charAt(0))
                .count();
        return marks == 2 && ".!?…".indexOf(text.charAt(close - 1)) >= 0;
    }
}
