package dev.bedside.layout;

import dev.bedside.config.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of several lines, walked once from above: what was passed is never looked at again, so that a message costs no
 * more than its length.
 */
final class TextTemplate {

    /** So many reviews are read out of one text. */
    private static final int MOST = 200;

    private final List<LineTemplate> before;
    private final List<LineTemplate> each;
    private final List<LineTemplate> after;
    private final String mark;
    private final boolean speaks;

    private TextTemplate(List<LineTemplate> before, List<LineTemplate> each, List<LineTemplate> after) {
        this.before = before;
        this.each = each;
        this.after = after;
        mark = Stream.concat(before.stream(), each.stream())
                .map(LineTemplate::mark)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        speaks = Stream.concat(before.stream(), each.stream()).anyMatch(LineTemplate::speaks);
    }

    /** Reads a template of lines that are not repeated. */
    static TextTemplate of(Line text) {
        return of(text, null, null);
    }

    /**
     * Reads a template.
     *
     * @param before lines of which the whole text has one each
     * @param each lines that are repeated, once a review; null where the text holds one review
     * @param after lines that end the text
     */
    static TextTemplate of(@Nullable Line before, @Nullable Line each, @Nullable Line after) {
        var template = new TextTemplate(lines(before), lines(each), lines(after));
        for (Line written : Stream.of(before, each, after)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .toList()) {
            template.examine(written);
        }
        return template;
    }

    private static List<LineTemplate> lines(@Nullable Line text) {
        return text == null
                ? List.of()
                : text.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> LineParser.parse(line, text))
                        .toList();
    }

    private void examine(Line place) {
        for (var block : List.of(before, each, after)) {
            for (int i = 0; i < block.size(); i++) {
                if (block.get(i).open()
                        && followers(block, i + 1).stream().anyMatch(next -> next.bare() || !next.tells())) {
                    throw place.error("nothing tells where {text} or {skip} ends; the line behind it must hold "
                            + "fixed words, {stars}, {date} or {link}");
                }
            }
        }
    }

    /** Lines that may come next: those of the block up to one that must, else also those of the blocks behind it. */
    private List<LineTemplate> followers(List<LineTemplate> block, int from) {
        var next = new ArrayList<LineTemplate>();
        for (int i = from; i < block.size(); i++) {
            next.add(block.get(i));
            if (!block.get(i).optional()) {
                return next;
            }
        }
        if (block == before && !each.isEmpty()) {
            next.addAll(followers(each, 0));
        } else if (block == each && from > 0) {
            next.addAll(followers(each, 0));
            next.addAll(followers(after, 0));
        }
        return next;
    }

    /** Whether it holds a fixed word, or a picture, that must stand in a message. */
    boolean speaks() {
        return speaks;
    }

    /** Whether one text may hold several reviews. */
    boolean repeats() {
        return !each.isEmpty();
    }

    /** The reviews of a page that is like this template from its first line to its last; empty for any other. */
    List<Found> match(Page page, Values values) {
        if (!page.holds(mark)) {
            return List.of();
        }
        var walk = new Walk(page, values);
        var frame = new Found();
        if (!walk.through(before, frame)) {
            return List.of();
        }
        var all = new ArrayList<Found>();
        if (each.isEmpty()) {
            all.add(frame);
        }
        while (!each.isEmpty() && all.size() < MOST && !walk.over()) {
            int start = walk.at;
            var found = new Found(frame);
            if (!walk.through(each, found)) {
                walk.at = start;
                break;
            }
            all.add(found);
        }
        return !all.isEmpty() && walk.through(after, new Found()) && walk.over() ? all : List.of();
    }

    /** One way down a page. */
    private final class Walk {
        private final Page page;
        private final Values values;
        private int at;

        Walk(Page page, Values values) {
            this.page = page;
            this.values = values;
        }

        boolean over() {
            at = page.filled(at);
            return at == page.size();
        }

        boolean through(List<LineTemplate> block, Found found) {
            for (int i = 0; i < block.size(); i++) {
                LineTemplate line = block.get(i);
                boolean passed = line.open() || line.enclosed()
                        ? text(line, followers(block, i + 1), found)
                        : !over() && next(line, found);
                if (!passed && !line.optional() && !line.skips()) {
                    return false;
                }
            }
            return true;
        }

        private boolean next(LineTemplate line, Found found) {
            var inside = new Found();
            boolean like = line.matches(page, at, inside, values);
            if (like) {
                found.add(inside);
                at++;
            }
            return like;
        }

        private boolean text(LineTemplate line, List<LineTemplate> followers, Found found) {
            boolean nothing = over() || line.bare() && followed(at, followers);
            if (nothing) {
                return line.bare();
            }
            int start = at;
            var inside = new Found();
            int from = line.head(page, at, inside, values);
            if (from < 0) {
                return false;
            }
            String words = line.enclosed()
                    ? enclosed(line, from, followers, inside)
                    : open(page.line(at).substring(from), followers);
            Part part = line.skips() ? Part.SKIP : Part.TEXT;
            if (words == null || !(words.isBlank() || part == Part.SKIP || values.fits(part, words))) {
                at = start;
                return false;
            }
            inside.put(part, words.strip());
            found.add(inside);
            return true;
        }

        private String open(String first, List<LineTemplate> followers) {
            var words = new StringBuilder(first);
            at++;
            while (at < page.size() && (page.blank(at) || !followed(at, followers))) {
                words.append('\n').append(page.line(at));
                at++;
            }
            return words.toString();
        }

        private @Nullable String enclosed(LineTemplate line, int from, List<LineTemplate> followers, Found found) {
            var words = new StringBuilder();
            for (int start = from; at < page.size(); start = 0) {
                int end = line.tail(page, at, start, found, values);
                int next = page.filled(at + 1);
                if (end >= 0 && (next == page.size() || followed(next, followers))) {
                    words.append(page.line(at), start, end);
                    at++;
                    return words.toString();
                }
                words.append(page.line(at).substring(start)).append('\n');
                at++;
            }
            return null;
        }

        private boolean followed(int number, List<LineTemplate> followers) {
            for (LineTemplate line : followers) {
                boolean like = line.open() || line.enclosed()
                        ? line.head(page, number, new Found(), values) >= 0
                        : line.matches(page, number, new Found(), values);
                if (like) {
                    return true;
                }
            }
            return false;
        }
    }
}
