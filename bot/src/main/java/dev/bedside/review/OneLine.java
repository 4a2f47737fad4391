package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes apart a line whose facts and words stand in any order between the same mark: {@code 2/5 // Ann // slow}. */
final class OneLine {

    /** A part between two marks and where it stands. */
    private record Part(int start, int end) {}

    private static final List<String> MARKS = List.of(
            "|", "¦", "｜", "///", "//", "／", "<>", " @ ", " · ", " • ", " ▪ ", " ‖ ", " ◆ ", " › ", " » ", " – ", " — ",
            " -- ", " >> ", " ▸ ", " ➜ ", " → ", " :: ", " ~ ", " + ", " - ", " / ", ";", "\t");
    private static final int LONGEST = 3000;
    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 12;
    private static final int FEWEST_FACTS = 2;
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_MARK = 4;
    /** In words. */
    private static final int LONGEST_ANNOUNCEMENT = 10;

    private static final int FEW_WORDS = 3;
    private static final double PERCENT_A_STAR = 20;
    private static final double LEAST = 0.5;
    private static final double MOST = 5;

    private final HeaderReader headers;
    private final Labels labels;
    private final LabelledValue values;
    private final SiteFinder sites;
    private static final int SHORTEST_SAID = 4;

    private final Phrases practices;
    private final Phrases promoters;
    private final Noise noise;

    OneLine(
            HeaderReader headers,
            Labels labels,
            LabelledValue values,
            SiteFinder sites,
            Phrases practices,
            Phrases promoters,
            Noise noise) {
        this.noise = noise;
        this.practices = practices;
        this.promoters = promoters;
        this.headers = headers;
        this.labels = labels;
        this.values = values;
        this.sites = sites;
    }

    /** Null where the line is no such list of facts with words in it. */
    @Nullable
    Draft read(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return null;
        }
        for (String mark : MARKS) {
            int first = line.indexOf(mark);
            if (first >= 0 && line.indexOf(mark, first + mark.length()) >= 0) {
                Draft draft = read(line, parts(line, mark), today);
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    private static List<Part> parts(String line, String mark) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, from)) {
            boolean address = "//".equals(mark) && at > 0 && line.charAt(at - 1) == ':';
            if (address) {
                int next = line.indexOf(mark, at + mark.length());
                if (next < 0) {
                    break;
                }
                at = next;
            }
            parts.add(new Part(from, at));
            from = at + mark.length();
        }
        parts.add(new Part(from, line.length()));
        return parts;
    }

    private @Nullable Draft read(String line, List<Part> parts, LocalDate today) {
        if (parts.size() < FEWEST_PARTS || parts.size() > MOST_PARTS) {
            return null;
        }
        var told = new Draft();
        int facts = 0;
        int from = -1;
        int to = -1;
        int longest = 0;
        boolean announced = false;
        boolean ofTen = parts.stream()
                .anyMatch(part ->
                        promoters.is(line.substring(part.start(), part.end()).strip()));
        for (Part part : parts) {
            String text = line.substring(part.start(), part.end()).strip();
            if (ofTen && (promoters.is(text) || score(text) != null)) {
                told.facts.stars(score(text), Facts.Sure.NAMED);
                facts++;
                continue;
            }
            int head = heads(text, today);
            if (head > 0) {
                told.facts.add(headers.read(text.substring(0, head), today).facts());
                facts++;
            }
            String rest = text.substring(head).strip();
            if ("\"\"".equals(rest) || noise.saysNothing(rest)) {
                told.wordless = true;
                facts++;
                continue;
            }
            int known = told.facts.weight();
            int length = Piece.words(rest);
            if (rest.isEmpty()
                    || !quotes(rest) && !exclaims(rest, today) && (fact(rest, told, today) || place(rest, told))) {
                facts += rest.isEmpty() || told.facts.weight() == known ? 0 : 1;
                continue;
            }
            announced |=
                    length < LONGEST_ANNOUNCEMENT && headers.read(rest, today).facts().announced;
            if (from < 0 || (to + LONGEST_MARK < part.start() && longest <= FEW_WORDS)) {
                from = line.indexOf(rest, part.start());
                to = part.end();
                longest = length;
            } else if (to + LONGEST_MARK >= part.start()) {
                to = part.end();
                longest += length;
            } else if (length > FEW_WORDS) {
                return null;
            }
        }
        told.facts.announced |= announced && told.labelled;
        if (facts < FEWEST_FACTS || told.facts.weight() < 2 || (told.facts.stars == null && !told.facts.announced)) {
            return null;
        }
        if (!told.labelled && from >= 0) {
            told.text(quoted(line.substring(from, to).strip()));
        }
        return told.hasText() || told.wordless ? told : null;
    }

    /** The end of a short beginning before a colon that names a site or announces a review; 0 where there is none. */
    private int heads(String text, LocalDate today) {
        int colon = text.indexOf(": ");
        if (colon <= 0 || colon > LONGEST_HEAD || labels.exactly(text.substring(0, colon)) != null) {
            return 0;
        }
        Header header = headers.read(text.substring(0, colon), today);
        Facts facts = header.facts();
        boolean heads = facts.site != null || facts.announced || facts.location != null;
        return header.unexplained() == 0 && heads ? colon + 1 : 0;
    }

    /** Whether a whole sentence stands in quotation marks: it is nobody's name. */
    private static boolean quotes(String text) {
        String bare = People.unquoted(text);
        return !bare.equals(text) && bare.length() > 2 && ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** Whether it is a word or two that end like a sentence, {@code Parking.}, unlike a name with an initial. */
    private boolean exclaims(String text, LocalDate today) {
        int letters = 0;
        int end = text.length() - 1;
        boolean ends = end > 0 && ".!?".indexOf(text.charAt(end)) >= 0;
        while (ends && letters < end && Character.isLetter(text.charAt(end - 1 - letters))) {
            letters++;
        }
        if (letters < SHORTEST_SAID
                || Piece.words(text) > FEW_WORDS
                || text.indexOf(':') >= 0
                || text.indexOf('=') >= 0) {
            return false;
        }
        String bare = text.substring(0, end);
        Facts told = headers.read(bare, today).facts();
        boolean fact = told.site != null
                || told.stars != null
                || told.postedAt != null
                || told.authorSure.compareTo(Facts.Sure.GUESSED) > 0;
        return !fact && sites.ofValue(bare) == null;
    }

    /** The words that a few others announce and quote: {@code Tablet 2 says: "So kind."} */
    private static String quoted(String text) {
        int open = text.indexOf(": \"");
        boolean whole = open > 0 && text.endsWith("\"") && text.indexOf('"', open + 3) == text.length() - 1;
        return whole && Piece.words(text.substring(0, open)) <= FEW_WORDS ? text.substring(open + 2) : text;
    }

    /** Stars for a part of a hundred: {@code 60%}. */
    private static @Nullable Double share(String text) {
        int digits = text.endsWith("%") ? text.length() - 1 : 0;
        boolean number = digits > 0
                && digits < FEW_WORDS + 1
                && text.chars().limit(digits).allMatch(Character::isDigit);
        double stars = number ? Integer.parseInt(text.substring(0, digits)) / PERCENT_A_STAR : 0;
        return stars >= LEAST && stars <= MOST ? stars : null;
    }

    /** Stars for a number from 0 to 10; null for anything else. */
    private static @Nullable Double score(String text) {
        boolean number =
                !text.isEmpty() && text.length() < FEW_WORDS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? StarNumbers.within(Integer.parseInt(text), 2 * MOST) : null;
    }

    /** A few words of which one is a practice's. */
    private boolean place(String text, Draft told) {
        boolean place =
                Piece.words(text) <= FEW_WORDS && Character.isUpperCase(text.codePointAt(0)) && practices.in(text);
        told.facts.location(place ? text : null);
        return place;
    }

    private boolean fact(String text, Draft told, LocalDate today) {
        int equals = text.indexOf('=');
        equals = equals < 0 || equals > LONGEST_LABEL ? text.indexOf(':') : equals;
        String label =
                equals > 0 && equals < LONGEST_LABEL ? text.substring(0, equals).strip() : "";
        Role role = label.isEmpty() ? null : labels.of(label);
        if (role != null) {
            told.labelled |= role == Role.TEXT;
            told.wordless |= role == Role.TEXT && equals + 1 == text.length();
            told.labels++;
            values.into(
                    told, new Labelled(role, label, text.substring(equals + 1).strip(), true), today);
            return true;
        }
        Double share = share(text);
        if (share != null) {
            told.facts.stars(share, Facts.Sure.PLACED);
            return true;
        }
        if (sites.ofValue(text) != null) {
            told.facts.site(sites.ofValue(text), Facts.Sure.PLACED);
            return true;
        }
        boolean shouted = text.indexOf('_') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
        Header header = headers.read(shouted ? text.replace('_', ' ') : text, today);
        if (header.unexplained() > 0 || header.speaks()) {
            boolean address = text.indexOf(' ') < 0 && text.indexOf('/') > 0 && text.indexOf('.') > 0;
            told.facts.link(address ? text : null);
            return address;
        }
        boolean second = told.facts.author != null && header.facts().authorSure == Facts.Sure.GUESSED;
        told.facts.location(second ? header.facts().author : null);
        told.facts.add(header.facts());
        return true;
    }
}
