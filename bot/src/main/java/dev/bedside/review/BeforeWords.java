package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import dev.bedside.review.RatedWords.Rated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows above the first words of a review: its head, and the words that stand in one line with it. */
final class BeforeWords {

    private static final int FEWEST_WORDS = 3;
    private static final int GREETING = 6;
    private static final int BUTTON = 4;
    private static final int SENTENCE = 8;

    private final Lines lines;
    private final ReadingWords words;
    private final Surroundings surroundings;
    private final Gathered gathered;
    private final Headlines headlines;
    private final LocalDate today;

    BeforeWords(Lines lines, ReadingWords words, Surroundings surroundings, Gathered gathered, LocalDate today) {
        this.lines = lines;
        this.words = words;
        this.surroundings = surroundings;
        this.gathered = gathered;
        this.today = today;
        headlines = new Headlines(lines, words, gathered, today);
    }

    /** A line that holds everything between marks of one kind. */
    boolean oneLine(int at) {
        Draft draft = gathered.draft();
        Draft told = draft.hasText() ? null : words.oneLine().read(lines.row(at).unlisted(), today);
        boolean item = !lines.row(at).unlisted().equals(lines.row(at).text());
        if (told == null || (!item && Piece.words(told.joined()) < SENTENCE && lines.proseBelow(at) > 0)) {
            return false;
        }
        if (draft.closed) {
            gathered.finish();
        }
        gathered.take(told);
        return true;
    }

    void read(int at) {
        Row row = lines.row(at);
        String line = row.unlisted();
        Draft draft = gathered.draft();
        Header header = lines.header(at);
        if (words.noise().saysNothing(line, header)) {
            draft.wordless = true;
            draft.around.add(line);
            draft.facts.add(header.facts());
            return;
        }
        boolean button = draft.wordless
                && at > 0
                && Piece.words(line) <= BUTTON
                && !header.says()
                && words.noise().saysNothing(lines.row(at - 1).unlisted());
        if (button) {
            draft.around.add(line);
            return;
        }
        boolean appBelow =
                at + 1 < lines.size() && Surroundings.app(lines.row(at + 1).text());
        boolean greets = greeting(line);
        boolean marks = Noise.letters(line).isEmpty() && !header.facts().any();
        Facts bracketed = header.says() ? null : bracketed(line);
        if (bracketed != null) {
            draft.facts.add(bracketed);
            draft.headed = true;
            draft.around.add(line);
        } else if (lines.score(at)) {
            draft.around.add(line);
            if (overall(line)) {
                draft.facts.stars(header.facts().stars, Sure.PLACED);
            }
            draft.facts.stars(words.stars().total(line), Sure.LABELLED);
        } else if (at > 0 && lines.score(at - 1) && words.stars().total(line) != null) {
            draft.around.add(line);
            draft.facts.stars(words.stars().total(line), Sure.LABELLED);
        } else if (lines.tells(at) && !header.says()) {
            draft.around.add(line);
        } else if (surroundings.aside(line) || appBelow || marks || greets) {
            draft.around.add(line);
            draft.facts.site(header.facts().site, Sure.GUESSED);
            draft.facts.location(greets ? greeted(line) : null);
        } else if (headlines.title(at) && header.facts().weight() == 0 && header.facts().author == null) {
            headlines.take(line);
        } else if (headlines.siteTitle(at)) {
            headlines.take(People.unquoted(line));
        } else if (headlines.quotedTitle(at) != null) {
            Split titled = Objects.requireNonNull(headlines.quotedTitle(at));
            draft.facts.add(titled.facts());
            headlines.take(titled.words());
        } else if (headlines.ratedTitle(at)) {
            draft.facts.stars(Objects.requireNonNull(words.rated().cut(line)).stars(), Sure.PLACED);
            headlines.take(headlines.behindRating(line));
        } else if (header.says() && quotes(line, header)) {
            inline(line);
        } else if (header.says()) {
            heading(at, header);
        } else if (!inline(line)) {
            if (headlines.title(at)) {
                headlines.take(line);
            } else {
                draft.verbatim |= row.code();
                draft.text(row.text());
            }
        }
    }

    private boolean quotes(String line, Header header) {
        return header.unexplained() > 0
                ? words.quoted().split(line, today) != null
                : words.quoted().told(line, today) != null;
    }

    /** Whether a score is the one of the whole. */
    private boolean overall(String line) {
        int end = 0;
        while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == ' ')) {
            end++;
        }
        return words.labels().of(line.substring(0, end)) == Labels.Role.STARS;
    }

    /** The practice a mail greets; null where it greets a person. */
    private @Nullable String greeted(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? "" : line.substring(space, line.length() - 1).strip();
        return words.people().practices().in(name) && !words.people().titled(name) ? name : null;
    }

    /** The facts in brackets at the end of a short remark; null where there are none. */
    private @Nullable Facts bracketed(String line) {
        int open = line.lastIndexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open || line.length() - close > 2 || Piece.words(line.substring(0, open)) > SENTENCE) {
            return null;
        }
        Header header = words.headers().read(line.substring(open + 1, close), today);
        return header.unexplained() == 0 && header.facts().weight() > 1 ? header.facts() : null;
    }

    /** How a mail to the practice begins. */
    private boolean greeting(String line) {
        boolean ends = ",!，،:：.".indexOf(line.charAt(line.length() - 1)) >= 0;
        return ends
                && Piece.words(line) <= GREETING
                && words.people().greetings().start(line);
    }

    /** A line above the words that tells of them. */
    private void heading(int at, Header header) {
        Row row = lines.row(at);
        String line = row.unlisted();
        Facts found = header.facts();
        boolean other = header.begins()
                && gathered.draft().facts.stars != null
                && found.stars != null
                && found.author != null
                && gathered.draft().facts.author != null
                && !found.author.equals(gathered.draft().facts.author);
        if (other || (header.begins() && gathered.draft().wordless && gathered.draft().facts.stars != null)) {
            gathered.draft().wordless = true;
            gathered.finish();
        }
        Draft draft = gathered.draft();
        if (found.stars != null
                && found.author != null
                && draft.facts.stars == null
                && draft.facts.authorSure == Sure.GUESSED) {
            // the name beside the rating is the reviewer's
            draft.facts.authorSure = Sure.NOT;
        }
        draft.headed = true;
        if (found.stars == null && found.author == null) {
            gathered.heading(found.site);
        }
        boolean nameOnly = header.names() == 1 && found.weight() == 1 && !found.announced && found.author != null;
        boolean known = draft.facts.author != null && draft.facts.stars != null;
        if (found.weight() == 1 && header.unexplained() >= FEWEST_WORDS && besideWords(line)) {
            draft.text(row.text());
        } else if (nameOnly
                && draft.facts.author != null
                && !People.unquoted(line).equals(line)) {
            draft.text(row.text());
        } else if (nameOnly && known && !header.timed() && line.indexOf(',') < 0) {
            draft.text(row.text());
        } else if (header.unexplained() == 0 || !(lines.last(at) || anotherBelow(at)) || !doubtful(row, line, header)) {
            boolean marked = row.text().startsWith("#");
            if (nameOnly && (marked || draft.facts.author != null || authorBelow(at))) {
                draft.facts.location(found.author);
            } else {
                draft.facts.add(found);
            }
            draft.around.add(line);
            draft.bare = header.unexplained() == 0 && !found.announced && gathered.alone(at);
            draft.rated |= words.rated().only(line, gathered.beside(at));
        }
    }

    /** Whether the next row that says anything begins another review, so that this one holds its words itself. */
    private boolean anotherBelow(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.empty(next)) {
            next++;
        }
        return next < lines.size()
                && lines.header(at).facts().stars != null
                && (lines.header(next).begins() || item(at) && item(next));
    }

    private boolean item(int at) {
        String line = lines.row(at).text();
        boolean numbered = line.length() > 2 && line.charAt(0) == '(' && line.charAt(2) == ')';
        return numbered || !lines.row(at).unlisted().equals(line);
    }

    /** Whether the row below names who wrote, so that a name above it is a place. */
    private boolean authorBelow(int at) {
        if (at + 1 >= lines.size() || lines.empty(at + 1)) {
            return false;
        }
        Header below = lines.header(at + 1);
        return below.says() && below.facts().stars != null && below.names() > 0 && below.facts().author != null;
    }

    /** Whether one rating stands beside words; several are the scores of parts. */
    private boolean besideWords(String line) {
        Rated rated = words.rated().cut(line);
        return rated != null && words.headers().read(rated.words(), today).facts().stars == null;
    }

    /** Facts and words in one line. */
    private boolean inline(String line) {
        Draft draft = gathered.draft();
        boolean known = draft.facts.stars != null && draft.facts.author != null;
        Split split = known ? null : words.quoted().split(line, today);
        split = split == null && !known ? words.inline().split(line, today) : split;
        split = split == null && !known ? words.quoted().bracketed(line, today) : split;
        if (split == null) {
            return false;
        }
        draft.facts.add(split.facts());
        String nick = split.words().endsWith(":")
                ? split.words().substring(0, split.words().length() - 1)
                : "";
        if (NameCues.quoted(nick) && Piece.words(nick) < FEWEST_WORDS) {
            // the words stand below: `RateMDs, 5.0, from "ann.p":`
            draft.facts.author(words.people().name(nick), Sure.NAMED);
            draft.around.add(line);
            return true;
        }
        boolean quotes = words.quoted().split(line, today) != null;
        draft.headed |= quotes || Piece.words(split.words()) >= SENTENCE;
        draft.rated |= words.rated().cut(line) != null;
        int from = line.indexOf(split.words());
        draft.around.add(line.substring(0, Math.max(0, from)));
        draft.text(split.words());
        return true;
    }

    /** The last line with facts and words in it: the words are the review, for there are no others. */
    private boolean doubtful(Row row, String line, Header header) {
        Draft draft = gathered.draft();
        boolean known = draft.facts.author != null && draft.facts.stars != null;
        if (header.facts().weight() == 1 && besideWords(line)) {
            draft.text(row.text());
            return true;
        }
        Split split = known ? null : words.inline().split(line, today);
        if (split != null && words.headers().read(split.words(), today).unexplained() > 0) {
            draft.facts.add(split.facts());
            draft.rated |= words.rated().cut(line) != null;
            draft.text(split.words());
        } else if (draft.facts.weight() > 0) {
            draft.text(row.text());
        }
        return draft.hasText();
    }
}
