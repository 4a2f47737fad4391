package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which one tells a name from a place, a reviewer from a colleague. */
record People(
        Phrases anonymous,
        Phrases before,
        Phrases after,
        Phrases recommends,
        Phrases at,
        Phrases stops,
        Phrases particles,
        Phrases titles,
        Phrases things,
        Phrases practices,
        Phrases streets,
        Phrases branches,
        Phrases filler,
        Phrases announcements,
        Phrases several,
        Phrases counted,
        Phrases opinions,
        Phrases first,
        Phrases care,
        Phrases past,
        Phrases colleagues,
        Phrases exclaims,
        Phrases changes,
        Phrases became,
        Phrases greetings,
        Phrases answers,
        Phrases practiceSays,
        Phrases tools,
        Phrases honours,
        Phrases suffixes,
        Phrases degrees,
        Phrases outings,
        Recent<Boolean> names) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 5;
    private static final int SHORT = 4;

    static People read(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of(
                "anonymous",
                "before",
                "after",
                "recommends",
                "at",
                "stops",
                "particles",
                "titles",
                "things",
                "practices",
                "streets",
                "branches",
                "filler",
                "announcements",
                "several",
                "counted",
                "opinions",
                "first",
                "care",
                "past",
                "colleagues",
                "exclaims",
                "changes",
                "became",
                "greetings",
                "answers",
                "practice-says",
                "tools",
                "honours",
                "suffixes",
                "degrees",
                "outings"));
        return new People(
                words(section, "anonymous"),
                words(section, "before"),
                words(section, "after"),
                words(section, "recommends"),
                words(section, "at"),
                words(section, "stops"),
                words(section, "particles"),
                words(section, "titles"),
                words(section, "things"),
                words(section, "practices"),
                words(section, "streets"),
                words(section, "branches"),
                words(section, "filler"),
                words(section, "announcements"),
                words(section, "several"),
                words(section, "counted"),
                words(section, "opinions"),
                words(section, "first"),
                words(section, "care"),
                words(section, "past"),
                words(section, "colleagues"),
                words(section, "exclaims"),
                words(section, "changes"),
                words(section, "became"),
                words(section, "greetings"),
                words(section, "answers"),
                words(section, "practice-says"),
                words(section, "tools"),
                words(section, "honours"),
                words(section, "suffixes"),
                words(section, "degrees"),
                words(section, "outings"),
                new Recent<>());
    }

    private static Phrases words(Section section, String key) {
        return Phrases.of(section.lines(key));
    }

    /** Whether a short piece could be a person's name: capitals or a script without them, no opinion, no place. */
    boolean isName(String piece) {
        return Boolean.TRUE.equals(names.of(piece, null, (text, today) -> named(text.strip())));
    }

    private boolean named(String name) {
        if (name.isEmpty()
                || (name.length() == 1 && name.charAt(0) < 128)
                || name.length() > LONGEST_NAME
                || name.endsWith("!")
                || name.endsWith("?")
                || name.endsWith("…")
                || (name.endsWith(".") && name.indexOf(' ') < 0 && name.length() > SHORT)) {
            return false;
        }
        List<String> words = List.of(Piece.split(name));
        boolean like = words.size() <= MOST_WORDS && (words.size() == 1 && handle(name) || likeName(name, words));
        // asked last: most of what is asked is no name by its words alone
        return like && !filler.is(name) && !titles.is(name) && !holdsOther(Said.of(name));
    }

    /** Whether words stand in it that no person is called by. */
    private boolean holdsOther(Said name) {
        return practices.in(name) || announcements.in(name) || opinions.in(name) || things.in(name) || tools.in(name);
    }

    private boolean likeName(String name, List<String> words) {
        int plain = 0;
        for (String word : words) {
            if (!particles.is(word) && !nameWord(word)) {
                return false;
            }
            plain += particles.is(word) || filler.is(word) ? 0 : 1;
        }
        if (plain == 0) {
            return false;
        }
        boolean uncased = name.length() > 16
                && name.codePoints()
                        .filter(Character::isLetter)
                        .noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        return !uncased && !endsSentence(words);
    }

    /** Whether a text speaks to colleagues: it asks them, tells them or calls them. */
    boolean toColleagues(String text) {
        return text.contains("<@") || text.contains("@here") || colleagues.in(text);
    }

    boolean toColleagues(Said said) {
        return said.text().contains("<@") || said.text().contains("@here") || colleagues.in(said);
    }

    /** Whether a name bears the title of somebody who treats, and so is written about. */
    boolean titled(String name) {
        int space = name.indexOf(' ');
        boolean small = space > 0 && particles.is(name.substring(0, space));
        return titles.start(name) || (small && titles.start(name.substring(space + 1)));
    }

    /** Whether a degree behind a name says that its bearer treats people: {@code Ann Pell, MD}. */
    boolean treats(String name) {
        return degrees.is(Piece.last(name.strip())) && name.strip().indexOf(' ') > 0;
    }

    /** A name somebody chose for themselves: letters and digits in one word. */
    private static boolean handle(String word) {
        return word.length() >= 5
                && Character.isLetter(word.charAt(0))
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-')
                && Character.isLetter(word.charAt(1))
                && (Character.isLetter(word.charAt(2)) || word.charAt(2) == '_');
    }

    private static boolean nameWord(String word) {
        int start = 0;
        while (start < word.length() && "\"'“‘(@".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        // d'Arc, l'Hôpital
        start += word.startsWith("d'", start) || word.startsWith("l'", start) ? 2 : 0;
        if (start >= word.length()) {
            return false;
        }
        int c = word.codePointAt(start);
        return Character.isLetter(c) && !Character.isLowerCase(c) && lettered(word);
    }

    /** Whether nothing stands in a word but what may stand in a name. */
    private static boolean lettered(String word) {
        for (int i = 0; i < word.length(); ) {
            int p = word.codePointAt(i);
            i += Character.charCount(p);
            boolean may = Character.isLetter(p)
                    || Character.getType(p) == Character.NON_SPACING_MARK
                    || "\"'’“”‘.-_@()".indexOf(p) >= 0
                    || (Character.isDigit(p) && word.length() > 3 && letters(word) > 1);
            if (!may) {
                return false;
            }
        }
        return true;
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    private boolean endsSentence(List<String> words) {
        String last = words.getLast();
        return last.endsWith(".")
                && last.length() > 3
                && words.size() > 1
                && last.indexOf('.') == last.length() - 1
                && !suffixes.is(last);
    }

    /** A name as it should be shown, null where it stands for nobody in particular. */
    @Nullable
    String name(String written) {
        String name = written.strip();
        int open = name.indexOf('(');
        if (open > 0 && name.endsWith(")")) {
            name = name.substring(0, open).strip();
        }
        boolean quoted = !unquoted(name).equals(name);
        name = unpaired(unquoted(name));
        int gap = name.indexOf("  ");
        name = gap > 0 && isName(name.substring(0, gap)) ? name.substring(0, gap) : name;
        int colon = name.indexOf(": ");
        if (colon > 0 && filler.is(name.substring(0, colon))) {
            name = name.substring(colon + 2).strip();
        }
        int space = name.indexOf(' ');
        if (space > 0 && "user".equalsIgnoreCase(name.substring(0, space))) {
            name = unquoted(name.substring(space + 1).strip());
        }
        name = name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
        name = quoted ? name : signed(name);
        for (Span honour : honours.all(name)) {
            name = honour.start() > 0 && honour.end() == name.length()
                    ? name.substring(0, honour.start()).strip()
                    : name;
        }
        boolean sentence = !name.isEmpty() && endsSentence(List.of(Piece.split(name)));
        name = sentence ? name.substring(0, name.length() - 1) : name;
        int comma = name.lastIndexOf(", ");
        int first = name.indexOf(", ");
        if (first > 0 && anonymous.is(name.substring(0, first))) {
            return null;
        }
        if (comma > 0 && isPlace(name.substring(comma + 2))) {
            name = name.substring(0, comma);
        }
        while (!name.isEmpty() && ",;:-–—~|·•".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).stripTrailing();
        }
        return name.isEmpty()
                        || "-–—".contains(name)
                        || anonymous.is(name)
                        || name.contains("http")
                        || name.indexOf('\n') >= 0
                ? null
                : name.length() > 80 ? null : name;
    }

    /** Whether what stands behind a name says that it is one. */
    boolean honoured(String name) {
        return honours.all(name).stream().anyMatch(honour -> honour.start() > 0 && honour.end() == name.length());
    }

    /** A name without the small word before it, and without what a small word behind it tells: {@code by Ann in Leeds}. */
    private String signed(String name) {
        int space = name.indexOf(' ');
        String head = space < 0 ? "" : name.substring(0, space);
        boolean announced = before.is(head) && !particles.is(head) && !filler.in(name.substring(space + 1));
        String bare = announced ? name.substring(space + 1).strip() : name;
        Span stop = stops.find(bare);
        boolean told = stop != null
                && stop.start() > 0
                && Character.isLowerCase(bare.charAt(stop.start()))
                && (!particles.is(stop.of(bare)) || capital(bare, stop.end()))
                && (isName(bare.substring(0, stop.start())) || chosen(bare.substring(0, stop.start())));
        return told && stop != null ? bare.substring(0, stop.start()).strip() : bare;
    }

    /** Whether the word behind a place is written with a capital, as a town is and what follows the particle of a name is not. */
    private static boolean capital(String text, int at) {
        return at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
    }

    /** Whether a word has marks within, as one that somebody chose for themselves may: {@code ann.p}. */
    static boolean chosen(String text) {
        String word = text.strip();
        int point = word.indexOf('.');
        return word.indexOf(' ') < 0 && (point > 0 && point + 1 < word.length() || word.indexOf('_') > 0);
    }

    private boolean isPlace(String tail) {
        return tail.length() > 1
                && tail.length() < 30
                && Character.isUpperCase(tail.charAt(0))
                && tail.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                && !suffixes.is(tail);
    }

    /** A name without a mark at one of its ends whose other half was cut off. */
    private static String unpaired(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && "'\"“”‘’;)）]】".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        boolean latin = end > start && name.charAt(end - 1) < 0x250;
        if (end - 1 > start && latin && "'\"".indexOf(name.charAt(end - 1)) >= 0 && name.charAt(end - 2) < 0x250) {
            end--;
        }
        return name.substring(start, end).strip();
    }

    /** A text without the quotation marks around it. */
    static String unquoted(String text) {
        String bare = text.strip();
        for (int layers = 0;
                layers < 3
                        && bare.length() > 1
                        && "\"“”„'‘«»`「『❝".indexOf(bare.charAt(0)) >= 0
                        && "\"”“'’»«`」』❞".indexOf(bare.charAt(bare.length() - 1)) >= 0;
                layers++) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }
}
