package dev.bedside.review;

import dev.bedside.learn.Traits;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.Script.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the readers of single values say of a segment, what its words are, and what stands beside it. */
final class WordTraits {

    private static final int LONGEST_VALUE = 80;

    /** More than this, and not every word is a trait. */
    private static final int FEW_WORDS = 4;

    /**
     * What a segment looks like.
     *
     * @param words how many, by {@link #bucket}
     * @param first its first word in small letters, without marks
     * @param last its last one
     * @param given whether it is short and begins with a name that people are given
     */
    record Look(String text, String shape, int words, String first, String last, boolean given) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Look[" + text.length() + " characters]";
        }
    }

    private final ReadingWords words;
    private final Opinion opinion;

    WordTraits(ReadingWords words) {
        this.words = words;
        opinion = new Opinion(words.people());
    }

    void into(Traits traits, Look written, Line line, LocalDate today) {
        String text = CleanText.unstruck(written.text);
        if (text.isEmpty()) {
            // nothing but what strikes out
            traits.add("marks only");
            return;
        }
        Look look = text.length() == written.text.length() ? written : look(text);
        var people = words.people();
        var noise = words.noise();
        int count = Piece.words(text);
        traits.add("words", bucket(count));
        LineTraits.flag(traits, "whole line", text.length() + 3 >= line.text().length());
        traits.add("shape", look.shape);
        char last = text.charAt(text.length() - 1);
        LineTraits.flag(traits, "ends sentence", ".!?…".indexOf(last) >= 0);
        String bare = Piece.trim(text);
        if (bare.isEmpty()) {
            traits.add("marks only");
            return;
        }
        boolean link = text.startsWith("http") || text.startsWith("www.");
        if (link) {
            traits.add("link");
            var site = words.sites().ofLink(text);
            traits.add("link site", site == null ? "" : site.id());
            return;
        }
        Said said = Said.of(text);
        if (text.length() <= LONGEST_VALUE) {
            values(traits, text, bare, today);
            boolean whole = bare.length() == text.length();
            boolean given = whole ? look.given : words.given().begin(bare);
            named(traits, bare, whole ? said : Said.of(bare), line, text, given);
            LineTraits.flag(traits, "aside", noise.aside(text));
            LineTraits.flag(traits, "wordless", noise.mentionsNothing(said));
            LineTraits.flag(traits, "more", noise.more().is(Noise.letters(text)));
            LineTraits.flag(traits, "ends", noise.ends().start(bare));
            LineTraits.flag(traits, "owners", noise.owners().in(said));
            String label = Labels.plainly(bare);
            Role role = words.labels().whole(label);
            traits.add("role", role == null ? "" : role.name());
            role = role == null ? words.labels().byWord(label) : role;
            traits.add("role in", role == null ? "null" : role.name());
        }
        LineTraits.flag(traits, "colleagues", people.toColleagues(said));
        int judged = people.opinions().count(said);
        int first = people.first().count(said);
        int care = people.care().count(said);
        int past = people.past().count(said);
        traits.add("opinions", Math.min(3, judged));
        traits.add("first", Math.min(3, first));
        traits.add("care", Math.min(3, care));
        traits.add("past", Math.min(2, past));
        LineTraits.flag(traits, "reads", opinion.in(said, judged, care, first, past));
        ends(traits, bare);
    }

    /** What the readers of ratings, dates and sites say. */
    private void values(Traits traits, String text, String bare, LocalDate today) {
        var rating = words.stars().find(text);
        boolean starred = rating != null || words.stars().whole(bare) != null;
        LineTraits.flag(traits, "stars", starred);
        LineTraits.flag(
                traits,
                "stars whole",
                rating != null && rating.span().end() - rating.span().start() + 2 >= text.length());
        var times = words.dates().in(text, today);
        LineTraits.flag(traits, "dated", !times.isEmpty());
        LineTraits.flag(traits, "date", dated(times));
        var site = words.sites().ofValue(bare);
        LineTraits.flag(traits, "site", site != null);
        LineTraits.flag(traits, "site in", site == null && words.sites().first(text) != null);
    }

    private static boolean dated(List<DateReader.When> times) {
        for (DateReader.When when : times) {
            if (when.date() != null) {
                return true;
            }
        }
        return false;
    }

    /** What the lists of words by which names are known say. */
    private void named(Traits traits, String bare, Said said, Line line, String text, boolean given) {
        var people = words.people();
        int count = Piece.words(text);
        boolean name = people.isName(bare);
        LineTraits.flag(traits, "name", name);
        if (name) {
            traits.add("name words", Math.min(4, count));
            traits.add("name gap", SegmentTraits.lead(line.text(), line.text().indexOf(text)));
        }
        LineTraits.flag(traits, "practice", people.practices().in(said));
        LineTraits.flag(traits, "given", given);
        traits.add(given ? "given words true" : "given words false", bucket(count));
        LineTraits.flag(traits, "titled", people.titled(bare));
        LineTraits.flag(traits, "anonymous", people.anonymous().is(bare));
        LineTraits.flag(traits, "filler", people.filler().is(bare));
        LineTraits.flag(traits, "announces", people.announcements().in(said));
        LineTraits.flag(traits, "verb", people.after().in(said));
        LineTraits.flag(traits, "before", people.before().is(bare));
        LineTraits.flag(traits, "at", people.at().is(bare));
        LineTraits.flag(traits, "recommends", people.recommends().in(said));
        LineTraits.flag(traits, "counted", people.counted().in(said));
    }

    private static void ends(Traits traits, String bare) {
        String first = Piece.first(bare);
        if (first.length() == bare.length()) {
            String word = bare.toLowerCase(Locale.ROOT);
            String trimmed = Piece.trim(word);
            traits.add("w first", trimmed);
            traits.add("w last", trimmed);
            traits.add("w any", trimmed);
            traits.add("w all", word);
            return;
        }
        if (Piece.count(bare) > FEW_WORDS) {
            String second = Piece.second(bare);
            String opening = Piece.trim(first.toLowerCase(Locale.ROOT));
            traits.add("w first", opening);
            traits.add("w last", Piece.trim(Piece.last(bare).toLowerCase(Locale.ROOT)));
            traits.add("w pair", opening + ' ' + Piece.trim(second.toLowerCase(Locale.ROOT)));
            return;
        }
        String[] all = Piece.split(bare.toLowerCase(Locale.ROOT));
        traits.add("w first", Piece.trim(all[0]));
        traits.add("w last", Piece.trim(all[all.length - 1]));
        traits.add("w pair", Piece.trim(all[0]) + ' ' + Piece.trim(all[1]));
        for (String word : all) {
            traits.add("w any", Piece.trim(word));
        }
        traits.add("w all", String.join(" ", all));
    }

    void around(Traits traits, @Nullable Look before, @Nullable Look behind) {
        neighbour(traits, before, "<", before == null ? "" : before.last);
        neighbour(traits, behind, ">", behind == null ? "" : behind.first);
    }

    private static void neighbour(Traits traits, @Nullable Look look, String which, String near) {
        if (look == null) {
            traits.add(which, "none", 0);
            return;
        }
        traits.add(which, "shape", look.shape);
        traits.add(which, "words", look.words);
        traits.add(which, "word", near);
        if (look.given) {
            traits.add(which, "given", 0);
        }
    }

    /** What a segment looks like to itself and to those beside it. */
    Look look(String text) {
        return new Look(
                text,
                shape(text),
                bucket(Piece.words(text)),
                Piece.trim(Piece.first(text).toLowerCase(Locale.ROOT)),
                Piece.trim(Piece.last(text).toLowerCase(Locale.ROOT)),
                text.length() <= LONGEST_VALUE && words.given().begin(text));
    }

    /** The script of the first letter: 0 none, 1 Latin, 2 another with an alphabet, 3 without spaces. */
    static int writing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : Phrases.unspaced(c) ? 3 : 2;
            }
        }
        return 0;
    }

    /** Counts that say the same. */
    static int bucket(int count) {
        return count < 5 ? count : count < 8 ? 5 : count < 13 ? 6 : count < 25 ? 7 : 8;
    }

    /** What kinds of characters follow each other. */
    private static String shape(String text) {
        var shape = new StringBuilder();
        for (int i = 0; i < text.length() && shape.length() < 8; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            char kind = Character.isUpperCase(c)
                    ? 'A'
                    : Character.isLetter(c)
                            ? 'a'
                            : Character.isDigit(c) ? '0' : Character.isWhitespace(c) ? ' ' : c > 0x2000 ? '*' : '.';
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
