package dev.bedside.layout;

import dev.bedside.layout.Token.Value;
import java.util.List;

/**
 * One line of a template.
 *
 * @param optional whether the line may be missing
 */
record LineTemplate(List<Token> tokens, boolean optional) {

    private static final String STARS = "★☆✩✭✮⭐🌟½⯨";
    /** So many places are tried for the end of words that stand in quotation marks. */
    private static final int ENDS = 3;

    private static final Value TEXT = new Value(Part.TEXT);
    private static final Value SKIP = new Value(Part.SKIP);

    /** Whether the value may go on over lines, up to one that the template has behind it. */
    boolean open() {
        return !tokens.isEmpty() && (tokens.getLast().equals(TEXT) || tokens.equals(List.of(SKIP)));
    }

    /** Whether the text may go on over lines, up to words behind it in the same line of the template. */
    boolean enclosed() {
        return tokens.contains(TEXT) && !open();
    }

    /** Whether nothing stands before what goes on over lines. */
    boolean bare() {
        return tokens.size() == 1 && open();
    }

    boolean skips() {
        return tokens.equals(List.of(SKIP));
    }

    /** Whether a line can be told from any other: by fixed words, or by a value that not everything is. */
    boolean tells() {
        return tokens.stream().anyMatch(token -> switch (token) {
            case Literal words -> words.speaks();
            case Value(Part part) -> part == Part.STARS || part == Part.DATE || part == Part.LINK;
        });
    }

    /** Whether it holds a fixed word, or a picture, that must stand in a message. */
    boolean speaks() {
        return !optional && tokens.stream().anyMatch(token -> token instanceof Literal words && words.hasWords());
    }

    /** The longest fixed words that must stand in a message; empty where there are none. */
    String mark() {
        String longest = "";
        for (Token token : tokens) {
            String mark = !optional && token instanceof Literal words ? words.mark() : "";
            longest = mark.length() > longest.length() ? mark : longest;
        }
        return longest;
    }

    /** Whether a whole line of the page is like this one; what it holds goes into {@code found}. */
    boolean matches(Page page, int line, Found found, Values values) {
        return match(tokens, page, line, 0, true, found, values) >= 0;
    }

    /** Where the value begins that may go on over lines; -1 where other words stand before it. */
    int head(Page page, int line, Found found, Values values) {
        return match(tokens.subList(0, text()), page, line, 0, false, found, values);
    }

    /** Where enclosed text ends in a line of the page; -1 where it goes on. */
    int tail(Page page, int line, int from, Found found, Values values) {
        List<Token> behind = tokens.subList(text() + 1, tokens.size());
        int tries = 0;
        for (int at : ((Literal) behind.getFirst()).findAll(page.folded(line), from)) {
            if (tries++ == ENDS) {
                break;
            }
            if (match(behind, page, line, at, true, found, values) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private int text() {
        return skips() ? 0 : tokens.indexOf(TEXT);
    }

    private static int match(
            List<Token> tokens, Page page, int line, int from, boolean toEnd, Found found, Values values) {
        String folded = page.folded(line);
        int at = from;
        for (int i = 0; i < tokens.size() && at >= 0; i++) {
            at = switch (tokens.get(i)) {
                case Literal words -> words.end(folded, at);
                case Value(Part part) -> {
                    Literal next = i + 1 < tokens.size() ? (Literal) tokens.get(i + 1) : null;
                    boolean last = toEnd && i + 2 == tokens.size();
                    int stop = next == null ? folded.length() : stop(part, next, last, page.line(line), folded, at);
                    yield stop >= 0 && put(part, page.line(line).substring(at, stop), found, values) ? stop : -1;
                }
            };
        }
        return at >= 0 && toEnd && !bare(folded, at) ? -1 : at;
    }

    /** Where a value ends: before the first such words, before the last ones of the line, or with its stars. */
    private static int stop(Part part, Literal next, boolean last, String raw, String folded, int from) {
        int stars = part == Part.STARS ? behindStars(raw, from) : from;
        if (stars > from && next.end(folded, stars) >= 0) {
            return stars;
        }
        if (!last) {
            return next.find(folded, part.mayBeEmpty() ? from : Math.min(folded.length(), from + 1));
        }
        int tries = 0;
        for (int at : next.findAll(folded, from)) {
            int end = next.end(folded, at);
            if (bare(folded, end)) {
                return at;
            }
            if (tries++ == ENDS) {
                break;
            }
        }
        return -1;
    }

    private static int behindStars(String raw, int from) {
        int end = from;
        for (int at = from; at < raw.length(); ) {
            int c = raw.codePointAt(at);
            boolean star = STARS.indexOf(c) >= 0 || c == 0xFE0F;
            if (!star && c != ' ') {
                break;
            }
            at += Character.charCount(c);
            end = star ? at : end;
        }
        return end;
    }

    private static boolean bare(String folded, int from) {
        for (int at = from; at < folded.length(); at++) {
            if (!Page.ornament(folded.charAt(at)) && !Character.isWhitespace(folded.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean put(Part part, String written, Found found, Values values) {
        String value = part == Part.LINK || part == Part.TEXT ? written.strip() : unadorned(written.strip());
        boolean fits = value.isEmpty() ? part.mayBeEmpty() : part == Part.SKIP || values.fits(part, value);
        if (fits) {
            found.put(part, value);
        }
        return fits;
    }

    /** Without emphasis around it, unless it is all there is: {@code ****} are stars. */
    private static String unadorned(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && Page.ornament(value.charAt(start))) {
            start++;
        }
        while (end > start && (value.charAt(end - 1) == '*' || value.charAt(end - 1) == '_')) {
            end--;
        }
        return start == end ? value : value.substring(start, end).strip();
    }
}
