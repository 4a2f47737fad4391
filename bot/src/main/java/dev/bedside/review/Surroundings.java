package dev.bedside.review;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the lines that a page, a mail or a chat shows around a review. */
final class Surroundings {

    /** {@code Helpful? Yes (3) No (0)} */
    private static final Pattern COUNTED = Pattern.compile("\\?\\s+\\p{L}+ \\(\\d+\\)\\s+\\p{L}+ \\(\\d+\\)");

    private static final int LONGEST_BUTTON = 120;
    private static final int LONGEST_END = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SCORE = 30;
    private static final int LONGEST_REACTIONS = 40;
    private static final int LONGEST_LINK = 400;
    private static final int FEW_WORDS = 7;

    private final Noise noise;

    Surroundings(Noise noise) {
        this.noise = noise;
    }

    /** Whether the words of the review are over here: a button, an answer by the owner, a mail's foot. */
    boolean ends(String line) {
        if (line.isEmpty()) {
            return false;
        }
        boolean automatic = line.startsWith("©")
                || (line.length() < LONGEST_BUTTON && noise.automatic().in(line));
        if (reactions(line) || links(line) || lastPiece(line) || automatic || brackets(line)) {
            return true;
        }
        if (line.length() < LONGEST_NAME && noise.owners().in(line)) {
            return true;
        }
        String letters = Noise.letters(line.length() > LONGEST_BUTTON ? line.substring(0, LONGEST_BUTTON) : line);
        return line.length() < LONGEST_END
                && (noise.ends().start(letters) || noise.ends().start(Markdown.plain(line)));
    }

    /** The practice that answers, where a page marks its name as the owner's; else null. */
    @Nullable
    String owner(String line) {
        int bracket = line.indexOf('(');
        return bracket > 1 && line.length() < LONGEST_NAME && noise.owners().in(line.substring(bracket))
                ? line.substring(0, bracket).strip()
                : null;
    }

    /** Whether a line is no part of a review though words of it may follow. */
    boolean aside(String line) {
        return !line.isEmpty() && beside(line);
    }

    private boolean beside(String line) {
        return (line.length() < LONGEST_NAME && noise.visits().start(Markdown.plain(line)))
                || (line.length() < LONGEST_BUTTON
                        && line.indexOf('?') >= 0
                        && COUNTED.matcher(line).find())
                || noise.aside(line)
                || scores(line)
                || app(line)
                || tags(line);
    }

    /** Nothing but tags: {@code #needs-reply #midtown}. */
    private static boolean tags(String line) {
        if (line.length() > LONGEST_BUTTON || line.charAt(0) != '#') {
            return false;
        }
        for (String word : Piece.split(line)) {
            if (word.length() < 2 || word.charAt(0) != '#' || word.charAt(1) == '#') {
                return false;
            }
        }
        return true;
    }

    /** Pictures with a count each, as a page shows them below a post: {@code 👍❤️ 14}. */
    static boolean counts(String line) {
        return line.length() < LONGEST_REACTIONS
                && line.codePoints().noneMatch(Character::isLetter)
                && line.codePoints().anyMatch(Character::isDigit)
                && line.codePoints().anyMatch(c -> c > 0x1F000 || c == 0x2764 || c == 0x2665);
    }

    /** Numbers of things side by side: {@code 12 likes · 2 comments}. */
    static boolean numbers(String line) {
        if (line.indexOf('·') < 0 && line.indexOf('•') < 0 && line.indexOf('|') < 0) {
            return false;
        }
        String[] pieces = line.length() > LONGEST_NAME ? new String[0] : line.split("[·•|]");
        for (String piece : pieces) {
            String bare = piece.strip();
            if (bare.isEmpty() || !Character.isDigit(bare.charAt(0)) || Piece.words(bare) > 4) {
                return false;
            }
        }
        return pieces.length > 1;
    }

    /** Whether a line is nothing but an address that begins with its host: {@code example.com/reviews/17}. */
    static boolean address(String line) {
        int slash = line.length() > LONGEST_LINK ? -1 : line.indexOf('/');
        int point = slash < 0 ? -1 : line.lastIndexOf('.', slash);
        if (point <= 0
                || slash - point < 3
                || slash - point > 7
                || slash + 2 > line.length()
                || line.indexOf(' ') >= 0) {
            return false;
        }
        return line.substring(point + 1, slash).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && line.substring(0, point)
                        .chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'));
    }

    /** A link with few words around it: what a tool offers to press. */
    static boolean linked(String line) {
        if (address(line)) {
            return true;
        }
        int link = line.indexOf("http");
        if (link < 0 || line.length() > LONGEST_LINK) {
            return false;
        }
        int words = 0;
        for (String word : Piece.split(Markdown.plain(line))) {
            words += word.contains("://") || word.chars().noneMatch(Character::isLetter) ? 0 : 1;
        }
        return words <= FEW_WORDS;
    }

    /** Whether a line announces the words above it in another language. */
    boolean translates(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('：');
        int end = colon < 0 ? wide : colon;
        return end > 0 && end < LONGEST_SCORE && noise.translations().start(Noise.letters(line.substring(0, end)));
    }

    /** Whether a line's link leads away from the review: to settings, to a product, out of a list. */
    boolean elsewhere(String line) {
        return noise.elsewhere().in(line);
    }

    /** The line by which a chat marks what a program posted. */
    static boolean app(String line) {
        return line.startsWith("APP ") && line.length() < LONGEST_REACTIONS;
    }

    /** Emoji with a count each, as a chat shows them below a message. */
    private static boolean reactions(String line) {
        return line.length() < LONGEST_REACTIONS
                && line.charAt(0) == ':'
                && line.indexOf(':', 1) > 1
                && line.indexOf(' ') > 0
                && Character.isDigit(line.charAt(line.length() - 1));
    }

    /** Nothing but links with a label each. */
    private static boolean links(String line) {
        return line.startsWith("[")
                && line.endsWith(")")
                && count(line, "](http") > 0
                && count(line, "](http") == count(line, "[");
    }

    /** Nothing but words in brackets: {@code [Reply] [Translate]}. */
    private static boolean brackets(String line) {
        if (line.length() > LONGEST_BUTTON || line.charAt(0) != '[' || line.charAt(line.length() - 1) != ']') {
            return false;
        }
        boolean inside = false;
        int letters = 0;
        for (char c : line.toCharArray()) {
            inside = c == '[' || (c != ']' && inside);
            letters += Character.isLetter(c) ? 1 : 0;
            if (!inside && c != ']' && c != ' ' && c != '|') {
                return false;
            }
        }
        return letters > 0;
    }

    private static int count(String line, String part) {
        int count = 0;
        for (int at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private boolean lastPiece(String line) {
        int mark = line.length() > LONGEST_BUTTON ? -1 : Math.max(line.lastIndexOf('·'), line.lastIndexOf('|'));
        if (mark <= 0) {
            return false;
        }
        String last = Noise.letters(line.substring(mark));
        boolean button =
                noise.buttons().is(last) && line.substring(mark).chars().noneMatch(Character::isDigit);
        return noise.ends().start(last) || button;
    }

    /** Part scores side by side: {@code Staff 5 | Punctuality 3}. */
    static boolean scores(String line) {
        boolean parted = line.length() <= LONGEST_END
                && (line.indexOf(',') >= 0
                        || line.indexOf('|') >= 0
                        || line.indexOf('·') >= 0
                        || line.indexOf('•') >= 0);
        String[] parts = parted ? line.split("[|·,•]") : new String[0];
        for (String part : parts) {
            String bare = part.strip();
            boolean score = !bare.isEmpty()
                    && bare.length() < LONGEST_SCORE
                    && Character.isLetter(bare.charAt(0))
                    && Character.isDigit(bare.charAt(bare.length() - 1));
            if (!score) {
                return false;
            }
        }
        return parts.length > 1;
    }
}
