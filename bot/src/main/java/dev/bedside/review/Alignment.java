package dev.bedside.review;

import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds in a message where the reviews that are known to be in it stand, so that one can learn from them. */
final class Alignment {

    private final ReadingWords words;
    private final Branch branch;

    Alignment(ReadingWords words) {
        this.words = words;
        branch = new Branch(words.people());
    }

    private record Letter(int line, int at) {}

    /** The state of each segment; null where the words of a review do not stand in the message as they are. */
    @Nullable
    List<String> states(Script script, List<Review> reviews, LocalDate today) {
        int count = script.segments().size();
        var kinds = new String[count];
        int[] owner = new int[count];
        Arrays.fill(owner, -1);
        var letters = new ArrayList<Letter>();
        String flat = flat(script, letters);
        int from = 0;
        for (int i = 0; i < reviews.size(); i++) {
            String text = reviews.get(i).text();
            if (text.isBlank()) {
                continue;
            }
            int end = words(script, text, flat, letters, from, kinds, owner, i);
            if (end < 0) {
                return null;
            }
            from = end;
        }
        for (int i = 0; i < reviews.size(); i++) {
            facts(script, reviews.get(i), kinds, owner, i, today);
        }
        var states = new ArrayList<String>();
        boolean begun = false;
        for (String kind : kinds) {
            begun |= SegmentStates.BEGIN.equals(kind);
            states.add(SegmentStates.of(kind == null ? SegmentStates.NOISE : kind, begun));
        }
        return states;
    }

    private static String flat(Script script, List<Letter> letters) {
        var flat = new StringBuilder();
        for (int line = 0; line < script.lines().size(); line++) {
            if (script.lines().get(line).part() == Part.URL) {
                continue;
            }
            String text = script.lines().get(line).text();
            for (int at = 0; at < text.length(); at++) {
                if (counts(text.charAt(at))) {
                    flat.append(text.charAt(at));
                    letters.add(new Letter(line, at));
                }
            }
        }
        return flat.toString();
    }

    private static String flat(String text) {
        var flat = new StringBuilder();
        text.chars().filter(c -> counts((char) c)).forEach(c -> flat.append((char) c));
        return flat.toString();
    }

    private static boolean counts(char c) {
        return !Character.isWhitespace(c)
                && c != '*'
                && c != '_'
                && c != '`'
                && c != '>'
                && c != '-'
                && c != '•'
                && c != '\u00a0';
    }

    private static int words(
            Script script,
            String text,
            String flat,
            List<Letter> letters,
            int from,
            String[] kinds,
            int[] owner,
            int review) {
        String clean = CleanText.of(text);
        int end = mark(script, flat(clean), flat, letters, from, kinds, owner, review, true);
        if (end >= 0) {
            return end;
        }
        boolean first = true;
        int latest = from;
        for (String line : clean.split("\n")) {
            if (flat(line).isEmpty()) {
                continue;
            }
            end = mark(script, flat(line), flat, letters, 0, kinds, owner, review, first);
            if (end < 0) {
                return -1;
            }
            first = false;
            latest = Math.max(latest, end);
        }
        return latest;
    }

    private static int mark(
            Script script,
            String key,
            String flat,
            List<Letter> letters,
            int from,
            String[] kinds,
            int[] owner,
            int review,
            boolean begins) {
        int at = flat.indexOf(key, from);
        at = at < 0 ? flat.indexOf(key) : at;
        if (at < 0) {
            return -1;
        }
        int end = at + key.length();
        var hits = new int[script.segments().size()];
        for (int i = at; i < end; i++) {
            Letter letter = letters.get(i);
            int segment = segment(script, letter);
            if (segment >= 0) {
                hits[segment]++;
            }
        }
        boolean first = begins;
        for (int i = 0; i < hits.length; i++) {
            int size = flat(script.text(script.segments().get(i))).length();
            if (hits[i] * 2 > size) {
                kinds[i] = first ? SegmentStates.BEGIN : SegmentStates.WORDS;
                owner[i] = review;
                first = false;
            }
        }
        return first && begins ? -1 : end;
    }

    private static int segment(Script script, Letter letter) {
        for (int i = 0; i < script.segments().size(); i++) {
            Segment segment = script.segments().get(i);
            if (segment.line() == letter.line() && segment.start() <= letter.at() && letter.at() < segment.end()) {
                return i;
            }
        }
        return -1;
    }

    private void facts(Script script, Review review, String[] kinds, int[] owner, int number, LocalDate today) {
        int centre = centre(owner, number);
        if (review.author() != null) {
            named(script, review.author(), SegmentStates.AUTHOR, kinds, centre);
        }
        String place = branch.of(review.location());
        if (place != null) {
            named(script, place, SegmentStates.LOCATION, kinds, centre);
        }
        Double rating = review.stars();
        if (rating != null) {
            nearest(script, kinds, centre, SegmentStates.STARS, text -> rating.equals(stars(text)));
        }
        LocalDate day = review.postedAt();
        if (day != null) {
            nearest(script, kinds, centre, SegmentStates.DATE, text -> day.equals(date(text, today)));
        }
        if (review.link() != null) {
            nearest(script, kinds, centre, SegmentStates.LINK, text -> text.equals(review.link()));
        }
        if (review.site() != null) {
            nearest(script, kinds, centre, SegmentStates.SITE, text -> review.site() == site(text));
        }
    }

    private @Nullable Double stars(String text) {
        if (text.length() > 80) {
            return null;
        }
        StarReader.Rating rating = words.stars().find(text);
        return rating != null ? (Double) rating.value() : words.stars().labelled(text, "");
    }

    private @Nullable LocalDate date(String text, LocalDate today) {
        return text.length() > 80 ? null : words.dates().date(text, today);
    }

    private @Nullable Site site(String text) {
        return text.length() > 80 ? null : words.sites().first(text);
    }

    private static int centre(int[] owner, int number) {
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] == number) {
                return i;
            }
        }
        return owner.length / 2;
    }

    private static void nearest(Script script, String[] kinds, int centre, String kind, Predicate<String> is) {
        int best = -1;
        for (int i = 0; i < kinds.length; i++) {
            boolean free =
                    kinds[i] == null && is.test(script.text(script.segments().get(i)));
            if (free && (best < 0 || distance(script, i, centre) < distance(script, best, centre))) {
                best = i;
            }
        }
        if (best >= 0) {
            kinds[best] = kind;
        }
    }

    private static int distance(Script script, int one, int other) {
        return Math.abs(script.segments().get(one).line()
                - script.segments()
                        .get(Math.min(other, script.segments().size() - 1))
                        .line());
    }

    private static void named(Script script, String name, String kind, String[] kinds, int centre) {
        String sought = name.toLowerCase(Locale.ROOT);
        int best = -1;
        int bestAt = 0;
        for (int line = 0; line < script.lines().size(); line++) {
            String text = script.lines().get(line).text().toLowerCase(Locale.ROOT);
            int at = text.indexOf(sought);
            for (; at >= 0; at = text.indexOf(sought, at + 1)) {
                boolean free = free(script, kinds, line, at, at + name.length());
                int centreLine = script.segments()
                        .get(Math.min(centre, kinds.length - 1))
                        .line();
                if (free && (best < 0 || Math.abs(line - centreLine) < Math.abs(best - centreLine))) {
                    best = line;
                    bestAt = at;
                }
            }
        }
        for (int i = 0; best >= 0 && i < kinds.length; i++) {
            Segment segment = script.segments().get(i);
            int common = Math.min(segment.end(), bestAt + name.length()) - Math.max(segment.start(), bestAt);
            if (segment.line() == best && common * 2 > segment.end() - segment.start()) {
                kinds[i] = Objects.requireNonNull(kind);
            }
        }
    }

    private static boolean free(Script script, String[] kinds, int line, int start, int end) {
        boolean any = false;
        for (int i = 0; i < kinds.length; i++) {
            Segment segment = script.segments().get(i);
            int common = Math.min(segment.end(), end) - Math.max(segment.start(), start);
            if (segment.line() == line && common > 0) {
                if (kinds[i] != null) {
                    return false;
                }
                any |= common * 2 > segment.end() - segment.start();
            }
        }
        return any;
    }
}
