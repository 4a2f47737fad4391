package dev.bedside.review;

import dev.bedside.learn.Traits;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.LineTraits.Told;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Segment;
import dev.bedside.review.WordTraits.Look;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole message tells of a segment: a label that was there before is the reviewer's own, a quotation that
 * opened lines ago is still open, rulers part what the tool says from what the reviewer says.
 */
final class WholeTraits {

    private static final int MOST = 4;
    private static final int HERE = "labels here ".hashCode();
    private static final String PARTS = "|·•–—;,-:";
    private static final int LONGEST_REPEATED = 40;

    /**
     * What a line is in its message.
     *
     * @param again how often the role of its label stood above; -1 without a known label
     * @param since lines since one labelled as the words; -1 without
     * @param later known labels below
     * @param open whether a quotation that began above goes on here
     * @param region how many rulers stand above
     */
    private record Place(int again, int since, int later, boolean open, int region) {}

    private final Script script;
    private final List<Told> told;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final int labels;
    private final int regions;
    private final boolean[] marked;
    /** By segment: whether it begins with a name that people are given. */
    private final boolean[] given;
    /** By line: how many of its segments do. */
    private final int[] persons;
    /** By what parts the pieces of a line, and the place among them: whether a person stands there in any line. */
    private final Map<Integer, Integer> columns = new HashMap<>();
    /** By segment: its place among the pieces of its line, with what parts them; 0 where nothing does. */
    private final int[] column;
    /** How often each word that begins with a capital is said. */
    private final Map<String, Integer> said = new HashMap<>();

    WholeTraits(Script script, List<Told> told, List<Look> looks) {
        this.script = script;
        this.told = told;
        int all = 0;
        int rulers = 0;
        for (int i = 0; i < told.size(); i++) {
            all += labelled(i) ? 1 : 0;
            rulers += script.lines().get(i).ruled() ? 1 : 0;
        }
        labels = all;
        regions = rulers;
        marked = quotations();
        place();
        given = new boolean[script.segments().size()];
        persons = new int[told.size()];
        column = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            Segment segment = script.segments().get(i);
            if (segment.end() - segment.start() <= LONGEST_REPEATED) {
                texts.merge(script.text(segment), 1, Integer::sum);
                given[i] = looks.get(i).given();
                persons[segment.line()] += given[i] ? 1 : 0;
                column[i] = column(segment);
                if (given[i] && column[i] != 0) {
                    columns.merge(column[i], 1, Integer::sum);
                }
            }
            count(script.text(segment));
        }
    }

    private void count(String text) {
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !Piece.gap(text.charAt(end))) {
                end++;
            }
            if (Character.isUpperCase(text.codePointAt(start))) {
                said.merge(Piece.trim(text.substring(start, end)), 1, Integer::sum);
            }
            start = end + 1;
        }
    }

    private boolean labelled(int line) {
        return told.get(line).exact();
    }

    /** By line: whether a straight quotation mark is open where it begins, and closes in the same text. */
    private boolean[] quotations() {
        var open = new boolean[script.lines().size()];
        int from = 0;
        while (from < open.length) {
            int to = from;
            int marks = 0;
            while (to < open.length
                    && script.lines().get(to).block()
                            == script.lines().get(from).block()) {
                open[to] = marks % 2 == 1;
                marks += marks(script.lines().get(to).text());
                to++;
            }
            for (int i = from; marks % 2 == 1 && i < to; i++) {
                open[i] = false;
            }
            from = to;
        }
        return open;
    }

    private static int marks(String line) {
        int count = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            count += c == '"' ? 1 : 0;
            depth += "“«「".indexOf(c) >= 0 ? 1 : "”»」".indexOf(c) >= 0 ? -1 : 0;
        }
        return count + Math.abs(depth);
    }

    private void place() {
        var seen = new EnumMap<Role, Integer>(Role.class);
        int since = -1;
        int passed = 0;
        int region = 0;
        for (int i = 0; i < told.size(); i++) {
            Line line = script.lines().get(i);
            Role role = told.get(i).role();
            int again = role == null ? -1 : seen.merge(role, 1, Integer::sum) - 1;
            passed += labelled(i) ? 1 : 0;
            region += line.ruled() ? 1 : 0;
            since = since < 0 ? since : since + 1;
            if (role == Role.TEXT && again == 0) {
                since = 0;
            }
            places.add(new Place(again, since, labels - passed, marked[i], region));
        }
    }

    void into(Traits traits, int at) {
        Segment segment = script.segments().get(at);
        Place place = places.get(segment.line());
        Told here = told.get(segment.line());
        String role = here.role() == null ? "" : here.role().name();
        int since = Math.min(MOST, place.since);
        int later = Math.min(2, place.later);
        traits.add("again ", role, Math.min(2, place.again));
        traits.add("since", since);
        traits.add("since later", since * 8 + later);
        traits.add("since again ", Integer.toString(Math.min(2, place.again)), since);
        traits.add("labels", Math.min(MOST, labels) * 8 + later);
        traits.add(Traits.joined(Traits.joined(HERE, role), here.exact() ? "true" : "false"), Math.min(MOST, labels));
        if (place.open) {
            traits.add("open", 1);
            traits.add("open ", role, 0);
        }
        if (regions > 0) {
            traits.add("region", Math.min(3, regions) * 8 + Math.min(3, place.region));
            traits.add("region last", regions - place.region == 0 ? 1 : 0);
        }
        traits.add(given[at] ? "given here true" : "given here false", Math.min(2, persons[segment.line()]));
        if (column[at] != 0) {
            int others = columns.getOrDefault(column[at], 0) - (given[at] ? 1 : 0);
            traits.add(given[at] ? "column true" : "column false", Math.min(2, others));
        }
        if (segment.end() - segment.start() <= LONGEST_REPEATED) {
            String first = Piece.trim(Piece.first(script.text(segment)));
            traits.add(given[at] ? "said true" : "said false", Math.min(3, said.getOrDefault(first, 0)));
        }
        Integer count = texts.get(script.text(segment));
        LineTraits.flag(traits, "repeated", count != null && count > 1);
    }

    /** What parts the pieces of a line up to a segment, and how many follow; 0 where nothing parts it. */
    private int column(Segment segment) {
        String line = script.lines().get(segment.line()).text();
        int marks = 0;
        int before = 1;
        for (int i = 0; i < line.length(); i++) {
            if (!letter(line.charAt(i)) && PARTS.indexOf(line.charAt(i)) >= 0 && spaced(line, i)) {
                marks = marks * 31 + line.charAt(i);
                before += i < segment.start() ? 1 : 0;
            }
        }
        return marks == 0 ? 0 : marks * 31 + before;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c == ' ';
    }

    private static boolean spaced(String line, int at) {
        return line.charAt(at) != '-' || (at > 0 && line.charAt(at - 1) == ' ');
    }

    /** How a segment hangs on the one before it. */
    static int join(Script script, Segment segment, @Nullable Segment before) {
        if (before == null) {
            return 0;
        }
        Line line = script.lines().get(segment.line());
        Line other = script.lines().get(before.line());
        if (before.line() != segment.line()) {
            return other.block() != line.block() ? 1 : line.ruled() ? 2 : line.apart() ? 3 : 4;
        }
        boolean mark = false;
        for (int i = before.end(); i < segment.start(); i++) {
            char c = line.text().charAt(i);
            if (":：=".indexOf(c) >= 0) {
                return 5;
            }
            if ("\"“”„«»「」".indexOf(c) >= 0) {
                return 6;
            }
            mark |= !Character.isWhitespace(c);
        }
        boolean ended = ".!?…。！？".indexOf(line.text().charAt(before.end() - 1)) >= 0;
        return mark ? 7 : ended ? 8 : 9;
    }
}
