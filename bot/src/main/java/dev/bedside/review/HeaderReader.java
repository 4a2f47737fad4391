package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads the facts out of a short line above, below or beside a review: stars, site, author, place, date, link. */
final class HeaderReader {

    /**
     * What a line says.
     *
     * @param unexplained how many of its words are no fact and no filler
     * @param speaks whether a person speaks of themselves in the rest
     * @param names how many pieces look like a name
     * @param timed whether it names a date or a time
     * @param listed whether its pieces stand between points or bars, as a page lists them
     */
    record Header(Facts facts, int unexplained, boolean speaks, int names, boolean timed, boolean listed) {

        /** Facts change while a review is gathered. */
        Header copy() {
            return new Header(facts.copy(), unexplained, speaks, names, timed, listed);
        }

        /** Whether the line is about a review rather than part of one. */
        boolean says() {
            if (unexplained == 0) {
                return facts.any() || timed;
            }
            boolean rated = facts.stars != null || (facts.announced && facts.weight() > 1);
            boolean nameOnly = facts.weight() == 1 && facts.authorSure == Sure.GUESSED && !timed;
            if (nameOnly) {
                return false;
            }
            if (timed && listed && unexplained <= FEW * LISTED) {
                return !speaks;
            }
            return !speaks && unexplained <= (rated ? SOME : facts.weight() > 0 ? FEW : 0);
        }

        /** Whether the line alone begins a review. */
        boolean begins() {
            boolean rated = facts.stars != null && (facts.site != null || facts.author != null || facts.announced);
            return says() && (rated || (facts.announced && facts.author != null));
        }
    }

    static final int LONGEST = 220;
    private static final int FEW = 3;
    private static final int SOME = 5;
    private static final int LISTED = 3;
    private static final int FEW_WORDS = 4;
    private static final int MOST_SITES = 4;
    private static final int LONGEST_COUNT = 30;
    private static final int LONGEST_PLACE = 60;
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>)\\]\"]+");

    private final StarReader stars;
    private final SiteFinder sites;
    private final DateReader dates;
    private final People people;
    private final GivenNames given;
    private final NameCues cues;
    private final Recent<Header> recent = new Recent<>();

    HeaderReader(StarReader stars, SiteFinder sites, DateReader dates, People people, GivenNames given) {
        this.stars = stars;
        this.sites = sites;
        this.dates = dates;
        this.people = people;
        this.given = given;
        cues = new NameCues(people, given);
    }

    boolean isName(String text) {
        return people.isName(text);
    }

    Header read(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return new Header(new Facts(), Integer.MAX_VALUE, true, 0, false, false);
        }
        return Objects.requireNonNull(recent.of(line, today, this::told)).copy();
    }

    void forget() {
        recent.forget();
    }

    private Header told(String line, LocalDate today) {
        var facts = new Facts();
        String rest = links(plain(line), facts);
        StarReader.Rating rating = stars.find(rest);
        if (rating != null) {
            facts.stars(rating.value(), rating.sure() ? Sure.NAMED : Sure.GUESSED);
            int end = rating.span().end();
            rest = cut(rest, rating.span());
            for (var more = stars.find(rest); more != null; more = stars.find(rest)) {
                String between = end < more.span().start()
                        ? rest.substring(end, more.span().start())
                        : "";
                if (changes(between)) {
                    facts.replace(more.value());
                }
                end = more.span().end();
                facts.stars(more.value(), more.sure() ? Sure.NAMED : Sure.GUESSED);
                rest = cut(rest, more.span());
            }
        }
        Double latest = rating == null
                ? null
                : ChangedRating.of(rest.substring(rating.span().end()), people.became(), stars);
        if (latest != null) {
            facts.replace(latest);
        }
        List<DateReader.When> times = dates.in(rest, today);
        long days = times.size() < 2
                ? times.size()
                : times.stream()
                        .map(DateReader.When::date)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        for (DateReader.When when : times) {
            // from one day to another: a time that a summary covers
            facts.postedAt(days > 1 ? null : when.date());
            rest = cut(rest, when.span());
        }
        facts.site(sites.first(rest), Sure.NAMED);
        for (int guard = 0; guard < MOST_SITES; guard++) {
            List<SiteFinder.Named> named = sites.in(rest);
            if (named.isEmpty()) {
                break;
            }
            rest = cut(rest, named.getFirst().span());
        }
        return pieces(rest, facts, !times.isEmpty());
    }

    private boolean changes(String between) {
        return people.changes().is(between)
                || people.changes().is(Noise.letters(between).strip());
    }

    private static String plain(String line) {
        String plain = Markdown.plain(line);
        boolean bracketed = plain.startsWith("(") && plain.indexOf(')') == plain.length() - 1;
        plain = bracketed ? plain.substring(1, plain.length() - 1) : plain;
        // an unpaired mark of bold; three are a rating
        return plain.contains("**") && !plain.contains("***") ? plain.replace("**", "") : plain;
    }

    /** The line without its links. */
    private String links(String line, Facts facts) {
        if (Surroundings.address(line)) {
            facts.link(line);
            facts.site(sites.ofLink("https://" + line), Sure.LABELLED);
            return cut(line, new Span(0, line.length()));
        }
        if (!line.contains("http") && !line.contains("www.")) {
            return line;
        }
        String rest = line;
        Matcher matcher = LINK.matcher(line);
        while (matcher.find()) {
            facts.link(matcher.group());
            facts.site(sites.ofLink(matcher.group()), Sure.LABELLED);
            rest = cut(rest, new Span(matcher.start(), matcher.end()));
        }
        return rest;
    }

    private static String cut(String line, Span span) {
        String gone = String.valueOf(Piece.CUT).repeat(span.end() - span.start());
        return line.substring(0, span.start()) + gone + line.substring(span.end());
    }

    private Header pieces(String rest, Facts facts, boolean timed) {
        int unexplained = 0;
        boolean speaks = false;
        int names = 0;
        boolean authorNext = false;
        boolean spelledOut = false;
        String last = "";
        if (branch(rest, facts)) {
            facts.location(rest.strip());
            return new Header(facts, 0, false, 0, timed, false);
        }
        for (Piece piece : Piece.of(rest)) {
            String text = Piece.trim(piece.text());
            if (text.isEmpty()) {
                continue;
            }
            if (state(text)) {
                if (facts.location != null && facts.location.equals(last)) {
                    facts.location = null;
                } else if (facts.author != null && facts.author.equals(last) && names == 1) {
                    facts.author = null;
                    facts.authorSure = Sure.NOT;
                    names = 0;
                }
                continue;
            }
            last = bare(text);
            if (NameCues.quoted(piece.text().strip()) && Piece.split(text).length <= FEW_WORDS) {
                if (people.opinions().in(text) || sentence(piece.text().strip())) {
                    // written like a name, but a headline, or all that was said
                    names++;
                    continue;
                }
                facts.author(people.name(piece.text()), Sure.GUESSED);
                names++;
                continue;
            }
            Said said = Said.of(text);
            facts.announced |= people.announcements().in(said);
            if (authorNext
                    && (spelledOut || people.isName(last) || people.anonymous().is(text))) {
                facts.author(people.name(text), Sure.NAMED);
                names++;
                authorNext = false;
            } else if (people.before().is(text) && !authorNext) {
                authorNext = true;
                // `from` may as well stand before a site
                spelledOut = text.indexOf(' ') > 0;
            } else if (cues.into(said, facts)) {
                names++;
                unexplained += unexplainedAround(text);
            } else if (facts.stars == null && stars.whole(text) != null) {
                facts.stars(stars.whole(text), facts.announced ? Sure.PLACED : Sure.GUESSED);
            } else if (facts.stars == null && stars.ending(text) != null) {
                facts.stars(stars.ending(text), Sure.PLACED);
            } else if (facts.site == null && sites.ofValue(text) != null) {
                facts.site(sites.ofValue(text), Sure.PLACED);
            } else if (people.isName(last) && !counted(text)) {
                names++;
                if (people.titled(last)) {
                    // somebody who treats is written about and is no place
                    continue;
                }
                if (sooner(last, facts)) {
                    // what stands before a person is the place
                    facts.location = facts.author;
                    facts.author = people.name(last);
                } else if (piece.bracketed() || facts.author != null) {
                    facts.location(last);
                } else {
                    facts.author(people.name(last), people.honoured(last) ? Sure.NAMED : Sure.GUESSED);
                }
            } else if (place(said)) {
                facts.location(text);
            } else if (people.anonymous().is(text)) {
                facts.author(null, Sure.GUESSED);
            } else if (!counted(text) && !(piece.bracketed() && text.length() < FEW)) {
                speaks |= people.first().in(said);
                unexplained += unexplained(text);
            }
        }
        facts.announced |= facts.author != null
                && facts.site != null
                && people.recommends().in(rest);
        boolean listed = rest.indexOf('|') >= 0 || rest.indexOf('·') >= 0 || rest.indexOf('•') >= 0;
        return new Header(facts, unexplained, speaks, names, timed, listed);
    }

    /** Whether several words in quotation marks end as a sentence does. */
    private static boolean sentence(String quoted) {
        String bare = People.unquoted(quoted);
        return bare.indexOf(". ") > 0 && ".!".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** Whether a piece is a person sooner than what was taken for one. */
    private boolean sooner(String piece, Facts facts) {
        return facts.author != null
                && facts.authorSure == Sure.GUESSED
                && facts.location == null
                && given.begin(piece)
                && !given.begin(facts.author);
    }

    /** Two capitals behind a town: {@code Portland, OR}. */
    private static boolean state(String text) {
        return text.length() == 2 && Character.isUpperCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
    }

    /** A piece without the small words at its ends: {@code Ann Pell on}. */
    private String bare(String piece) {
        if (Piece.words(piece) == 1 && piece.equals(piece.strip())) {
            return piece;
        }
        List<String> words = List.of(Piece.split(piece));
        int start = 0;
        int end = words.size();
        while (end > start + 1 && small(words.get(end - 1))) {
            end--;
        }
        while (start < end - 1 && small(words.get(start))) {
            start++;
        }
        return String.join(" ", words.subList(start, end));
    }

    private boolean small(String word) {
        return !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(0))
                && people.filler().is(word);
    }

    private int unexplainedAround(String text) {
        Span before = people.before().find(text);
        return before == null ? 0 : unexplained(text.substring(0, before.start()));
    }

    private int unexplained(String text) {
        Span place = cues.place(text);
        int count = 0;
        for (String word : Piece.split(place == null ? text : text.substring(0, place.start()))) {
            String bare = Piece.trim(word);
            boolean explained = bare.isEmpty()
                    || people.filler().is(bare)
                    || people.announcements().is(bare)
                    || number(bare);
            count += explained ? 0 : 1;
        }
        return count;
    }

    private static boolean number(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isDigit(c) && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    private boolean counted(String text) {
        return Character.isDigit(text.charAt(0)) && people.counted().in(text) && text.length() < LONGEST_COUNT;
    }

    /** Whether a line is a practice and one of its places, and nothing else: {@code Pell Dental - Eastgate}. */
    private boolean branch(String rest, Facts facts) {
        if (facts.any() || rest.length() > LONGEST_PLACE || rest.indexOf(Piece.CUT) >= 0) {
            return false;
        }
        List<Piece> pieces = Piece.of(rest);
        boolean practice =
                pieces.size() == 2 && place(Said.of(Piece.trim(pieces.getFirst().text())));
        return practice
                && people.isName(Piece.trim(pieces.getLast().text()))
                && !people.titled(Piece.trim(pieces.getFirst().text()));
    }

    private boolean place(Said said) {
        String text = said.text();
        if (!people.practices().in(said)
                || text.length() > LONGEST_PLACE
                || people.opinions().in(said)
                || people.first().in(said)) {
            return false;
        }
        int small = 0;
        String[] words = Piece.split(text);
        for (String word : words) {
            small += Character.isLowerCase(word.codePointAt(0))
                            && !people.particles().is(word)
                    ? 1
                    : 0;
        }
        return Character.isUpperCase(text.codePointAt(0)) && small * 3 <= words.length;
    }
}
