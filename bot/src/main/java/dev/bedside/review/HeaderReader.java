package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the facts out of a short line above, below or beside a review: stars, site, author, place, date, link. */
final class HeaderReader {

    /**
     * What a line says.
     *
     * @param unexplained how many of its words are no fact and no filler
     * @param speaks whether a person speaks of themselves in the rest
     * @param names how many pieces look like a name
     * @param timed whether it names a date or a time
     */
    record Header(Facts facts, int unexplained, boolean speaks, int names, boolean timed) {

        /** Whether the line is about a review rather than part of one. */
        boolean says() {
            if (unexplained == 0) {
                return facts.any() || timed;
            }
            boolean told = facts.stars != null || facts.announced || (facts.site != null && unexplained <= FEW);
            return !speaks && told && unexplained <= SOME;
        }

        /** Whether the line alone begins a review. */
        boolean begins() {
            return says() && (facts.stars != null ? facts.site != null || facts.author != null || facts.announced : facts.announced && facts.author != null);
        }
    }

    static final int LONGEST = 220;
    private static final int FEW = 3;
    private static final int SOME = 5;
    private static final char CUT = '\u0001';
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>)\\]\"]+");

    private final StarReader stars;
    private final SiteFinder sites;
    private final DateReader dates;
    private final People people;

    HeaderReader(StarReader stars, SiteFinder sites, DateReader dates, People people) {
        this.stars = stars;
        this.sites = sites;
        this.dates = dates;
        this.people = people;
    }

    Header read(String line, LocalDate today) {
        var facts = new Facts();
        if (line.length() > LONGEST) {
            return new Header(facts, Integer.MAX_VALUE, true, 0, false);
        }
        var rest = new StringBuilder(plain(line));
        links(rest, facts);
        StarReader.Rating rating = stars.find(rest.toString());
        if (rating != null) {
            facts.stars(rating.value(), rating.sure() ? Sure.NAMED : Sure.GUESSED);
            cut(rest, rating.span());
            for (var more = stars.find(rest.toString()); more != null; more = stars.find(rest.toString())) {
                cut(rest, more.span());
            }
        }
        List<DateReader.When> times = dates.in(rest.toString(), today);
        for (DateReader.When when : times) {
            facts.postedAt(when.date());
            cut(rest, when.span());
        }
        facts.site(sites.first(rest.toString()), Sure.NAMED);
        for (int guard = 0; guard < 4; guard++) {
            List<SiteFinder.Named> named = sites.in(rest.toString());
            if (named.isEmpty()) {
                break;
            }
            cut(rest, named.getFirst().span());
        }
        return pieces(rest.toString(), facts, !times.isEmpty());
    }

    private static String plain(String line) {
        String plain = Markdown.plain(line);
        return plain.indexOf('*') >= 0 && plain.contains("**") && !plain.contains("***") ? plain.replace("**", "") : plain;
    }

    private void links(StringBuilder rest, Facts facts) {
        Matcher matcher = LINK.matcher(rest.toString());
        while (matcher.find()) {
            facts.link(matcher.group());
            facts.site(sites.ofLink(matcher.group()), Sure.LABELLED);
            cut(rest, new Span(matcher.start(), matcher.end()));
        }
    }

    private static void cut(StringBuilder rest, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            rest.setCharAt(i, CUT);
        }
    }

    private Header pieces(String rest, Facts facts, boolean timed) {
        int unexplained = 0;
        boolean speaks = false;
        int names = 0;
        boolean authorNext = false;
        for (Piece piece : split(rest)) {
            String text = trim(piece.text());
            if (text.isEmpty()) {
                continue;
            }
            if (quoted(piece.text().strip()) && text.split("\\s+").length <= 4) {
                facts.author(people.name(piece.text()), Sure.GUESSED);
                names++;
                continue;
            }
            facts.announced |= people.announcements().in(text);
            if (authorNext) {
                facts.author(people.name(text), Sure.NAMED);
                names++;
                authorNext = false;
            } else if (people.before().is(text)) {
                authorNext = true;
            } else if (cues(text, facts)) {
                names++;
                unexplained += unexplainedAround(text);
            } else if (facts.stars == null && stars.whole(text) != null) {
                facts.stars(stars.whole(text), facts.announced ? Sure.PLACED : Sure.GUESSED);
            } else if (facts.stars == null && stars.ending(text) != null) {
                facts.stars(stars.ending(text), Sure.PLACED);
            } else if (facts.site == null && sites.ofValue(text) != null) {
                facts.site(sites.ofValue(text), Sure.PLACED);
            } else if (people.isName(bare(text)) && !counted(text)) {
                names++;
                boolean placed = piece.bracketed() || people.titled(text) || facts.author != null;
                if (placed) {
                    facts.location(bare(text));
                } else {
                    facts.author(people.name(bare(text)), Sure.GUESSED);
                }
            } else if (place(text)) {
                facts.location(text);
            } else if (people.anonymous().is(text)) {
                facts.author(null, Sure.GUESSED);
            } else if (!counted(text) && !(piece.bracketed() && text.length() < FEW)) {
                speaks |= people.first().in(text);
                unexplained += unexplained(text);
            }
        }
        facts.announced |= facts.author != null && facts.site != null && people.recommends().in(rest);
        return new Header(facts, unexplained, speaks, names, timed);
    }

    /** A part of a line between two marks. */
    private record Piece(String text, boolean bracketed) {}

    private static List<Piece> split(String rest) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        boolean bracket = false;
        int quoteEnd = -1;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"' && i >= quoteEnd) {
                quoteEnd = rest.indexOf('"', i + 1);
            }
            if (i > quoteEnd && ends(rest, i, from) || c == CUT) {
                pieces.add(new Piece(rest.substring(from, i), bracket));
                from = i + 1;
            }
            bracket = c == '(' || c == '[' || bracket && c != ')' && c != ']';
        }
        pieces.add(new Piece(rest.substring(from), bracket));
        return pieces;
    }

    private static boolean ends(String rest, int i, int from) {
        char c = rest.charAt(i);
        boolean spaceBehind = i + 1 == rest.length() || rest.charAt(i + 1) == ' ' || rest.charAt(i + 1) == CUT;
        boolean spaceBefore = i == 0 || rest.charAt(i - 1) == ' ' || rest.charAt(i - 1) == CUT;
        return switch (c) {
            case '|', '·', '•', '(', ')', '[', ']', '：' -> true;
            case '-', '–', '—', '/', '~', '−' -> spaceBehind && spaceBefore;
            case ':', ',', ';', '!', '?' -> spaceBehind;
            // the point of an initial or a title ends nothing
            case '.' -> spaceBehind && i > from && !InlineHeader.abbreviated(rest, i);
            default -> false;
        };
    }

    private static String trim(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && edge(piece.codePointAt(start))) {
            start += Character.charCount(piece.codePointAt(start));
        }
        boolean quotes = piece.substring(start, end).chars().filter(c -> "\"“”'".indexOf(c) >= 0).count() == 2;
        while (end > start && piece.charAt(end - 1) != '.' && !(quotes && "\"”'".indexOf(piece.charAt(end - 1)) >= 0) && edge(piece.codePointBefore(end))) {
            end -= Character.charCount(piece.codePointBefore(end));
        }
        return piece.substring(start, end);
    }

    private static boolean edge(int c) {
        return !Character.isLetterOrDigit(c) && c != '@' && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    /** A piece without the small words at its ends: {@code Ann Pell on}. */
    private String bare(String piece) {
        String bare = piece;
        for (int space = bare.lastIndexOf(' '); space > 0 && small(bare.substring(space + 1)); space = bare.lastIndexOf(' ')) {
            bare = bare.substring(0, space).stripTrailing();
        }
        for (int space = bare.indexOf(' '); space > 0 && small(bare.substring(0, space)); space = bare.indexOf(' ')) {
            bare = bare.substring(space + 1).stripLeading();
        }
        return bare;
    }

    private boolean small(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && people.filler().is(word);
    }

    /** `from X`, `X left a review`, `X recommends Y`, `for Y`. */
    private boolean cues(String text, Facts facts) {
        Span recommends = people.recommends().find(text);
        if (recommends != null && recommends.start() > 0 && people.isName(text.substring(0, recommends.start()))) {
            facts.author(people.name(text.substring(0, recommends.start())), Sure.NAMED);
            facts.location(place(text.substring(recommends.end()).strip(), facts));
            facts.site(Site.FACEBOOK, Sure.GUESSED);
            facts.announced = true;
            return true;
        }
        Span after = people.after().find(text);
        if (after != null && after.start() > 0) {
            String name = text.substring(0, after.start()).strip();
            if (people.isName(name) || people.anonymous().is(name)) {
                String author = people.name(name);
                facts.author(author, author == null ? Sure.NOT : Sure.NAMED);
                facts.announced = true;
                place(text.substring(after.end()), facts);
                return true;
            }
        }
        Span before = people.before().find(text);
        while (before != null) {
            int end = nameEnd(text, before.end());
            String name = text.substring(before.end(), end).strip();
            boolean lastPlace = people.practices().in(name);
            if (!lastPlace && (people.isName(name) || people.anonymous().is(name) || quoted(name))) {
                facts.author(people.name(name), Sure.NAMED);
                place(text.substring(0, before.start()), facts);
                place(text.substring(end), facts);
                return true;
            }
            Span next = people.before().find(text.substring(before.end()));
            before = next == null ? null : new Span(next.start() + before.end(), next.end() + before.end());
        }
        place(text, facts);
        return false;
    }

    private static boolean quoted(String name) {
        return name.length() > 2 && name.length() < 40 && !People.unquoted(name).equals(name);
    }

    /** The place behind {@code for} or {@code at}, if it is one. */
    private @Nullable String place(String text, Facts facts) {
        String padded = " " + text + " ";
        for (String cue : new String[] {" for ", " at ", " para ", " pour ", " für "}) {
            int at = padded.indexOf(cue);
            if (at >= 0) {
                String place = padded.substring(at + cue.length()).strip();
                if (!place.isEmpty() && Character.isUpperCase(place.codePointAt(0)) && place.length() < 60) {
                    facts.location(place);
                    return place;
                }
            }
        }
        return null;
    }

    private static int nameEnd(String piece, int start) {
        String text = piece + " ";
        int end = piece.length();
        int open = start;
        while (open < end && piece.charAt(open) == ' ') {
            open++;
        }
        int close = open < end && "\"“'".indexOf(piece.charAt(open)) >= 0
                ? Math.max(piece.indexOf('"', open + 1), Math.max(piece.indexOf('”', open + 1), piece.indexOf('\'', open + 1)))
                : -1;
        if (close > 0) {
            return close + 1;
        }
        for (String stop : new String[] {" on ", " for ", " at ", " via ", " en ", " sur ", " auf ", " in ", " to ", " about ", " and ", " said", " wrote"}) {
            int at = text.indexOf(stop, start);
            end = at >= 0 && at < end ? at : end;
        }
        return end;
    }

    private int unexplainedAround(String text) {
        Span before = people.before().find(text);
        return before == null ? 0 : unexplained(text.substring(0, before.start()));
    }

    private int unexplained(String text) {
        int place = -1;
        for (String cue : new String[] {" for ", " at "}) {
            place = place < 0 && (" " + text).contains(cue) ? (" " + text).indexOf(cue) : place;
        }
        boolean named = place >= 0 && place + 4 < text.length() && Character.isUpperCase(text.codePointAt(Math.min(text.length() - 1, place + (text.startsWith("at ", place) ? 3 : 4))));
        int count = 0;
        for (String word : (named ? text.substring(0, place) : text).split("[\\s\u0001]+")) {
            String bare = trim(word);
            boolean explained = bare.isEmpty() || people.filler().is(bare) || people.announcements().is(bare)
                    || bare.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
            count += explained ? 0 : 1;
        }
        return count;
    }

    private boolean counted(String text) {
        return Character.isDigit(text.charAt(0)) && people.counted().in(text) && text.length() < 30;
    }

    private boolean place(String text) {
        if (!people.practices().in(text) || text.length() > 60 || people.opinions().in(text) || people.first().in(text)) {
            return false;
        }
        int small = 0;
        String[] words = text.split("\\s+");
        for (String word : words) {
            small += Character.isLowerCase(word.codePointAt(0)) && !people.particles().is(word) ? 1 : 0;
        }
        return Character.isUpperCase(text.codePointAt(0)) && small * 3 <= words.length;
    }
}
