package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.SiteFinder.Named;
import dev.bedside.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes what a review's own place does not tell from the rest of its message: the site, and one review's rating. */
final class LooseEnds {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 400;
    private static final int SHORTEST_WORDS = 4;
    private static final int LONGEST_VALUE = 24;
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_NAMES = 3;
    private static final int MONTHS = 12;
    private static final Pattern SENTENCES = Pattern.compile("[.!?。！？]\\s+|\\n");
    private static final Pattern PARTS = Pattern.compile("[|&;]");
    private static final String LINKED = "href=\"";

    private final SiteFinder sites;
    private final StarReader stars;
    private final PartScores parts;
    private final Labels labels;
    private final People people;
    private final DateReader dates;

    LooseEnds(ReadingWords words) {
        sites = words.sites();
        stars = words.stars();
        parts = words.parts();
        labels = words.labels();
        people = words.people();
        dates = words.dates();
    }

    /** Completes the reviews of one message. */
    void tie(Message message, List<Candidate> reviews, LocalDate today) {
        List<String> rest = lines(message);
        String forwarder = message.author().automatic() ? message.author().name() : "";
        int[] places = new int[reviews.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = cut(reviews.get(i), rest);
        }
        for (int i = 0; i < places.length; i++) {
            Draft draft = reviews.get(i).draft();
            if (vague(draft.facts)) {
                Site site = site(rest, places[i], draft, forwarder);
                draft.facts.site = site == null ? draft.facts.site : site;
            }
        }
        if (reviews.size() == 1) {
            rate(reviews.getFirst().draft(), rest);
            rateInWords(reviews.getFirst());
        }
        date(reviews, rest, today);
    }

    /** The only date that a message states outside its reviews is when they were written. */
    private void date(List<Candidate> reviews, List<String> rest, LocalDate today) {
        boolean open = reviews.stream().anyMatch(review -> review.draft().facts.postedAt == null);
        Set<LocalDate> told = (open ? rest : List.<String>of())
                .stream()
                        .filter(line -> line.length() < LONGEST_HEADING)
                        .flatMap(line -> Stream.ofNullable(
                                Signs.any(line, Character::isDigit) && !dates.elsewhen(line)
                                        ? dates.absolute(line, today)
                                        : null))
                        .collect(Collectors.toSet());
        for (Candidate review : reviews) {
            Draft draft = review.draft();
            if (told.size() == 1) {
                draft.facts.postedAt(told.iterator().next());
            }
            draft.monthFirst = draft.facts.postedAt != null
                    && draft.facts.postedAt.getDayOfMonth() <= MONTHS
                    && rest.stream().anyMatch(line -> slashed(line, draft.facts.postedAt));
        }
    }

    private static boolean slashed(String line, LocalDate date) {
        if (line.indexOf('/') < 0) {
            return false;
        }
        String year = "/" + date.getYear();
        String wide = "%02d/%02d".formatted(date.getMonthValue(), date.getDayOfMonth()) + year;
        return line.contains(wide) || line.contains(date.getMonthValue() + "/" + date.getDayOfMonth() + year);
    }

    private static boolean vague(Facts facts) {
        return facts.site == null || (facts.site == Site.OTHER && facts.siteSure == Sure.GUESSED);
    }

    private static List<String> lines(Message message) {
        var lines = new ArrayList<String>();
        if (message.author().automatic()) {
            lines.add(message.author().name());
        }
        for (Message.Snapshot snapshot : message.snapshots()) {
            block(snapshot.content(), snapshot.embeds(), lines);
        }
        block(message.content(), message.author().automatic() ? message.embeds() : List.of(), lines);
        return lines;
    }

    private static void block(String content, List<Embed> embeds, List<String> lines) {
        add(content, lines);
        for (Embed embed : embeds) {
            add(embed.author(), lines);
            add(embed.title(), lines);
            add(embed.url(), lines);
            add(embed.description(), lines);
            for (Field field : embed.fields()) {
                add(field.name() + ": " + field.value(), lines);
            }
            add(embed.footer(), lines);
        }
    }

    private static void add(String text, List<String> lines) {
        for (int at = text.indexOf(LINKED); at >= 0; at = text.indexOf(LINKED, at + 1)) {
            int start = at + LINKED.length();
            int end = text.indexOf('"', start);
            lines.add(text.substring(start, end < 0 ? text.length() : end));
        }
        if (text.isBlank()) {
            return;
        }
        CleanText.of(text)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .forEach(lines::add);
    }

    /** Takes a review's words out of the lines; the place where they stood, -1 where they are not found. */
    private static int cut(Candidate review, List<String> rest) {
        int place = -1;
        for (String words : review.words().text().lines().map(String::strip).toList()) {
            if (words.length() < SHORTEST_WORDS) {
                continue;
            }
            String start = words.length() > LONGEST_LINE / 2 ? words.substring(0, LONGEST_LINE / 2) : words;
            for (int i = 0; i < rest.size(); i++) {
                int at = rest.get(i).indexOf(start);
                if (at >= 0) {
                    int end = Math.min(rest.get(i).length(), at + words.length());
                    rest.set(
                            i, rest.get(i).substring(0, at) + "\n" + rest.get(i).substring(end));
                    place = place < 0 ? i : place;
                    break;
                }
            }
        }
        return place;
    }

    private @Nullable Site site(List<String> rest, int place, Draft draft, String forwarder) {
        Site beside = place < 0 ? null : named(rest.get(place), site -> true);
        if (beside != null) {
            return beside;
        }
        Site listed = nearest(rest, place, site -> site != Site.OTHER);
        if (listed != null) {
            return listed;
        }
        Site other = nearest(rest, place, site -> true);
        if (other != null) {
            return other;
        }
        if (rest.stream().anyMatch(this::recommends)) {
            return Site.FACEBOOK;
        }
        if (rest.stream().anyMatch(this::unlisted)) {
            return Site.OTHER;
        }
        boolean mailed = draft.forwarded && rest.stream().anyMatch(line -> line.indexOf('@') > 0);
        if (mailed || rest.stream().anyMatch(line -> line.indexOf("\":") < 0 && sites.collected(line))) {
            return Site.OTHER;
        }
        return forwarder.isEmpty() ? null : sites.ofHandle(forwarder);
    }

    /** Whether a line says that somebody recommends a place, or does not: only one site has people do so. */
    private boolean recommends(String line) {
        Span verb = line.length() > LONGEST_HEADING ? null : people.recommends().find(line);
        return verb != null
                && people.isName(Piece.trim(line.substring(0, verb.start())))
                && !line.substring(verb.end()).isBlank();
    }

    /** Whether a line names a site that nobody listed. */
    private boolean unlisted(String line) {
        Labelled label = line.length() > LONGEST_HEADING ? null : labels.in(line);
        if (label != null && label.role() == Role.SITE && label.exact()) {
            return label.value().codePoints().anyMatch(Character::isLetter);
        }
        String name = line.length() > LONGEST_HEADING ? "" : sites.nameBehind(people.announcements(), line);
        return !name.isEmpty() && !people.practices().in(name) && Piece.words(name) <= MOST_NAMES;
    }

    /** The nearest site above the words or in their line, else the nearest below them. */
    private @Nullable Site nearest(List<String> rest, int place, Predicate<Site> wanted) {
        int from = Math.max(place, 0);
        Site found = null;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < rest.size(); i++) {
            Site site = named(rest.get(i), wanted);
            int away = i <= from ? from - i : MOST_LINES + i - from;
            if (site != null && away < distance) {
                found = site;
                distance = away;
            }
        }
        return found;
    }

    private @Nullable Site named(String line, Predicate<Site> wanted) {
        Site machine = sites.ofMachineLine(line);
        if (machine != null && wanted.test(machine)) {
            return machine;
        }
        // a machine's object has keys of its own, which were read with it
        boolean object = line.indexOf("\":") >= 0 || sites.translated(line);
        Site value = object ? sites.ofObject(line) : null;
        if (value != null && wanted.test(value)) {
            return value;
        }
        String told = object ? beside(line) : line;
        Named first = sites.in(told).stream()
                .filter(named -> wanted.test(named.site()))
                .min(Comparator.comparingInt(named -> named.span().start()))
                .orElse(null);
        if (first != null) {
            return first.site();
        }
        for (int at = line.indexOf("://"); at >= 0; at = line.indexOf("://", at + 3)) {
            Site linked = sites.ofLink(line.substring(at + 3));
            if (linked != null && wanted.test(linked)) {
                return linked;
            }
        }
        return null;
    }

    /** What stands in front of a machine's object and behind it in one line. */
    private static String beside(String line) {
        int open = line.indexOf('{');
        int close = Math.max(line.lastIndexOf('}'), line.lastIndexOf(']'));
        return open < 0 || close < open ? "" : line.substring(0, open) + " " + line.substring(close + 1);
    }

    private void rate(Draft draft, List<String> rest) {
        if (draft.facts.stars != null) {
            return;
        }
        List<String> pieces = rest.stream()
                .filter(line -> !parts.in(line))
                .map(line -> line.substring(Math.max(line.lastIndexOf('→'), line.lastIndexOf("->")) + 1))
                .flatMap(line -> Stream.of(PARTS.split(line)))
                .map(String::strip)
                .toList();
        for (String piece : pieces) {
            draft.facts.stars(labelled(piece), Sure.GUESSED);
        }
        for (String piece : pieces) {
            StarReader.Rating rating = stars.find(piece);
            draft.facts.stars(rating == null || !rating.sure() ? null : Double.valueOf(rating.value()), Sure.GUESSED);
        }
    }

    /** The one rating that the reviewer's own words name, where nothing else tells any. */
    private void rateInWords(Candidate review) {
        Facts facts = review.draft().facts;
        if (facts.stars != null) {
            return;
        }
        var told = new TreeSet<Double>();
        for (String sentence : SENTENCES.split(beginning(review.words().text()))) {
            StarReader.Rating rating = stars.find(sentence);
            if (rating != null) {
                told.add(rating.value());
            }
        }
        facts.stars(told.size() == 1 ? told.first() : null, Sure.GUESSED);
    }

    private static String beginning(String text) {
        return text.length() > LONGEST_LINE * 5 ? text.substring(0, LONGEST_LINE * 5) : text;
    }

    /** What stands behind a label for a rating, as in {@code rating=TWO}. */
    private @Nullable Double labelled(String piece) {
        int sign = piece.indexOf('=');
        sign = sign < 0 ? piece.indexOf(": ") : sign;
        if (sign <= 0 || piece.length() - sign > LONGEST_VALUE) {
            return null;
        }
        String label = piece.substring(0, sign);
        return labels.exactly(label) == Role.STARS
                ? stars.labelled(piece.substring(sign + 1).strip(), label)
                : null;
    }
}
