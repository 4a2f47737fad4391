package dev.bedside.review;

import dev.bedside.learn.SequenceReader.Told;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the names and the ratings in a review's part of a message, likely or not, and says where each stands. */
final class SpotFinder {

    /** What is less likely is looked at only where it looks like what is sought. */
    private static final double LEAST = 0.02;

    private static final int LONGEST = 80;
    private static final int FAR = 4;

    private final ReadingWords words;
    private final Script script;
    private final List<String> kinds;
    private final double[] authors;
    private final double[] places;
    private final double[] stars;
    private final double[] own;

    SpotFinder(ReadingWords words, Script script, Told told) {
        this.words = words;
        this.script = script;
        kinds = told.states().stream().map(SegmentStates::kind).toList();
        Map<String, double[]> chances = told.chances();
        double[] none = new double[kinds.size()];
        authors = chances.getOrDefault(SegmentStates.AUTHOR, none);
        places = chances.getOrDefault(SegmentStates.LOCATION, none);
        stars = chances.getOrDefault(SegmentStates.STARS, none);
        own = chances.getOrDefault(SegmentStates.WORDS, none).clone();
        double[] first = chances.getOrDefault(SegmentStates.BEGIN, none);
        for (int i = 0; i < own.length; i++) {
            own[i] += first[i];
        }
    }

    /**
     * The names, again where they stand again.
     *
     * @param begin the first segment of the review's words; how many segments there are where it has none
     */
    List<Named> named(int from, int to, int begin) {
        var named = new ArrayList<Named>();
        for (int i = from; i < to; i++) {
            String name = brief(i) && mayName(i) ? words.people().name(written(i)) : null;
            if (name != null) {
                named.add(new Named(name, spot(i, begin, authors[i], places[i])));
            }
        }
        return List.copyOf(named);
    }

    /** The ratings, otherwise as {@link #named}. */
    List<Stars> rated(int from, int to, int begin) {
        var rated = new ArrayList<Stars>();
        for (int i = from; i < to; i++) {
            Double value = brief(i) ? value(i) : null;
            if (value != null) {
                rated.add(new Stars(value, text(i), spot(i, begin, stars[i], own[i])));
            }
        }
        return List.copyOf(rated);
    }

    private boolean brief(int i) {
        Segment segment = script.segments().get(i);
        return segment.end() - segment.start() <= LONGEST;
    }

    private String text(int i) {
        return script.text(script.segments().get(i));
    }

    private String written(int i) {
        Segment segment = script.segments().get(i);
        String line = script.lines().get(segment.line()).text();
        return Markdown.plain(Balance.extended(line, segment.start(), segment.end()))
                .strip();
    }

    private boolean mayName(int i) {
        if (authors[i] >= LEAST) {
            return true;
        }
        boolean mine = kinds.get(i).equals(SegmentStates.BEGIN) || kinds.get(i).equals(SegmentStates.WORDS);
        return !mine && words.given().begin(text(i)) && words.people().isName(text(i));
    }

    /** The rating that a segment is; null where it is none. */
    @Nullable
    Double value(int i) {
        String text = text(i);
        StarReader.Rating rating = words.stars().find(text);
        if (rating != null) {
            return rating.value();
        }
        return stars[i] < LEAST ? null : words.stars().labelled(text, label(i));
    }

    private String label(int i) {
        Line line = script.lines().get(script.segments().get(i).line());
        return line.under().isEmpty() && i > 0 ? text(i - 1) : line.under();
    }

    private Spot spot(int i, int begin, double chance, double other) {
        Segment segment = script.segments().get(i);
        Line line = script.lines().get(segment.line());
        boolean opens = i == 0 || script.segments().get(i - 1).line() != segment.line();
        boolean closes = i + 1 == script.segments().size()
                || script.segments().get(i + 1).line() != segment.line();
        String before = opens ? "" : text(i - 1);
        int first = begin < script.segments().size()
                ? script.segments().get(begin).line()
                : script.lines().size();
        return new Spot(
                chance,
                other,
                0,
                true,
                line.part(),
                opens,
                closes,
                Math.clamp(segment.line() - first, -FAR, FAR),
                beside(i, SegmentStates.STARS),
                beside(i, SegmentStates.SITE),
                beside(i, SegmentStates.DATE),
                (char) SegmentTraits.lead(line.text(), segment.start()),
                (char) SegmentTraits.next(line.text(), segment.end()),
                line.under().isEmpty() ? before : line.under(),
                before,
                closes ? "" : text(i + 1));
    }

    /** Whether another segment of the same line is of a kind. */
    private boolean beside(int at, String kind) {
        int line = script.segments().get(at).line();
        for (int i = at - 1; i >= 0 && script.segments().get(i).line() == line; i--) {
            if (kinds.get(i).equals(kind)) {
                return true;
            }
        }
        for (int i = at + 1;
                i < script.segments().size() && script.segments().get(i).line() == line;
                i++) {
            if (kinds.get(i).equals(kind)) {
                return true;
            }
        }
        return false;
    }
}
