package dev.bedside.review;

import dev.bedside.learn.SequenceReader.Told;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the reviews of a message together from what its segments were told to be. */
final class ScriptReading {

    /**
     * A review and how sure its words are.
     *
     * @param wordsSure 0 to 1: how likely the segments at the ends of the words and beside them are what they were told to be
     * @param authorSure 0 to 1: how likely the first segment of the author is one; 0 where nobody is named
     * @param named everybody who may have written it
     * @param rated every rating that may be its own
     */
    record Found(
            @Nullable Site site,
            @Nullable Double stars,
            @Nullable String author,
            String text,
            boolean truncated,
            @Nullable String link,
            @Nullable LocalDate postedAt,
            @Nullable String location,
            double wordsSure,
            double authorSure,
            List<Named> named,
            List<Stars> rated) {

        /** The same with the words of another one. */
        Found with(Found words) {
            return new Found(
                    site,
                    stars,
                    author,
                    words.text,
                    words.truncated,
                    link == null ? words.link : link,
                    postedAt == null ? words.postedAt : postedAt,
                    location == null ? words.location : location,
                    words.wordsSure,
                    authorSure,
                    named,
                    rated);
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Found[" + text.length() + " characters]";
        }
    }

    /** More than a fact told twice costs. */
    private static final double ANOTHER_EMBED = 7;

    private final ReadingWords words;
    private final CutOff cutOff;
    private final Script script;
    private final List<String> kinds;
    private final double[] sure;
    private final SpotFinder spots;

    private final LocalDate today;

    ScriptReading(ReadingWords words, CutOff cutOff, Script script, Told told, LocalDate today) {
        this.words = words;
        this.cutOff = cutOff;
        this.script = script;
        this.kinds = told.states().stream().map(SegmentStates::kind).toList();
        this.sure = told.sure();
        spots = new SpotFinder(words, script, told);
        this.today = today;
    }

    /** Everybody whom the message names. */
    List<Named> named() {
        int begin = kinds.indexOf(SegmentStates.BEGIN);
        return spots.named(0, kinds.size(), begin < 0 ? kinds.size() : begin);
    }

    List<Found> reviews() {
        var begins = new ArrayList<Integer>();
        boolean begun = false;
        for (int i = 0; i < kinds.size(); i++) {
            boolean words = kinds.get(i).equals(SegmentStates.WORDS);
            if (kinds.get(i).equals(SegmentStates.BEGIN) || (words && !begun)) {
                begins.add(i);
                begun = true;
            }
        }
        if (begins.isEmpty()) {
            return wordless();
        }
        int[] from = new int[begins.size() + 1];
        from[begins.size()] = kinds.size();
        for (int k = 1; k < begins.size(); k++) {
            from[k] = parting(begins, k, from[k - 1]);
        }
        var found = new ArrayList<Found>();
        for (int k = 0; k < begins.size(); k++) {
            found.add(found(
                    begins.get(k), k + 1 < begins.size() ? begins.get(k + 1) : kinds.size(), from[k], from[k + 1]));
        }
        return shared(found);
    }

    /** What a heading says of the site and the place goes for all. */
    private static List<Found> shared(List<Found> found) {
        Found first = found.getFirst();
        return found.stream()
                .map(each -> new Found(
                        each.site == null ? first.site : each.site,
                        each.stars,
                        each.author,
                        each.text,
                        each.truncated,
                        each.link,
                        each.postedAt,
                        each.location == null ? first.location : each.location,
                        each.wordsSure,
                        each.authorSure,
                        each.named,
                        each.rated))
                .toList();
    }

    private List<Found> wordless() {
        boolean rated = kinds.contains(SegmentStates.STARS);
        boolean known = kinds.contains(SegmentStates.AUTHOR) || kinds.contains(SegmentStates.SITE);
        return rated && known ? List.of(found(kinds.size(), kinds.size(), 0, kinds.size())) : List.of();
    }

    /** Where the facts of one review end and those of the next begin. */
    private int parting(List<Integer> begins, int k, int before) {
        int last = begins.get(k - 1);
        int next = begins.get(k);
        for (int i = last; i < next; i++) {
            last = words(i) ? i : last;
        }
        boolean heads = false;
        for (int i = 0; i < begins.getFirst(); i++) {
            heads |= kinds.get(i).equals(SegmentStates.AUTHOR) || kinds.get(i).equals(SegmentStates.STARS);
        }
        int best = last + 1;
        double least = Double.MAX_VALUE;
        for (int cut = last + 1; cut <= next; cut++) {
            double cost = repeated(before, cut) + repeated(cut, next);
            Line line = script.lines().get(script.segments().get(cut).line());
            boolean fresh = script.segments().get(cut - 1).line()
                    != script.segments().get(cut).line();
            cost += fresh ? 0 : 1;
            cost -= fresh && (line.apart() || line.listed()) ? 0.5 : 0;
            cost -= fresh && anotherEmbed(cut) ? ANOTHER_EMBED : 0;
            cost += (heads ? cut - last - 1 : next - cut) * 0.01;
            if (cost < least) {
                least = cost;
                best = cut;
            }
        }
        return best;
    }

    /** Whether a rich block begins with a segment: what one says goes for its own review. */
    private boolean anotherEmbed(int at) {
        Line here = script.lines().get(script.segments().get(at).line());
        Line before = script.lines().get(script.segments().get(at - 1).line());
        boolean parts = here.part() != Part.NAME && here.part() != Part.VALUE && here.block() != before.block();
        return parts && rank(here.part()) <= rank(before.part());
    }

    /** The order in which the parts of a rich block stand in a script. */
    private static int rank(Part part) {
        return switch (part) {
            case CONTENT -> -1;
            case AUTHOR -> 0;
            case TITLE -> 1;
            case URL -> 2;
            case DESCRIPTION -> 3;
            case NAME, VALUE -> 4;
            case FOOTER -> 5;
        };
    }

    private int repeated(int from, int to) {
        int count = 0;
        var seen = new HashSet<String>();
        for (int i = from; i < to; i++) {
            String kind = kinds.get(i);
            boolean fact = !words(i) && !kind.equals(SegmentStates.NOISE) && !kind.equals(SegmentStates.SITE);
            boolean goesOn = i > from && kinds.get(i - 1).equals(kind);
            if (fact && !goesOn && !seen.add(kind)) {
                count += 3;
            }
        }
        return count;
    }

    private boolean words(int i) {
        return kinds.get(i).equals(SegmentStates.BEGIN) || kinds.get(i).equals(SegmentStates.WORDS);
    }

    private Found found(int begin, int next, int from, int to) {
        String own = own(begin, next);
        CutOff.Words cut = cutOff.read(own, List.of());
        Site site = null;
        Double stars = null;
        LocalDate date = null;
        String link = null;
        for (int i = from; i < to; i++) {
            String text = script.text(script.segments().get(i));
            switch (kinds.get(i)) {
                case SegmentStates.STARS -> stars = stars == null ? spots.value(i) : stars;
                case SegmentStates.DATE ->
                    date = date == null && text.length() < 100 ? words.dates().date(text, today) : date;
                case SegmentStates.LINK -> link = link == null && text.contains("://") ? text : link;
                case SegmentStates.SITE -> site = site == null && !translator(i, text) ? site(text) : site;
                default -> {}
            }
        }
        if (site == null && link != null) {
            site = words.sites().ofLink(link);
        }
        String author = merged(SegmentStates.AUTHOR, from, to);
        return new Found(
                site,
                stars,
                author == null ? null : words.people().name(author),
                cut.truncated() ? cut.text() : own,
                cut.truncated() || own.endsWith("...") || own.endsWith("…"),
                link,
                date,
                merged(SegmentStates.LOCATION, from, to),
                begin == kinds.size() ? 1 : wordsSure(begin, next),
                authorSure(from, to),
                spots.named(from, to, begin),
                spots.rated(from, to, begin));
    }

    private double authorSure(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds.get(i).equals(SegmentStates.AUTHOR)) {
                return sure[i];
            }
        }
        return 0;
    }

    /** Whether a site is named as who translated: {@code (translated by Google)}. */
    private boolean translator(int i, String text) {
        String before = i > 0 ? script.text(script.segments().get(i - 1)) : "";
        return words.sites().translated(text) || words.sites().translated(before.strip() + " " + text);
    }

    private @Nullable Site site(String text) {
        if (text.contains("://")) {
            return words.sites().ofLink(text);
        }
        Site site = words.sites().ofValue(text);
        site = site == null ? words.sites().first(text) : site;
        return site == null ? Site.OTHER : site;
    }

    /** Neighbouring segments of one kind in one line are one value; the first counts. */
    private @Nullable String merged(String kind, int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds.get(i).equals(kind)) {
                Segment first = script.segments().get(i);
                int end = first.end();
                String line = script.lines().get(first.line()).text();
                for (int j = i + 1; j < to && kinds.get(j).equals(kind); j++) {
                    Segment next = script.segments().get(j);
                    if (next.line() != first.line() || listed(line, end, next.start())) {
                        break;
                    }
                    end = next.end();
                }
                return Markdown.plain(Balance.extended(line, first.start(), end))
                        .strip();
            }
        }
        return null;
    }

    /** Whether a point or a bar parts two values, as a list of facts has them. */
    private static boolean listed(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("|·•".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private double wordsSure(int begin, int next) {
        double all = 1;
        for (int i = Math.max(0, begin - 1); i < next; i++) {
            boolean edge = words(i) || (i > 0 && words(i - 1)) || (i + 1 < next && words(i + 1));
            all = edge ? Math.min(all, sure[i]) : all;
        }
        return all;
    }

    /** A comma or colon that ends the line stays with its words, and so does the mouth of a smiley. */
    private static int pointed(String line, int end) {
        if (end + 1 != line.length() || end == 0) {
            return end;
        }
        boolean smiley = "()".indexOf(line.charAt(end)) >= 0 && ":;-=".indexOf(line.charAt(end - 1)) >= 0;
        return smiley || ",;:".indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    }

    private String own(int begin, int next) {
        var lines = new ArrayList<String>();
        int line = -1;
        int start = 0;
        int end = 0;
        boolean apart = false;
        for (int i = begin; i <= next; i++) {
            boolean mine = i < next && words(i);
            if (i < next && !mine) {
                continue;
            }
            Segment segment = i < next ? script.segments().get(i) : null;
            if (segment == null || segment.line() != line) {
                if (line >= 0) {
                    Line whole = script.lines().get(line);
                    if (!lines.isEmpty() && apart) {
                        lines.add("");
                    }
                    String mark = lines.isEmpty() || start > 0 ? "" : whole.mark();
                    int close = pointed(whole.text(), end);
                    lines.add(
                            whole.code()
                                    ? mark + whole.text().substring(start, close)
                                    : mark + Markdown.plain(Balance.extended(whole.text(), start, close)));
                }
                if (segment == null) {
                    break;
                }
                line = segment.line();
                start = segment.start();
                apart = script.lines().get(line).apart();
            }
            end = segment.end();
        }
        return String.join("\n", lines).strip();
    }
}
